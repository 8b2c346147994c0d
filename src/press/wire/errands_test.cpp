// SPDX-License-Identifier: Apache-2.0
// Errands: kept with the news, done once, tried again, parked, and waiting while leaving is paused.
#include "press/wire/errands.hpp"
#include <gmock/gmock.h>
#include <thread>
#include "press/store/test_stores.hpp"
#include "press/wire/test_news.hpp"

namespace rotative::wire {
namespace {

using namespace std::chrono_literals;

constexpr ErrandSettings settings{.lease = 60s, .first_pause = 5s, .longest_pause = 20s, .most_tries = 3};

class ErrandsOn : public store::EachStore {
protected:
    Wire wire{*store, settings};
    Errands& errands = wire.errands();
    std::vector<std::string> mailed;

    void connect() {
        wire.later<LineSaid>("mail", [this](const LineSaid& news) { mailed.push_back(news.line); });
    }
    std::vector<Errand> waiting() {
        return store->read([&](store::Reading& reading) { return errands.list(reading); });
    }
    void do_all() {
        while (errands.do_one("a hand")) {
        }
    }
};

TEST_P(ErrandsOn, an_errand_is_kept_with_the_news_and_done_after) {
    connect();
    say(*store, wire, "the bridge has reopened");
    EXPECT_EQ(waiting().size(), 1U);
    EXPECT_THAT(mailed, testing::IsEmpty());
    do_all();
    EXPECT_THAT(mailed, testing::ElementsAre("the bridge has reopened"));
    EXPECT_THAT(waiting(), testing::IsEmpty());
}

TEST_P(ErrandsOn, history_keeps_none) {
    connect();
    say(*store, wire, "from 2009", Age::History);
    EXPECT_THAT(waiting(), testing::IsEmpty());
    EXPECT_FALSE(errands.do_one("a hand"));
}

TEST_P(ErrandsOn, a_refused_write_keeps_none) {
    connect();
    (void)store->write([&](store::Transaction& tx) -> Result<Done> {
        wire.tell(tx, LineSaid{"too early"});
        return Problem{Refusal::Conflict, "test.no"};
    });
    EXPECT_THAT(waiting(), testing::IsEmpty());
}

TEST_P(ErrandsOn, one_that_fails_is_tried_again_each_time_after_twice_the_pause_then_parked_with_its_reason) {
    int tries = 0;
    wire.later<LineSaid>("mail", [&](const LineSaid&) {
        ++tries;
        throw std::runtime_error("the relay says 450");
    });
    say(*store, wire, "hello");
    do_all();
    EXPECT_EQ(tries, 1);
    clock.wind(4999ms);
    do_all();
    EXPECT_EQ(tries, 1);
    clock.wind(1ms);
    do_all();
    EXPECT_EQ(tries, 2);
    clock.wind(9999ms);
    do_all();
    EXPECT_EQ(tries, 2);
    clock.wind(1ms);
    do_all();
    EXPECT_EQ(tries, 3);
    const auto parked = waiting();
    ASSERT_EQ(parked.size(), 1U);
    EXPECT_TRUE(parked[0].parked);
    EXPECT_EQ(parked[0].reason, "the relay says 450");
    clock.wind(std::chrono::days(1));
    do_all();
    EXPECT_EQ(tries, 3);
}

TEST_P(ErrandsOn, a_parked_one_can_be_retried_or_dropped_by_hand) {
    bool relay_is_up = false;
    wire.later<LineSaid>("mail", [&](const LineSaid& news) {
        if (!relay_is_up) throw std::runtime_error("down");
        mailed.push_back(news.line);
    });
    say(*store, wire, "first");
    say(*store, wire, "second");
    for (int i = 0; i < settings.most_tries; ++i) {
        do_all();
        clock.wind(1h);
    }
    const auto parked = waiting();
    ASSERT_EQ(parked.size(), 2U);
    relay_is_up = true;
    EXPECT_TRUE(errands.retry(parked[0].id));
    EXPECT_TRUE(errands.drop(parked[1].id));
    do_all();
    EXPECT_THAT(mailed, testing::ElementsAre("first"));
    EXPECT_THAT(waiting(), testing::IsEmpty());
    EXPECT_EQ(errands.retry(parked[0].id).problem().message, "wire.no_such_errand");
    EXPECT_EQ(errands.drop(4711).problem().message, "wire.no_such_errand");
}

TEST_P(ErrandsOn, while_one_hand_is_at_it_no_other_takes_it) {
    bool taken_twice = false;
    wire.later<LineSaid>("mail", [&](const LineSaid& news) {
        mailed.push_back(news.line);
        taken_twice = errands.do_one("another hand");
    });
    say(*store, wire, "once");
    EXPECT_TRUE(errands.do_one("a hand"));
    EXPECT_FALSE(taken_twice);
    EXPECT_EQ(mailed.size(), 1U);
}

TEST_P(ErrandsOn, the_lease_of_a_hand_that_died_runs_out) {
    wire.later<LineSaid>("mail", [&](const LineSaid& news) {
        mailed.push_back(news.line);
        if (mailed.size() > 1) return;
        clock.wind(settings.lease);  // and the lease was not renewed
        EXPECT_TRUE(errands.do_one("another hand"));
    });
    say(*store, wire, "twice, since nobody could know");
    EXPECT_TRUE(errands.do_one("a hand"));
    EXPECT_EQ(mailed.size(), 2U);
    EXPECT_THAT(waiting(), testing::IsEmpty());
}

TEST_P(ErrandsOn, a_renewed_lease_holds) {
    bool taken_twice = false;
    wire.later<LineSaid>("mail", [&](const LineSaid&) {
        clock.wind(settings.lease - 1ms);
        errands.renew({"a hand"});
        clock.wind(settings.lease - 1ms);
        taken_twice = errands.do_one("another hand");
    });
    say(*store, wire, "long");
    EXPECT_TRUE(errands.do_one("a hand"));
    EXPECT_FALSE(taken_twice);
}

TEST_P(ErrandsOn, void_leases_are_taken_at_once) {
    wire.later<LineSaid>("mail", [&](const LineSaid& news) {
        mailed.push_back(news.line);
        if (mailed.size() > 1) return;
        errands.void_leases();  // as a process does that starts after the first one was killed
        EXPECT_TRUE(errands.do_one("after the start"));
    });
    say(*store, wire, "again");
    EXPECT_TRUE(errands.do_one("a hand"));
    EXPECT_EQ(mailed.size(), 2U);
}

TEST_P(ErrandsOn, while_leaving_is_paused_what_leaves_waits_and_what_stays_is_done) {
    connect();
    int indexed = 0;
    wire.later<LineSaid>("index", [&](const LineSaid&) { ++indexed; }, Leaving::Stays);
    (void)*store->write([&](store::Transaction& tx) -> Result<Done> {
        errands.pause_leaving(tx);
        errands.pause_leaving(tx);
        return Done{};
    });
    say(*store, wire, "after the restore");
    do_all();
    EXPECT_EQ(indexed, 1);
    EXPECT_THAT(mailed, testing::IsEmpty());
    EXPECT_FALSE(errands.next_due());
    (void)*store->write([&](store::Transaction& tx) -> Result<Done> {
        EXPECT_TRUE(errands.leaving_is_paused(tx));
        errands.resume_leaving(tx);
        EXPECT_FALSE(errands.leaving_is_paused(tx));
        return Done{};
    });
    do_all();
    EXPECT_THAT(mailed, testing::ElementsAre("after the restore"));
}

TEST_P(ErrandsOn, one_that_this_release_does_not_know_is_left_alone) {
    connect();
    say(*store, wire, "from the newer node");
    Wire older(*store, settings);
    EXPECT_TRUE(older.errands().do_one("older"));
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].tries, 0);
    EXPECT_FALSE(waiting()[0].parked);
    clock.wind(settings.longest_pause);
    do_all();
    EXPECT_THAT(mailed, testing::ElementsAre("from the newer node"));
}

TEST_P(ErrandsOn, hands_do_them_as_they_come_each_once) {
    std::mutex lock;
    std::condition_variable done;
    std::map<std::string, int> times;
    wire.later<LineSaid>("mail", [&](const LineSaid& news) {
        const std::lock_guard guard(lock);
        ++times[news.line];
        done.notify_one();
    });
    wire.start(3);
    constexpr std::size_t many = 30;
    for (std::size_t i = 0; i < many; ++i) say(*store, wire, std::to_string(i));
    {
        std::unique_lock guard(lock);
        EXPECT_TRUE(done.wait_for(guard, 20s, [&] { return times.size() == many; }));
    }
    wire.stop();
    EXPECT_THAT(waiting(), testing::IsEmpty());
    for (const auto& [line, count] : times) EXPECT_EQ(count, 1) << line;
}

ON_EACH_STORE(ErrandsOn);

}  // namespace
}  // namespace rotative::wire
