// SPDX-License-Identifier: Apache-2.0
// A queue and its threads. What runs here is in door.cpp.
#include "press/http/workers.hpp"
#include <algorithm>

namespace rotative::http {

Workers::Workers(unsigned threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
    for (unsigned i = 0; i < std::max(1u, threads); ++i) threads_.emplace_back([this] { serve(); });
}

Workers::~Workers() { stop(); }

bool Workers::take(Work work) {
    const std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= most_waiting_) return false;
    queue_.push_back({std::move(work), std::chrono::steady_clock::now()});
    if (idle_.empty()) return true;
    auto& one = *idle_.back();
    idle_.pop_back();
    one.is_called = true;
    one.called.notify_one();
    return true;
}

void Workers::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        for (auto* const one : idle_) one->called.notify_one();
        idle_.clear();
    }
    for (auto& thread : threads_)
        if (thread.joinable()) thread.join();
}

std::size_t Workers::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void Workers::rest(std::unique_lock<std::mutex>& lock, Idle& self) {
    idle_.push_back(&self);
    self.called.wait(lock, [&] { return stopping_ || self.is_called; });
    self.is_called = false;
}

void Workers::serve() {
    Idle self;
    std::unique_lock lock(mutex_);
    for (;;) {
        while (queue_.empty() && !stopping_) rest(lock, self);
        if (queue_.empty()) return;
        auto next = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        note_waiting(std::chrono::steady_clock::now() - next.since);
        next.work();
        next.work = nullptr;  // what the work holds is let go outside the lock
        lock.lock();
    }
}

void Workers::note_waiting(std::chrono::steady_clock::duration waited) {
    const auto now = std::chrono::duration_cast<std::chrono::microseconds>(waited).count();
    const auto before = waiting_time_.load(std::memory_order_relaxed);
    waiting_time_.store(before + (now - before) / 16 + (now > before ? 1 : 0), std::memory_order_relaxed);
}

}  // namespace rotative::http
