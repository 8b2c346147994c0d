// SPDX-License-Identifier: Apache-2.0
// Ten writes wait, share one commit, and one of them goes wrong in every way there is: the other nine are kept exactly once.
#include <gmock/gmock.h>
#include <future>
#include <latch>
#include <numeric>
#include "press/store/sqlite_writer.hpp"
#include "press/store/test_disk.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::store {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAreArray;

constexpr int ten = 10;
constexpr int the_fifth = 5;

class GroupCommit : public testing::Test {
protected:
    using Work = std::function<bool(Transaction&)>;

    GroupCommit() {
        (void)keep([](Transaction& tx) {
            tx.script("create table lines (id integer primary key autoincrement, line text not null, ballast blob)");
            return true;
        });
    }

    /// How a write ended: "kept", or what came back.
    std::string keep(const Work& work) {
        bool kept = false;
        try {
            writer.keep([&](Transaction& tx) { return kept = work(tx); });
        } catch (const NoRoom&) {
            return "no room";
        } catch (const Broken&) {
            return "broken";
        } catch (const std::exception& thrown) {
            return thrown.what();
        }
        return kept ? "kept" : "refused";
    }

    /// Hands ten writes in while the writer is held up, so that they are one group; `fifth` is what the fifth does. The answers.
    std::vector<std::string> ten_at_once(const Work& fifth) {
        std::latch held(1), go(1);
        auto holding_up = std::async(std::launch::async, [&] {
            return keep([&](Transaction&) {
                held.count_down();
                go.wait();
                return true;
            });
        });
        held.wait();
        std::vector<std::future<std::string>> answers;
        for (int i = 1; i <= ten; ++i) {
            answers.push_back(std::async(std::launch::async, [this, i, &fifth] {
                return keep([this, i, &fifth](Transaction& tx) {
                    add(tx, i);
                    return i == the_fifth && fifth ? fifth(tx) : true;
                });
            }));
            while (writer.waiting() < static_cast<std::size_t>(i)) std::this_thread::yield();
        }
        syncs_before = disk.log_syncs();
        go.count_down();
        EXPECT_EQ(holding_up.get(), "kept");
        std::vector<std::string> said;
        for (auto& answer : answers) said.push_back(answer.get());
        return said;
    }

    void add(Transaction& tx, int i) {
        tx.run("insert into lines (line) values (?)", std::to_string(i));
        tx.after_commit([this, i] { heard.push_back(i); });
    }

    std::vector<int> kept_lines() {
        SqliteConnection reader({.path = path}, SqliteConnection::Purpose::Reading);
        std::vector<int> lines;
        auto rows = Rows(reader.ask("select cast(line as integer) from lines order by id", {}));
        while (rows.next()) lines.push_back(static_cast<int>(rows.number(0)));
        return lines;
    }

    static std::vector<int> all_but_the_fifth() { return {1, 2, 3, 4, 6, 7, 8, 9, 10}; }
    static std::vector<std::string> all_kept_but_the_fifth(const std::string& fifth) {
        std::vector<std::string> said(ten, "kept");
        said[the_fifth - 1] = fifth;
        return said;
    }

    /// Fills more than SQLite keeps in memory, so that it has to write in the middle of the transaction.
    static void write_much(Transaction& tx) { tx.run("insert into lines (line, ballast) values ('much', zeroblob(40000000))"); }

    ScratchFolder folder;
    std::string path = (folder.path() / "newspaper.db").string();
    TestDisk disk;
    std::vector<int> heard;
    int syncs_before = 0;
    SqliteWriter writer{
        std::make_unique<SqliteConnection>(SqliteSettings{.path = path, .vfs = disk.name()}, SqliteConnection::Purpose::Writing),
        system_now, 256};
};

TEST_F(GroupCommit, ten_that_wait_share_one_sync) {
    EXPECT_THAT(ten_at_once({}), testing::Each("kept"));
    EXPECT_EQ(disk.log_syncs() - syncs_before, 1);  // the one that held them up wrote nothing
    EXPECT_EQ(kept_lines().size(), 10U);
}

TEST_F(GroupCommit, one_that_refuses_is_undone_alone) {
    EXPECT_EQ(ten_at_once([](Transaction&) { return false; }), all_kept_but_the_fifth("refused"));
    EXPECT_EQ(kept_lines(), all_but_the_fifth());
    EXPECT_EQ(disk.log_syncs() - syncs_before, 1);
}

TEST_F(GroupCommit, one_that_throws_is_undone_alone) {
    const auto said = ten_at_once([](Transaction&) -> bool { throw std::runtime_error("a bug"); });
    EXPECT_EQ(said, all_kept_but_the_fifth("a bug"));
    EXPECT_EQ(kept_lines(), all_but_the_fifth());
}

