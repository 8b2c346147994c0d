// SPDX-License-Identifier: Apache-2.0
// The power goes under writing, at many moments: everything acknowledged before is there. And the test of the test: with
// synchronous=off, acknowledged entries are lost, and it is seen. Killing the process is in kill_test.
#include <mutex>
#include <semaphore>
#include <thread>
#include "press/store/sqlite.hpp"
#include "press/store/test_disk.hpp"
#include "press/store/test_ledger.hpp"
#include "press/store/test_numbers.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::store {
namespace {

constexpr int writers = 4;
constexpr int moments_of_a_store = 25;

/// One store on one test disk with writers who write as fast as they are let, and a list of what was acknowledged to them.
class UnderWriting {
public:
    explicit UnderWriting(const std::string& synchronous)
        : store_(open_sqlite({.path = (folder_.path() / "newspaper.db").string(),
                              .vfs = disk_.name(),
                              .synchronous = synchronous,
                              .group = 8,
                              .checkpoint_after = 12},
                             system_now)) {
        open_ledger(*store_);
        for (int writer = 0; writer < writers; ++writer) threads_.emplace_back([this, writer] { write(writer); });
    }
    ~UnderWriting() {
        closing_ = true;
        may_write_.release(writers);
        for (auto& thread : threads_) thread.join();
    }
    UnderWriting(const UnderWriting&) = delete;
    UnderWriting& operator=(const UnderWriting&) = delete;

    /// Lets some entries be written and cuts the power in the middle of them. What is wrong afterwards.
    std::string cut_the_power(std::mt19937_64& chance) {
        const auto wanted = entered() + 1 + chance() % 20;
        may_write_.release(static_cast<std::ptrdiff_t>(wanted - entered() + chance() % 20));
        while (entered() < wanted) std::this_thread::yield();
        const auto before = acknowledged();
        const ScratchFolder after;
        disk_.lose_power(after.path(), chance);
        return wrong_with_ledger((after.path() / "newspaper.db").string(), before);
    }

private:
    void write(int writer) {
        for (std::int64_t entry = writer;; entry += writers) {
            may_write_.acquire();
            if (closing_) return;
            enter(*store_, entry);
            const std::lock_guard guard(lock_);
            acknowledged_.insert(entry);
        }
    }
    std::set<std::int64_t> acknowledged() {
        const std::lock_guard guard(lock_);
        return acknowledged_;
    }
    std::size_t entered() {
        const std::lock_guard guard(lock_);
        return acknowledged_.size();
    }

    ScratchFolder folder_;
    TestDisk disk_;
    std::unique_ptr<Store> store_;
    std::mutex lock_;
    std::set<std::int64_t> acknowledged_;
    std::counting_semaphore<> may_write_{0};
    std::atomic<bool> closing_ = false;
    std::vector<std::thread> threads_;
};

TEST(Power, that_goes_at_any_moment_takes_nothing_that_was_acknowledged) {
    auto chance = told_chance();
    const int moments = this_many(50, 1000);
    for (int moment = 0; moment < moments;) {
        UnderWriting writing("full");
        for (int i = 0; i < moments_of_a_store && moment < moments; ++i, ++moment)
            ASSERT_EQ(writing.cut_the_power(chance), "") << "at moment " << moment;
    }
}

TEST(Power, takes_something_when_nothing_is_synced_and_this_test_sees_it) {
    auto chance = told_chance();
    int lost = 0;
    UnderWriting writing("off");
    for (int moment = 0; moment < moments_of_a_store; ++moment) lost += !writing.cut_the_power(chance).empty();
    EXPECT_GT(lost, moments_of_a_store / 2);
}

}  // namespace
}  // namespace rotative::store
