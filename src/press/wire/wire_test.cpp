// SPDX-License-Identifier: Apache-2.0
// Telling and hearing at once, on one node. Errands are in errands_test, several nodes in nodes_test.
#include "press/wire/wire.hpp"
#include <gmock/gmock.h>
#include <thread>
#include "press/store/test_stores.hpp"
#include "press/wire/test_news.hpp"

namespace rotative::wire {
namespace {

class WireOn : public store::EachStore {
protected:
    Wire wire{*store};
    std::int64_t rows_of_news() {
        return store->read([](store::Reading& reading) {
            auto rows = reading.rows("select count(*) from news");
            rows.next();
            return rows.number(0);
        });
    }
};

TEST_P(WireOn, news_is_heard_before_the_teller_is_answered) {
    std::vector<std::string> heard;
    wire.at_once<LineSaid>([&](const LineSaid& news, Heard) { heard.push_back(news.line); });
    say(*store, wire, "the bridge has reopened");
    EXPECT_THAT(heard, testing::ElementsAre("the bridge has reopened"));
}

TEST_P(WireOn, news_of_a_refused_write_is_neither_kept_nor_heard) {
    int heard = 0;
    wire.at_once<LineSaid>([&](const LineSaid&, Heard) { ++heard; });
    (void)store->write([&](store::Transaction& tx) -> Result<Done> {
        wire.tell(tx, LineSaid{"too early"});
        return Problem{Refusal::Conflict, "test.no"};
    });
    EXPECT_EQ(heard, 0);
    EXPECT_EQ(rows_of_news(), 0);
}

TEST_P(WireOn, news_of_one_write_is_heard_in_the_order_it_was_told) {
    std::vector<std::string> heard;
    wire.at_once<LineSaid>([&](const LineSaid& news, Heard) { heard.push_back(news.line); });
    (void)*store->write([&](store::Transaction& tx) -> Result<Done> {
        for (const auto* line : {"one", "two", "three"}) wire.tell(tx, LineSaid{line});
        return Done{};
    });
    EXPECT_THAT(heard, testing::ElementsAre("one", "two", "three"));
}

TEST_P(WireOn, a_listener_sees_the_rows_of_what_it_hears) {
    std::int64_t seen = 0;
    wire.at_once<LineSaid>([&](const LineSaid&, Heard) { seen = rows_of_news(); });
    say(*store, wire, "kept");
    EXPECT_EQ(seen, 1);
}

TEST_P(WireOn, newest_is_the_number_that_was_heard_last_and_is_remembered) {
    Number last = 0;
    wire.at_once<LineSaid>([&](const LineSaid&, Heard heard) {
        EXPECT_LT(wire.newest(), heard.number);
        last = heard.number;
    });
    say(*store, wire, "one");
    say(*store, wire, "two");
    EXPECT_GT(last, 0);
    EXPECT_EQ(wire.newest(), last);
    EXPECT_EQ(Wire(*store).newest(), last);
}

TEST_P(WireOn, many_tellers_are_heard_in_the_order_of_their_numbers) {
    std::vector<Number> heard;
    wire.at_once<LineSaid>([&](const LineSaid&, Heard about) { heard.push_back(about.number); });
    std::vector<std::thread> tellers;
    for (int teller = 0; teller < 6; ++teller)
        tellers.emplace_back([&, teller] {
            for (int i = 0; i < 20; ++i) {
                say(*store, wire, std::to_string(teller));
                EXPECT_GT(wire.newest(), 0);
            }
        });
    for (auto& each : tellers) each.join();
    EXPECT_EQ(heard.size(), 120U);
    EXPECT_TRUE(std::ranges::is_sorted(heard));
    EXPECT_EQ(std::ranges::adjacent_find(heard), heard.end());
}

TEST_P(WireOn, history_is_heard_as_such) {
    std::vector<Age> ages;
    wire.at_once<LineSaid>([&](const LineSaid&, Heard heard) { ages.push_back(heard.age); });
    say(*store, wire, "from 2009", Age::History);
    say(*store, wire, "now");
    EXPECT_THAT(ages, testing::ElementsAre(Age::History, Age::Fresh));
}

TEST_P(WireOn, old_news_is_forgotten_and_the_newest_stays) {
    say(*store, wire, "old");
    say(*store, wire, "older than a week, and the newest");
    clock.wind(std::chrono::days(8));
    EXPECT_EQ(wire.prune(clock.now() - std::chrono::days(7)), 1);
    EXPECT_EQ(rows_of_news(), 1);
    EXPECT_EQ(Wire(*store).newest(), wire.newest());
}

ON_EACH_STORE(WireOn);

}  // namespace
}  // namespace rotative::wire
