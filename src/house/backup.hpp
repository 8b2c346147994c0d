// SPDX-License-Identifier: Apache-2.0
#pragma once
// A whole newspaper in one file: the database as it was at one moment, and in it, as sqlite.org/sqlar writes them, the files that stand
// beside it, the library's among them. `sqlite3 FILE -A --list` shows them. Copying and checking the database itself is press/store's.
#include <filesystem>
#include "base/result.hpp"
#include "house/configuration.hpp"

namespace rotative::house {

/// Writes a new backup, readable by its owner alone: it holds the secret. Refuses as store::back_up does.
Result<Done> back_up(const Configuration&, const std::filesystem::path& file);

/// Checks a backup, then puts it in the folder's place; the database that was there stays beside. What would leave waits for `resume`.
/// The configuration of this machine stays what it is; one that is missing is taken from the backup. Refuses as store::restore does.
Result<Done> restore(const Configuration&, const std::filesystem::path& file);

}  // namespace rotative::house
