// SPDX-License-Identifier: Apache-2.0
#pragma once
// A database written aside, and put back. Media, configuration and keys are the house's to pack beside it.
#include <filesystem>
#include <functional>
#include "press/store/migrations.hpp"

namespace rotative::store {

/// Writes all that the store at `address` holds at one moment into a new file, synced, while everybody reads and writes on. Refuses
/// `store.backup_exists` when the file is there, `store.backup_by_pg_dump` on PostgreSQL, `store.full`.
Result<Done> back_up(std::string_view address, const std::filesystem::path& file);

/// Says whether a file is a whole database whose schema this program can use. Refuses `store.no_backup`, `store.backup_damaged` with
/// its reason, `store.backup_newer` with the step that is not known here.
Result<Done> verify_backup(const std::filesystem::path& file, const Migrations& known);

/// Verifies the file, then puts a copy of it in the database's place, in one step that is whole or has not happened. `prepare` has
/// the copy open before it counts, to bring its schema forward and to pause what would leave. Nobody has the database open; it stays
/// beside, as NAME.before-restore. Refuses as verify_backup does, and `store.full`.
Result<Done> restore(const std::filesystem::path& file, const std::filesystem::path& database, const Migrations& known,
                     const std::function<void(Store&)>& prepare);

}  // namespace rotative::store
