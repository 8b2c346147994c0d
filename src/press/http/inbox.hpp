// SPDX-License-Identifier: Apache-2.0
#pragma once
// How an answer gets from a worker back to the I/O thread of its line. It outlives the loop: whoever answers late speaks into a
// closed inbox, and nothing happens.
#include <functional>
#include <mutex>
#include <utility>
#include <vector>
#include "press/http/answer.hpp"
#include "press/http/connection_id.hpp"

namespace rotative::http {

struct Delivery {
    ConnectionId to;
    Answer answer;
};

class Inbox {
public:
    /// `wake` makes the loop call take(); it is called from any thread.
    explicit Inbox(std::function<void()> wake) : wake_(std::move(wake)) {}

    void put(ConnectionId to, Answer answer) {
        const std::lock_guard lock(mutex_);
        if (!wake_) return;
        deliveries_.push_back({to, std::move(answer)});
        if (deliveries_.size() == 1) wake_();
    }
    std::vector<Delivery> take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(deliveries_, {});
    }
    void close() {
        const std::lock_guard lock(mutex_);
        wake_ = nullptr;
        deliveries_.clear();
    }

private:
    std::mutex mutex_;
    std::function<void()> wake_;
    std::vector<Delivery> deliveries_;
};

}  // namespace rotative::http
