// SPDX-License-Identifier: Apache-2.0
// A thread of its own, because every other one may be waiting for the database. While the node is lost it forgets again each second:
// whoever can still read somewhere may have printed, but nobody would tell him of a change.
#include "house/lookout.hpp"
#include <pthread.h>
#include "house/house.hpp"

namespace rotative::house {

using Steady = std::chrono::steady_clock;

Lookout::Lookout(House& house, std::chrono::milliseconds patience) : house_(house), patience_(patience) {
    if (house.store->engine() == store::Engine::Postgres) thread_ = std::thread([this] { look_on(); });
}

Lookout::~Lookout() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard alone(lock_);
        closing_ = true;
    }
    closing_signal_.notify_all();
    thread_.join();
}

void Lookout::look_on() {
    pthread_setname_np(pthread_self(), "lookout");
    bool is_told = false;
    std::unique_lock waiting(lock_);
    while (!closing_) {
        const auto ends = house_.wire.followed_at() + patience_;
        const bool is_past = Steady::now() >= ends;
        if (is_past) house_.pages.forget_everything();
        if (is_past && !is_told)
            house_.log.write(Level::Error, "database away", {{"for_seconds", std::to_string(patience_.count() / 1000)}});
        is_told = is_past;
        const auto next = is_past ? Steady::now() + std::chrono::seconds(1) : ends;
        closing_signal_.wait_until(waiting, next, [this] { return closing_; });
    }
}

}  // namespace rotative::house