TEST_F(GroupCommit, one_that_meets_a_full_disk_is_undone_alone) {
    const auto said = ten_at_once([this](Transaction& tx) {
        disk.set(TestDisk::Trouble::Full);
        try {
            write_much(tx);
        } catch (...) {
            disk.set(TestDisk::Trouble::None);
            throw;
        }
        return true;
    });
    EXPECT_EQ(said, all_kept_but_the_fifth("no room"));
    EXPECT_EQ(kept_lines(), all_but_the_fifth());
}

TEST_F(GroupCommit, one_that_meets_an_error_of_the_disk_is_undone_alone) {
    const auto said = ten_at_once([this](Transaction& tx) {
        disk.set(TestDisk::Trouble::WriteFails);
        try {
            write_much(tx);
        } catch (...) {
            disk.set(TestDisk::Trouble::None);
            throw;
        }
        return true;
    });
    EXPECT_EQ(said[the_fifth - 1] == "broken" || said[the_fifth - 1] == "no room", true) << said[the_fifth - 1];
    EXPECT_EQ(kept_lines(), all_but_the_fifth());
}

TEST_F(GroupCommit, one_that_hides_the_failure_is_not_believed) {
    const auto said = ten_at_once([this](Transaction& tx) {
        disk.set(TestDisk::Trouble::Full);
        try {
            write_much(tx);
        } catch (const Broken&) {
        }
        disk.set(TestDisk::Trouble::None);
        return true;
    });
    EXPECT_EQ(said, all_kept_but_the_fifth("broken"));
    EXPECT_EQ(kept_lines(), all_but_the_fifth());
}

TEST_F(GroupCommit, a_commit_that_fails_once_loses_nobody_and_keeps_nobody_twice) {
    const auto said = ten_at_once([this](Transaction&) {
        disk.fail_next_syncs(1);
        return true;
    });
    // The fifth orders the failure again when it goes alone: its own commit fails, and it is the only one.
    EXPECT_EQ(said, all_kept_but_the_fifth("broken"));
    EXPECT_EQ(kept_lines(), all_but_the_fifth());
}

TEST_F(GroupCommit, on_a_disk_that_stays_full_all_are_refused_nothing_is_half_written_and_room_heals_it) {
    const auto said = ten_at_once([this](Transaction&) {
        disk.set(TestDisk::Trouble::Full);
        return true;
    });
    EXPECT_THAT(said, testing::Each("no room"));
    EXPECT_THAT(kept_lines(), testing::IsEmpty());
    EXPECT_THAT(heard, testing::IsEmpty());
    disk.set(TestDisk::Trouble::None);
    EXPECT_THAT(ten_at_once({}), testing::Each("kept"));
    EXPECT_EQ(kept_lines().size(), 10U);
}

TEST_F(GroupCommit, they_are_heard_in_the_order_they_were_kept) {
    (void)ten_at_once([](Transaction&) { return false; });
    EXPECT_EQ(heard, all_but_the_fifth());
    heard.clear();
    (void)ten_at_once([this](Transaction&) {
        disk.fail_next_syncs(1);
        return true;
    });
    EXPECT_EQ(heard, all_but_the_fifth());
}

TEST_F(GroupCommit, nobody_is_answered_before_all_of_the_group_were_heard) {
    std::atomic<bool> early = false;
    std::latch held(1), go(1);
    std::atomic<int> answered = 0;
    std::vector<std::thread> threads;
    threads.emplace_back([&] {
        writer.keep([&](Transaction&) {
            held.count_down();
            go.wait();
            return true;
        });
    });
    held.wait();
    for (int i = 1; i <= 3; ++i)
        threads.emplace_back([&] {
            writer.keep([&](Transaction& tx) {
                tx.after_commit([&] { early = early || answered > 0; });
                return true;
            });
            ++answered;
        });
    while (writer.waiting() < 3) std::this_thread::yield();
    go.count_down();
    for (auto& thread : threads) thread.join();
    EXPECT_FALSE(early);
}

TEST(FullDisk, is_a_refusal_in_words_and_readers_go_on) {
    const ScratchFolder folder;
    TestDisk disk;
    const auto store = open_sqlite({.path = (folder.path() / "newspaper.db").string(), .vfs = disk.name()}, system_now);
    Migrations::in(source_root() / "db").forward(*store);
    const auto say = [&](int i) {
        return store->write([&](Transaction& tx) -> Result<Done> {
            tx.run("insert into switches (name, words) values (?, 'on')", std::to_string(i));
            return Done{};
        });
    };
    const auto said = [&] {
        return store->read([](Reading& reading) {
            auto rows = reading.rows("select count(*) from switches");
            rows.next();
            return rows.number(0);
        });
    };
    ASSERT_TRUE(say(1));
    disk.set(TestDisk::Trouble::Full);
    const auto refused = say(2);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem(), (Problem{Refusal::Overloaded, "store.full"}));
    EXPECT_EQ(said(), 1);
    disk.set(TestDisk::Trouble::None);
    EXPECT_TRUE(say(3));
    EXPECT_EQ(said(), 2);
}

}  // namespace
}  // namespace rotative::store
