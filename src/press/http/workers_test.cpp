// SPDX-License-Identifier: Apache-2.0
#include "press/http/workers.hpp"
#include <gtest/gtest.h>
#include <atomic>
#include <chrono>
#include <latch>
#include <set>
#include <thread>
#include <vector>

namespace rotative::http {
namespace {

using namespace std::chrono_literals;

/// The thread that carries out work which comes alone, when all have come to rest.
std::thread::id who_works(Workers& workers) {
    std::thread::id who;
    std::latch done(1);
    EXPECT_TRUE(workers.take([&] {
        who = std::this_thread::get_id();
        done.count_down();
    }));
    done.wait();
    std::this_thread::sleep_for(5ms);  // until it rests
    return who;
}

TEST(Workers, the_thread_that_was_busy_last_is_called_first) {
    Workers workers(4, 100);
    std::this_thread::sleep_for(20ms);
    std::set<std::thread::id> who;
    for (int i = 0; i < 8; ++i) who.insert(who_works(workers));
    EXPECT_LE(who.size(), 2u) << "two only if one had not come to rest yet";
}

TEST(Workers, all_work_at_once_when_there_is_work_for_all) {
    Workers workers(4, 100);
    std::latch all_are_in(4);
    std::latch done(4);
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(workers.take([&] {
            all_are_in.arrive_and_wait();
            done.count_down();
        }));
    done.wait();
}

TEST(Workers, what_was_taken_in_is_done_before_it_stops) {
    std::atomic<int> done = 0;
    Workers workers(3, 10'000);
    for (int i = 0; i < 5'000; ++i) ASSERT_TRUE(workers.take([&] { ++done; }));
    workers.stop();
    EXPECT_EQ(done, 5'000);
    EXPECT_FALSE(workers.take([] {}));
    workers.stop();  // again, as the destructor does
}

TEST(Workers, more_than_may_wait_is_refused) {
    std::latch go(1), began(1);
    Workers workers(1, 2);
    ASSERT_TRUE(workers.take([&] {
        began.count_down();
        go.wait();
    }));
    began.wait();
    EXPECT_TRUE(workers.take([] {}));
    EXPECT_TRUE(workers.take([] {}));
    EXPECT_FALSE(workers.take([] {}));
    EXPECT_EQ(workers.waiting(), 2u);
    go.count_down();
}

TEST(Workers, nobody_sleeps_while_work_waits_though_many_give_it) {
    std::atomic<int> done = 0;
    {
        Workers workers(3, 1'000'000);
        std::vector<std::thread> givers;
        for (int giver = 0; giver < 4; ++giver)
            givers.emplace_back([&] {
                for (int i = 0; i < 2'000; ++i) {
                    ASSERT_TRUE(workers.take([&] { ++done; }));
                    if (i % 64 == 0) std::this_thread::sleep_for(1us);
                }
            });
        for (auto& giver : givers) giver.join();
        for (int patience = 0; patience < 5'000 && workers.waiting(); ++patience) std::this_thread::sleep_for(1ms);
        EXPECT_EQ(workers.waiting(), 0u);
    }
    EXPECT_EQ(done, 8'000);
}

}  // namespace
}  // namespace rotative::http
