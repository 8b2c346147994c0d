// SPDX-License-Identifier: Apache-2.0
#pragma once
// The threads that run blocking work: handler, room, shelf. Their number and their queue are bounded; how long work waits in the
// queue is measured, since that is the first sign that the house is full.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace rotative::http {

class Workers {
public:
    using Work = std::function<void()>;

    Workers(unsigned threads, std::size_t most_waiting);
    /// Waits for what was begun and for what was taken in.
    ~Workers();

    /// Takes the work in; false when the queue is full or the pool is stopping. Work must not throw.
    [[nodiscard]] bool take(Work);
    /// Takes nothing more in, finishes what waits, ends the threads.
    void stop();

    std::size_t waiting() const;
    /// How long the work begun last had waited, smoothed over some sixteen of them.
    std::chrono::microseconds waiting_time() const { return std::chrono::microseconds(waiting_time_.load(std::memory_order_relaxed)); }

private:
    struct Waiting {
        Work work;
        std::chrono::steady_clock::time_point since;
    };
    /// A thread with nothing to do. The one that was busy last is called first: its stack, its memory and its reader of the shelf are warm.
    struct Idle {
        std::condition_variable called;
        bool is_called = false;
    };
    void serve();
    void rest(std::unique_lock<std::mutex>&, Idle&);
    void note_waiting(std::chrono::steady_clock::duration);

    const std::size_t most_waiting_;
    mutable std::mutex mutex_;
    std::deque<Waiting> queue_;
    std::vector<Idle*> idle_;  // the last was busy last
    bool stopping_ = false;
    std::atomic<std::int64_t> waiting_time_{0};
    std::vector<std::thread> threads_;
};

}  // namespace rotative::http
