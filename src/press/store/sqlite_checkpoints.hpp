// SPDX-License-Identifier: Apache-2.0
#pragma once
// Folding SQLite's log back into the database, on a connection and a thread of its own, so that no writer waits for it.
#include <condition_variable>
#include <mutex>
#include <thread>
#include "press/store/sqlite_connection.hpp"

namespace rotative::store {

class SqliteCheckpoints {
public:
    explicit SqliteCheckpoints(const SqliteSettings& settings);
    ~SqliteCheckpoints();

    /// From now on each commit of `writer` says here how long the log is.
    void watch(SqliteConnection& writer);

private:
    void fold_until_closed();
    void fold(int pages);

    SqliteConnection connection_;
    int after_;
    std::mutex lock_;
    std::condition_variable log_grew_;
    int pages_ = 0;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace rotative::store
