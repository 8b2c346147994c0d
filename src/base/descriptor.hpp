// SPDX-License-Identifier: Apache-2.0
#pragma once
// A file descriptor that is closed when its owner goes.
#include <unistd.h>
#include <utility>

namespace rotative {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }

    int operator*() const { return number_; }
    /// Whether there is one: system calls answer -1 when they fail.
    explicit operator bool() const { return number_ >= 0; }

private:
    int number_ = -1;
};

}  // namespace rotative
