// SPDX-License-Identifier: Apache-2.0
// Whether an older program told something since: on each store, with the very statement that the older one says.
#include "press/wire/generations.hpp"
#include <gtest/gtest.h>
#include "press/store/test_stores.hpp"
#include "press/wire/test_news.hpp"

namespace rotative::wire {
namespace {

class Generations : public store::EachStore {
protected:
    Standing now() {
        return store->read([](store::Reading& reading) { return standing(reading, "media", generation); });
    }
    void note(Number number) {
        ASSERT_TRUE(store->write([&](store::Transaction& tx) -> Result<Done> {
            note_caught_up(tx, "media", number);
            return Done{};
        }));
    }
    void told_by_the_first_release() {
        ASSERT_TRUE(store->write([&](store::Transaction& tx) -> Result<Done> {
            tx.run("insert into news (name, words, history, told_at) values ('line.said', 'x', 0, ?)", tx.now());
            return Done{};
        }));
    }

    Wire wire{*store};
};

TEST_P(Generations, what_nobody_looked_at_is_behind) {
    EXPECT_TRUE(now().is_behind);
    note(0);
    EXPECT_FALSE(now().is_behind);
}

TEST_P(Generations, our_own_news_leaves_nothing_behind) {
    note(0);
    say(*store, wire, "the bridge has reopened");
    EXPECT_FALSE(now().is_behind);
    EXPECT_EQ(now().newest, wire.newest());
}

TEST_P(Generations, an_older_program_leaves_us_behind_until_we_caught_up) {
    say(*store, wire, "ours");
    note(now().newest);
    told_by_the_first_release();
    say(*store, wire, "ours again");
    EXPECT_TRUE(now().is_behind);
    note(now().newest);
    EXPECT_FALSE(now().is_behind);
}

TEST_P(Generations, what_was_pruned_unseen_may_have_been_an_older_programs) {
    say(*store, wire, "ours");
    note(now().newest);
    told_by_the_first_release();
    clock.wind(std::chrono::days(8));
    say(*store, wire, "ours again");
    wire.prune(clock.now() - std::chrono::days(7));
    EXPECT_TRUE(now().is_behind);
}

TEST_P(Generations, what_was_pruned_after_it_was_noted_is_not_missed) {
    for (const auto* line : {"one", "two", "three"}) say(*store, wire, line);
    note(now().newest);
    clock.wind(std::chrono::days(8));
    wire.prune(clock.now() - std::chrono::days(7));
    say(*store, wire, "four");
    EXPECT_FALSE(now().is_behind);
}

ON_EACH_STORE(Generations);

}  // namespace
}  // namespace rotative::wire
