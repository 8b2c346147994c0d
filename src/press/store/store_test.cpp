// SPDX-License-Identifier: Apache-2.0
// What both engines promise alike: kept whole or not at all, one snapshot a reading, values come back as they went in. Group commit
// is in group_commit_test, power in power_test, a PostgreSQL that hangs up in postgres_test.
#include <gmock/gmock.h>
#include <thread>
#include <vector>
#include "press/store/test_stores.hpp"

namespace rotative::store {
namespace {

class StoreOn : public EachStore {
protected:
    void SetUp() override {
        (void)*store->write([](Transaction& tx) -> Result<Done> {
            tx.script(spelled_for(tx.engine(),
                                  "create table things (id {{id}}, words {{text}}, many {{number}}, share {{real}}, "
                                  "raw {{bytes}}, unique (words));"));
            return Done{};
        });
    }
    std::int64_t add(std::string_view words) {
        return *store->write([&](Transaction& tx) -> Result<std::int64_t> {
            auto rows = tx.rows("insert into things (words) values (?) returning id", words);
            rows.next();
            return rows.number(0);
        });
    }
    std::vector<std::string> words() {
        return store->read([](Reading& reading) {
            std::vector<std::string> found;
            auto rows = reading.rows("select words from things order by id");
            while (rows.next()) found.push_back(rows.text(0));
            return found;
        });
    }
};

TEST_P(StoreOn, a_write_that_returns_is_kept) {
    add("the bridge has reopened");
    EXPECT_THAT(words(), testing::ElementsAre("the bridge has reopened"));
}

TEST_P(StoreOn, a_reading_keeps_its_notes_to_its_end_and_a_transaction_has_none) {
    struct Seen {
        int times = 0;
    };
    for (int reading_again = 0; reading_again < 2; ++reading_again)
        store->read([](Reading& reading) {
            auto* const first = reading.notes<Seen>();
            ASSERT_TRUE(first);
            EXPECT_EQ(first->times, 0) << "another snapshot begins without";
            first->times = 7;
            ASSERT_TRUE(reading.notes<std::vector<int>>()) << "each sort of notes by itself";
            EXPECT_EQ(reading.notes<Seen>()->times, 7);
        });
    (void)*store->write([](Transaction& tx) -> Result<Done> {
        EXPECT_FALSE(tx.notes<Seen>());
        return Done{};
    });
}

TEST_P(StoreOn, a_refusal_leaves_no_trace_and_comes_back) {
    const auto answer = store->write([](Transaction& tx) -> Result<Done> {
        tx.run("insert into things (words) values (?)", "said too early");
        return Problem{Refusal::Conflict, "test.too_early"};
    });
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.problem().message, "test.too_early");
    EXPECT_THAT(words(), testing::IsEmpty());
}

TEST_P(StoreOn, an_exception_leaves_no_trace_and_comes_back) {
    EXPECT_THROW((void)store->write([](Transaction& tx) -> Result<Done> {
        tx.run("insert into things (words) values (?)", "lost");
        throw std::runtime_error("a bug");
    }),
                 std::runtime_error);
    EXPECT_THAT(words(), testing::IsEmpty());
}

TEST_P(StoreOn, what_violates_the_schema_is_a_breakage_and_leaves_no_trace) {
    add("once");
    EXPECT_THROW(add("once"), Violated);
    EXPECT_THAT(words(), testing::ElementsAre("once"));
}

TEST_P(StoreOn, values_come_back_as_they_went_in) {
    const std::string raw("\0\xff\x01", 3);
    (void)*store->write([&](Transaction& tx) -> Result<Done> {
        tx.run("insert into things (words, many, share, raw) values (?, ?, ?, ?)", "İstanbul’da köprü", std::int64_t{-1} << 52, 0.1,
               Bytes{raw});
        tx.run("insert into things (words, many, share, raw) values (?, ?, ?, ?)", std::optional<std::string>{},
               std::optional<std::int64_t>{}, Null{}, Null{});
        tx.run("insert into things (words) values (?)", "");
        return Done{};
    });
    store->read([&](Reading& reading) {
        auto rows = reading.rows("select words, many, share, raw from things order by id");
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.text(0), "İstanbul’da köprü");
        EXPECT_EQ(rows.number(1), std::int64_t{-1} << 52);
        EXPECT_EQ(rows.real(2), 0.1);
        EXPECT_EQ(rows.text(3), raw);
        ASSERT_TRUE(rows.next());
        for (const int column : {0, 1, 2, 3}) EXPECT_TRUE(rows.null(column));
        EXPECT_FALSE(rows.perhaps_text(0));
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.perhaps_text(0), "");
        EXPECT_FALSE(rows.next());
        EXPECT_FALSE(rows.next());
    });
}

