// SPDX-License-Identifier: Apache-2.0
#pragma once
// When something that I/O threads read without a lock may be freed: once every one of them has passed a quiet point. A thread between
// quiet() and its next question holds nothing at all, so one that sleeps in epoll never delays anybody.
#include <atomic>
#include <cstdint>
#include <memory>

namespace rotative::cache {

class QuietPoints {
public:
    explicit QuietPoints(unsigned threads) : threads_(threads), slots_(std::make_unique<Slot[]>(threads)) {}

    /// This thread is about to look at shared things. Cheap when it has already said so since its last quiet point.
    void reading(unsigned thread) {
        auto& since = slots_[thread].since;
        if (since.load(std::memory_order_relaxed) == asleep) since.store(now_.load(), std::memory_order_seq_cst);
    }
    /// This thread holds nothing any more.
    void quiet(unsigned thread) { slots_[thread].since.store(asleep, std::memory_order_release); }

    /// Called after something was taken out of sight: what to ask `passed` before freeing it.
    std::uint64_t mark() { return now_.fetch_add(1); }
    /// Every thread has been quiet since that mark was made: nobody can see the thing any more.
    bool passed(std::uint64_t mark) const {
        for (unsigned i = 0; i < threads_; ++i) {
            const auto since = slots_[i].since.load();
            if (since != asleep && since <= mark) return false;
        }
        return true;
    }

private:
    static constexpr std::uint64_t asleep = 0;
    struct alignas(64) Slot {
        std::atomic<std::uint64_t> since{asleep};  // what now_ was when the thread began to look
    };
    unsigned threads_;
    std::unique_ptr<Slot[]> slots_;
    alignas(64) std::atomic<std::uint64_t> now_{1};
};

}  // namespace rotative::cache
