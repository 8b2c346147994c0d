// SPDX-License-Identifier: Apache-2.0
// VACUUM INTO, checks, and renames with their syncs. Why PostgreSQL is left to pg_dump: docs/decisions/0050.
#include "press/store/backup.hpp"
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>
#include "press/store/sqlite_connection.hpp"

namespace rotative::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(std::string_view doing, const fs::path& path) {
    const int cause = errno;
    const auto words = fmt::format("{} {}: {}", doing, path.string(), std::generic_category().message(cause));
    if (cause == ENOSPC || cause == EDQUOT) throw NoRoom(words);
    throw Broken(words);
}

/// On disk, whatever happens next: of a folder, the names in it.
void sync(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail("cannot open", path);
    const int code = fsync(file);
    close(file);
    if (code != 0) fail("cannot sync", path);
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

void rename_synced(const fs::path& from, const fs::path& to) {
    sync(from);
    if (::rename(from.c_str(), to.c_str()) != 0) fail("cannot rename", from);
    sync(folder_of(to));
}

fs::path with(const fs::path& path, std::string_view suffix) { return path.string() + std::string(suffix); }

void remove_database(const fs::path& path) {
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(with(path, suffix));
}

Problem damaged(std::string_view reason) { return {Refusal::Invalid, "store.backup_damaged", {{"reason", std::string(reason)}}}; }

/// Folds the log of a database into it, so that a file put in its place is not read together with a log that is not its own. Of a
/// damaged database, which is why one restores, the log goes.
void fold_log(const fs::path& database) {
    try {
        SqliteConnection last({.path = database.string()}, SqliteConnection::Purpose::Checkpoints);
        last.script("pragma wal_checkpoint(truncate)");
    } catch (const Broken&) {
    }
    fs::remove(with(database, "-wal"));
    fs::remove(with(database, "-shm"));
}

template <class Work>
Result<Done> refusing_when_full(Work&& work) try {
    return work();
} catch (const NoRoom&) {
    return Problem{Refusal::Overloaded, "store.full"};
} catch (const fs::filesystem_error& error) {
    if (error.code() == std::errc::no_space_on_device) return Problem{Refusal::Overloaded, "store.full"};
    throw;
}

}  // namespace

Result<Done> back_up(std::string_view address, const fs::path& file) {
    if (address.starts_with("postgres")) return Problem{Refusal::Invalid, "store.backup_by_pg_dump"};
    if (address.starts_with("sqlite:")) address.remove_prefix(7);
    if (fs::exists(file)) return Problem{Refusal::Conflict, "store.backup_exists", {{"file", file.string()}}};
    const auto part = with(file, ".part");
    return refusing_when_full([&]() -> Result<Done> {
        remove_database(part);
        {
            SqliteConnection from({.path = std::string(address)}, SqliteConnection::Purpose::Checkpoints);
            from.carry_out("vacuum into ?", std::initializer_list<Bound>{Bound(part.string())});
        }
        rename_synced(part, file);
        return Done{};
    });
}

Result<Done> verify_backup(const fs::path& file, const Migrations& known) {
    if (!fs::is_regular_file(file)) return Problem{Refusal::NotFound, "store.no_backup", {{"file", file.string()}}};
    try {
        SqliteConnection backup({.path = file.string(), .reads_only = true}, SqliteConnection::Purpose::Reading);
        Reading reading(backup);
        if (auto whole = reading.rows("pragma integrity_check"); !whole.next() || whole.text(0) != "ok") return damaged(whole.text(0));
        if (auto orphans = reading.rows("pragma foreign_key_check"); orphans.next()) return damaged("orphans in " + orphans.text(0));
        auto steps = reading.rows("select number, name, keeps_previous_release from migrations order by number");
        while (steps.next())
            if (!known.steps().contains(static_cast<int>(steps.number(0))) && !steps.truth(2))
                return Problem{Refusal::Conflict, "store.backup_newer", {{"step", steps.text(1)}}};
        return Done{};
    } catch (const Broken& broken) {
        return damaged(broken.what());
    }
}

Result<Done> restore(const fs::path& file, const fs::path& database, const Migrations& known, const std::function<void(Store&)>& prepare) {
    (void)TRY(verify_backup(file, known));
    const auto staged = with(database, ".restoring");
    return refusing_when_full([&]() -> Result<Done> {
        remove_database(staged);
        fs::copy_file(file, staged);
        prepare(*open_sqlite({.path = staged.string()}, system_now));  // closed at once, its log folded in
        SqliteConnection({.path = staged.string()}, SqliteConnection::Purpose::Checkpoints).script("vacuum");  // of what was taken out
        (void)TRY(verify_backup(staged, known));
        if (fs::exists(database)) {
            fold_log(database);
            const auto before = with(database, ".before-restore");
            fs::remove(before);
            fs::create_hard_link(database, before);
        }
        rename_synced(staged, database);
        return Done{};
    });
}

}  // namespace rotative::store
