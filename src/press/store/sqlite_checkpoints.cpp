// SPDX-License-Identifier: Apache-2.0
// When the log is folded back. A failure (full disk) is no harm: the log holds everything and the next commit asks again.
#include "press/store/sqlite_checkpoints.hpp"

namespace rotative::store {
namespace {

/// Past this many times its usual length the log is made to start over, which a writer may wait for.
constexpr int too_long = 16;
constexpr int patience_ms = 100;

}  // namespace

SqliteCheckpoints::SqliteCheckpoints(const SqliteSettings& settings)
    : connection_(settings, SqliteConnection::Purpose::Checkpoints),
      after_(settings.checkpoint_after),
      thread_([this] { fold_until_closed(); }) {
    sqlite3_busy_timeout(connection_.handle(), patience_ms);
}

SqliteCheckpoints::~SqliteCheckpoints() {
    {
        const std::lock_guard guard(lock_);
        closing_ = true;
    }
    log_grew_.notify_one();
    thread_.join();
}

void SqliteCheckpoints::watch(SqliteConnection& writer) {
    const auto grew = [](void* self, sqlite3*, const char*, int pages) {
        auto* const checkpoints = static_cast<SqliteCheckpoints*>(self);
        if (pages < checkpoints->after_) return SQLITE_OK;
        {
            const std::lock_guard guard(checkpoints->lock_);
            checkpoints->pages_ = pages;
        }
        checkpoints->log_grew_.notify_one();
        return SQLITE_OK;
    };
    sqlite3_wal_hook(writer.handle(), grew, this);
}

void SqliteCheckpoints::fold_until_closed() {
    for (;;) {
        int pages = 0;
        {
            std::unique_lock guard(lock_);
            log_grew_.wait(guard, [this] { return closing_ || pages_ > 0; });
            if (closing_) return;
            pages = std::exchange(pages_, 0);
        }
        fold(pages);
    }
}

void SqliteCheckpoints::fold(int pages) {
    const int how = pages > too_long * after_ ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE;
    sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, how, nullptr, nullptr);
}

}  // namespace rotative::store
