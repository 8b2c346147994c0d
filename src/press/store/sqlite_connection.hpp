// SPDX-License-Identifier: Apache-2.0
#pragma once
// One open SQLite connection with its prepared statements. It is used by one thread at a time; who may, and when a transaction
// begins and ends, is decided in sqlite.cpp (readers) and sqlite_writer.cpp.
#include <sqlite3.h>
#include <unordered_map>
#include "press/store/connection.hpp"
#include "press/store/sqlite.hpp"

namespace rotative::store {

class SqliteConnection final : public Connection {
public:
    enum class Purpose : std::uint8_t { Reading, Writing, Checkpoints };

    SqliteConnection(const SqliteSettings& settings, Purpose purpose);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    std::unique_ptr<Cursor> ask(std::string_view sql, std::span<const Bound> values) override;
    std::int64_t carry_out(std::string_view sql, std::span<const Bound> values) override;
    void script(const std::string& statements) override;
    Engine engine() const override { return Engine::Sqlite; }
    Moment now() override { return now_; }

    /// A statement without values: begin, commit, savepoint.
    void command(std::string_view sql) { carry_out(sql, {}); }
    void set_now(Moment now) { now_ = now; }
    /// Whether a transaction stands. Some failures (full disk, I/O) end it behind our back.
    bool in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
    /// Ends a transaction that may have ended already.
    void undo() noexcept;
    sqlite3* handle() { return handle_; }

private:
    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        bool in_use = false;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view words) const { return std::hash<std::string_view>{}(words); }
    };
    class Running;
    class Answers;

    sqlite3_stmt* prepare(std::string_view sql, bool keep);
    void forget_idle_statements();

    sqlite3* handle_ = nullptr;
    std::unordered_map<std::string, Prepared, Hash, std::equal_to<>> statements_;
    Moment now_;
};

}  // namespace rotative::store
