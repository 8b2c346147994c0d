// SPDX-License-Identifier: Apache-2.0
#pragma once
// Waking a thread of ours without a lock: an eventfd. What there is to do when it rings, the thread knows.
#include <chrono>

namespace rotative::cache {

class Doorbell {
public:
    Doorbell();
    ~Doorbell();
    Doorbell(const Doorbell&) = delete;
    Doorbell& operator=(const Doorbell&) = delete;

    /// Any thread, never waits. Rings before the answer are one ring.
    void ring();
    /// Until it rings, or this long at most.
    void wait(std::chrono::milliseconds at_most);

private:
    int handle_;
};

}  // namespace rotative::cache
