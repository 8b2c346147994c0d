// SPDX-License-Identifier: Apache-2.0
#pragma once
// The embedded engine, as the house opens it and as the power tests do (another file system below, other promises of the disk).
#include <string>
#include "press/store/store.hpp"

namespace rotative::store {

struct SqliteSettings {
    std::string path;
    std::string vfs = {};              // a file system of the tests; empty is the system's
    std::string synchronous = "full";  // anything less loses acknowledged writes with the power
    std::size_t group = 256;           // how many writes share one fsync at most
    int checkpoint_after = 1000;       // pages in the log
    bool reads_only = false;           // a file that is looked at and left as it is
};

std::unique_ptr<Store> open_sqlite(SqliteSettings settings, Clock clock);

}  // namespace rotative::store
