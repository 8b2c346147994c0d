// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hearing the wire on a cluster: every node reads the news it has not seen, in order, and runs its own listeners. On SQLite the
// writer hands each piece of news over by itself, and nothing here is used but the number.
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::wire {

class Following {
public:
    using Hear = std::function<void(Number, std::string_view name, std::string_view words, Age)>;

    Following(store::Store& store, Hear hear);
    ~Following();

    Number newest() const { return newest_.load(); }
    /// This piece was heard here, by whoever ran the listeners.
    void heard(Number number) { newest_.store(number); }

    /// Returns when everything up to `number` has been heard here; never throws. A write of this node was kept with that number.
    void catch_up(Number number) noexcept;

    /// When we last looked and had heard all there was.
    std::chrono::steady_clock::time_point followed_at() const { return followed_at_.load(); }

    void start();
    void stop();

    std::function<void()> lost = [] {};
    std::function<void()> returned = [] {};

private:
    void follow_until_closed();
    void read_on(Number at_least);

    store::Store& store_;
    Hear hear_;
    std::atomic<Number> newest_ = 0;
    std::atomic<std::chrono::steady_clock::time_point> followed_at_{std::chrono::steady_clock::now()};
    std::mutex reading_;  // one thread reads on, so that the order is the wire's
    bool away_ = false;   // under reading_
    std::mutex ear_lock_;
    std::unique_ptr<store::Ear> ear_;
    std::atomic<bool> closing_ = false;
    std::thread thread_;
};

}  // namespace rotative::wire
