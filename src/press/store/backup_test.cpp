// SPDX-License-Identifier: Apache-2.0
// A backup is whole while others write, a restore looks before it replaces, and what is not whole replaces nothing.
#include "press/store/backup.hpp"
#include <gmock/gmock.h>
#include <fstream>
#include <thread>
#include "press/store/sqlite.hpp"
#include "press/store/test_ledger.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::store {
namespace {

namespace fs = std::filesystem;

class Backup : public testing::Test {
protected:
    Backup() {
        known.forward(*store);
        open_ledger(*store);
        for (std::int64_t entry = 0; entry < 20; ++entry) enter(*store, entry);
    }
    static std::set<std::int64_t> the_first(std::int64_t many) {
        std::set<std::int64_t> entries;
        for (std::int64_t entry = 0; entry < many; ++entry) entries.insert(entry);
        return entries;
    }
    /// How many entries the database has now.
    std::int64_t entries() {
        return open(database.string())->read([](Reading& reading) {
            auto rows = reading.rows("select count(*) from debit");
            rows.next();
            return rows.number(0);
        });
    }

    Migrations known = Migrations::in(source_root() / "db");
    ScratchFolder folder;
    fs::path database = folder.path() / "newspaper.db", file = folder.path() / "backup.db";
    std::unique_ptr<Store> store = open(database.string());
};

TEST_F(Backup, is_whole_while_others_write) {
    std::atomic<bool> enough = false;
    std::thread writer([&] {
        for (std::int64_t entry = 20; !enough; ++entry) enter(*store, entry);
    });
    const auto backed_up = back_up(database.string(), file);
    enough = true;
    writer.join();
    ASSERT_TRUE(backed_up);
    EXPECT_EQ(wrong_with_ledger(file.string(), the_first(20)), "");
    EXPECT_TRUE(verify_backup(file, known));
}

TEST_F(Backup, never_overwrites_a_file) {
    std::ofstream(file) << "the holiday pictures";
    const auto refused = back_up(database.string(), file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().message, "store.backup_exists");
}

TEST_F(Backup, of_postgres_is_pg_dumps_work) {
    EXPECT_EQ(back_up("postgresql://db/paper", file).problem().message, "store.backup_by_pg_dump");
}

TEST_F(Backup, restored_is_what_was_then_prepared_before_it_counts_and_the_old_stays_beside) {
    ASSERT_TRUE(back_up("sqlite:" + database.string(), file));
    enter(*store, 20);
    store.reset();
    ASSERT_TRUE(restore(file, database, known, [](Store& copy) { enter(copy, 1000); }));
    EXPECT_EQ(entries(), 21);
    EXPECT_EQ(wrong_with_ledger(database.string(), {1000}), "");
    EXPECT_EQ(wrong_with_ledger(database.string() + ".before-restore", the_first(21)), "");
    EXPECT_FALSE(fs::exists(database.string() + ".restoring"));
}

TEST_F(Backup, leaves_nothing_beside_itself_when_it_is_looked_at_or_restored) {
    file = folder.path() / "back up #1 100%?.db";
    ASSERT_TRUE(back_up(database.string(), file));
    open(file.string());  // as who packs something into it: from then on it says that it keeps a log
    ASSERT_TRUE(verify_backup(file, known));
    store.reset();
    ASSERT_TRUE(restore(file, database, known, [](Store&) {}));
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path())) names.insert(entry.path().filename().string());
    EXPECT_THAT(names, testing::UnorderedElementsAre(file.filename().string(), "newspaper.db", "newspaper.db.before-restore"));
}

TEST_F(Backup, restored_over_a_log_that_was_not_folded_is_not_mixed_with_it) {
    ASSERT_TRUE(back_up(database.string(), file));
    for (std::int64_t entry = 100; entry < 150; ++entry) enter(*store, entry);
    fs::copy_file(database.string() + "-wal", folder.path() / "left-behind");  // as after a kill
    fs::copy_file(database, folder.path() / "left-behind-db");
    store.reset();
    fs::rename(folder.path() / "left-behind-db", database);
    fs::rename(folder.path() / "left-behind", database.string() + "-wal");
    ASSERT_TRUE(restore(file, database, known, [](Store&) {}));
    EXPECT_EQ(entries(), 20);
    EXPECT_EQ(wrong_with_ledger(database.string(), the_first(20)), "");
}

TEST_F(Backup, that_is_damaged_replaces_nothing) {
    ASSERT_TRUE(back_up(database.string(), file));
    {
        std::fstream scratch(file, std::ios::in | std::ios::out | std::ios::binary);
        scratch.seekp(static_cast<std::streamoff>(fs::file_size(file)) - 9000);
        scratch << std::string(8000, 'x');
    }
    store.reset();
    const auto refused = restore(file, database, known, [](Store&) { FAIL() << "it was opened"; });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().message, "store.backup_damaged");
    EXPECT_EQ(entries(), 20);
}

TEST_F(Backup, of_a_newer_program_or_of_nothing_is_refused) {
    ASSERT_TRUE(back_up(database.string(), file));
    EXPECT_EQ(verify_backup(file, Migrations({})).problem().message, "store.backup_newer");
    EXPECT_EQ(verify_backup(folder.path() / "nowhere", known).problem().message, "store.no_backup");
    std::ofstream(folder.path() / "letter") << "Dear editor, this is not a database, however long it may be.";
    EXPECT_EQ(verify_backup(folder.path() / "letter", known).problem().message, "store.backup_damaged");
}

TEST_F(Backup, whose_preparation_fails_replaces_nothing) {
    ASSERT_TRUE(back_up(database.string(), file));
    enter(*store, 20);
    store.reset();
    EXPECT_THROW((void)restore(file, database, known, [](Store&) { throw std::runtime_error("no"); }), std::runtime_error);
    EXPECT_EQ(entries(), 21);
}

}  // namespace
}  // namespace rotative::store