TEST_P(StoreOn, a_snapshot_answers_the_same_question_alike_and_the_next_one_anew) {
    add("here");
    const auto count = [](Reading& reading, const std::string& words) {
        auto rows = reading.rows("select count(*) from things where words <> ?", words);
        rows.next();
        return rows.number(0);
    };
    store->read([&](Reading& reading) {
        EXPECT_EQ(count(reading, "there"), 1);
        std::thread([&] { add("there"); }).join();
        EXPECT_EQ(count(reading, "there"), 1);
        EXPECT_EQ(count(reading, "here"), 0) << "another value is another question";
    });
    store->read([&](Reading& reading) { EXPECT_EQ(count(reading, "here"), 1); });
    (void)*store->write([&](Transaction& tx) -> Result<Done> {
        EXPECT_EQ(count(tx, "here"), 1);
        tx.run("insert into things (words) values (?)", "elsewhere");
        EXPECT_EQ(count(tx, "here"), 2) << "a transaction sees what it wrote";
        return Done{};
    });
}

TEST_P(StoreOn, one_question_may_be_read_twice_at_the_same_time) {
    add("a"), add("b");
    store->read([](Reading& reading) {
        std::string pairs;
        constexpr auto all = "select words from things order by id";
        for (auto outer = reading.rows(all); outer.next();)
            for (auto inner = reading.rows(all); inner.next();) pairs += outer.text(0) + inner.text(0) + " ";
        EXPECT_EQ(pairs, "aa ab ba bb ");
    });
}

TEST_P(StoreOn, a_missing_value_can_be_asked_for) {
    add("here");
    const auto ask = [&](const std::optional<std::string>& words) {
        return store->read([&](Reading& reading) {
            auto rows = reading.rows("select count(*) from things where ? is null or words = ?", words, words);
            rows.next();
            return rows.number(0);
        });
    };
    EXPECT_EQ(ask("here"), 1);
    EXPECT_EQ(ask("elsewhere"), 0);
    EXPECT_EQ(ask({}), 1);
}

TEST_P(StoreOn, ids_count_from_one_and_are_never_given_twice) {
    EXPECT_EQ(add("first"), 1);
    EXPECT_EQ(add("second"), 2);
    (void)*store->write([](Transaction& tx) -> Result<Done> {
        EXPECT_EQ(tx.run("delete from things where id = ?", 2), 1);
        return Done{};
    });
    EXPECT_EQ(add("third"), 3);
}

TEST_P(StoreOn, an_insert_that_returns_its_id_is_carried_out_even_if_nobody_looks) {
    (void)*store->write([](Transaction& tx) -> Result<Done> {
        (void)tx.rows("insert into things (words) values (?) returning id", "unseen");
        return Done{};
    });
    EXPECT_THAT(words(), testing::ElementsAre("unseen"));
}

TEST_P(StoreOn, a_question_can_be_asked_again_while_its_answer_is_read) {
    add("a");
    add("b");
    std::string said;
    store->read([&](Reading& reading) {
        constexpr std::string_view all = "select words from things order by id";
        auto outer = reading.rows(all);
        while (outer.next()) {
            auto inner = reading.rows(all);
            while (inner.next()) said += outer.text(0) + inner.text(0) + " ";
        }
    });
    EXPECT_EQ(said, "aa ab ba bb ");
}

TEST_P(StoreOn, a_reading_shows_one_snapshot_to_its_end) {
    add("before");
    store->read([&](Reading& reading) {
        const auto count = [&] {
            auto rows = reading.rows("select count(*) from things");
            rows.next();
            return rows.number(0);
        };
        EXPECT_EQ(count(), 1);
        add("while somebody reads");
        EXPECT_EQ(count(), 1);
    });
    EXPECT_EQ(words().size(), 2U);
}

TEST_P(StoreOn, a_reading_writes_nothing) {
    EXPECT_THROW(store->read([](Reading& reading) { reading.rows("insert into things (words) values ('no') returning id"); }), Broken);
    EXPECT_THAT(words(), testing::IsEmpty());
}

TEST_P(StoreOn, a_write_inside_a_write_is_a_mistake_that_says_so) {
    EXPECT_THROW((void)store->write([&](Transaction&) -> Result<Done> {
        add("inside");
        return Done{};
    }),
                 std::logic_error);
    EXPECT_THAT(words(), testing::IsEmpty());
}

TEST_P(StoreOn, the_time_stands_still_within_a_transaction) {
    (void)*store->write([&](Transaction& tx) -> Result<Done> {
        const auto then = tx.now();
        EXPECT_EQ(then, clock.now());
        clock.wind(std::chrono::seconds(5));
        EXPECT_EQ(tx.now(), then);
        return Done{};
    });
    EXPECT_EQ(store->read([](Reading& reading) { return reading.now(); }), clock.now());
}

TEST_P(StoreOn, what_comes_before_the_commit_is_kept_with_it_and_can_undo_it) {
    (void)*store->write([](Transaction& tx) -> Result<Done> {
        tx.before_commit([](Transaction& last) { last.run("insert into things (words) values ('last')"); });
        tx.run("insert into things (words) values ('first')");
        return Done{};
    });
    EXPECT_THAT(words(), testing::ElementsAre("first", "last"));
    EXPECT_THROW((void)store->write([](Transaction& tx) -> Result<Done> {
        tx.before_commit([](Transaction&) { throw std::runtime_error("not this one"); });
        tx.run("insert into things (words) values ('undone')");
        return Done{};
    }),
                 std::runtime_error);
    EXPECT_THAT(words(), testing::ElementsAre("first", "last"));
}

TEST_P(StoreOn, what_comes_after_the_commit_sees_it_kept_and_is_silent_when_it_was_not) {
    std::vector<std::size_t> seen;
    const auto say = [&](std::string_view words_of_it, bool keep) {
        return store->write([&, keep](Transaction& tx) -> Result<Done> {
            tx.run("insert into things (words) values (?)", words_of_it);
            tx.after_commit([&] { seen.push_back(words().size()); });
            if (!keep) return Problem{Refusal::Conflict, "test.no"};
            return Done{};
        });
    };
    EXPECT_TRUE(say("one", true));
    EXPECT_FALSE(say("two", false));
    EXPECT_TRUE(say("three", true));
    EXPECT_THAT(seen, testing::ElementsAre(1U, 2U));
}

TEST_P(StoreOn, many_at_once_lose_nothing) {
    constexpr int writers = 8;
    constexpr int each = 25;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([this, writer] {
            for (int i = 0; i < each; ++i) add(std::to_string(writer) + "/" + std::to_string(i));
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(words().size(), static_cast<std::size_t>(writers * each));
}

TEST_P(StoreOn, writes_that_collide_lose_no_change) {
    (void)*store->write([](Transaction& tx) -> Result<Done> {
        tx.run("insert into things (words, many) values ('counter', 0)");
        return Done{};
    });
    const auto count = [](Reading& reading) {
        auto rows = reading.rows("select many from things where words = 'counter'");
        rows.next();
        return rows.number(0);
    };
    std::vector<std::thread> threads;
    for (int writer = 0; writer < 4; ++writer)
        threads.emplace_back([&] {
            for (int i = 0; i < 10; ++i)
                (void)*store->write([&](Transaction& tx) -> Result<Done> {
                    tx.run("update things set many = ? where words = 'counter'", count(tx) + 1);
                    return Done{};
                });
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(store->read(count), 40);
}

TEST_P(StoreOn, a_rule_that_is_asked_inside_holds_however_many_ask) {
    constexpr std::int64_t limit = 3;
    std::atomic<int> kept = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < 8; ++writer)
        threads.emplace_back([&, writer] {
            const auto answer = store->write([&](Transaction& tx) -> Result<Done> {
                auto rows = tx.rows("select count(*) from things");
                rows.next();
                if (rows.number(0) >= limit) return Problem{Refusal::TooMuch, "test.full"};
                tx.run("insert into things (words) values (?)", std::to_string(writer));
                return Done{};
            });
            kept += static_cast<bool>(answer);
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(kept, limit);
    EXPECT_EQ(words().size(), static_cast<std::size_t>(limit));
}

TEST_P(StoreOn, a_failure_that_the_work_hides_is_not_kept) {
    const auto hide = [&] {
        return store->write([&](Transaction& tx) -> Result<Done> {
            tx.run("insert into things (words) values ('same')");
            try {
                tx.run("insert into things (words) values ('same')");
            } catch (const Violated&) {
            }
            return Done{};
        });
    };
    if (GetParam() == Engine::Sqlite) {  // there a statement fails alone
        EXPECT_TRUE(hide());
        EXPECT_THAT(words(), testing::ElementsAre("same"));
    } else {
        EXPECT_THROW((void)hide(), Broken);
        EXPECT_THAT(words(), testing::IsEmpty());
    }
}

TEST_P(StoreOn, what_was_kept_is_there_when_the_store_is_opened_again) {
    add("kept");
    store.reset();
    store = scratch.open(clock);
    EXPECT_THAT(words(), testing::ElementsAre("kept"));
}

ON_EACH_STORE(StoreOn);

}  // namespace
}  // namespace rotative::store
