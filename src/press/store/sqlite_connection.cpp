// SPDX-License-Identifier: Apache-2.0
// The thin layer over SQLite's C API: statements kept prepared, typed values in, typed columns out, errors as exceptions.
#include "press/store/sqlite_connection.hpp"
#include <fmt/format.h>
#include <cerrno>

namespace rotative::store {
namespace {

constexpr std::size_t most_statements = 500;

[[noreturn]] void fail(sqlite3* handle, int code, std::string_view doing) {
    const auto words = fmt::format("sqlite: {} ({}) in: {:.200}", handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code), code, doing);
    const int cause = handle ? sqlite3_system_errno(handle) : 0;
    if ((code & 0xff) == SQLITE_FULL || ((code & 0xff) == SQLITE_IOERR && (cause == ENOSPC || cause == EDQUOT))) throw NoRoom(words);
    if ((code & 0xff) == SQLITE_CONSTRAINT) throw Violated(words);
    throw Broken(words);
}

void bind(sqlite3_stmt* statement, std::span<const Bound> values, sqlite3_destructor_type copied_or_not) {
    struct Binder {
        sqlite3_stmt* statement;
        int at;
        sqlite3_destructor_type copied_or_not;
        int operator()(Null) const { return sqlite3_bind_null(statement, at); }
        int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, at, number); }
        int operator()(double real) const { return sqlite3_bind_double(statement, at, real); }
        int operator()(std::string_view text) const {
            return sqlite3_bind_text64(statement, at, text.data() ? text.data() : "", text.size(), copied_or_not, SQLITE_UTF8);
        }
        int operator()(Bytes bytes) const {
            return sqlite3_bind_blob64(statement, at, bytes.view.data() ? bytes.view.data() : "", bytes.view.size(), copied_or_not);
        }
    };
    if (const auto wanted = sqlite3_bind_parameter_count(statement); wanted != static_cast<int>(values.size()))
        throw Broken(fmt::format("sqlite: {} values for {} places in: {:.200}", values.size(), wanted, sqlite3_sql(statement)));
    int at = 0;
    for (const auto& value : values)
        if (const int code = std::visit(Binder{statement, ++at, copied_or_not}, value.value()); code != SQLITE_OK)
            fail(sqlite3_db_handle(statement), code, sqlite3_sql(statement));
}

bool step(sqlite3_stmt* statement) {
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(sqlite3_db_handle(statement), code, sqlite3_sql(statement));
}

/// The URI of a file that nobody writes: SQLite lays no log beside it, and reads it from a disk that cannot be written.
std::string as_it_is(std::string_view path) {
    std::string uri = "file:";
    for (const char c : path) uri += c == '?' || c == '#' || c == '%' ? fmt::format("%{:02x}", c) : std::string(1, c);
    return uri + "?immutable=1";
}

}  // namespace

/// A prepared statement while it is in use; given back, or let go, at the end.
class SqliteConnection::Running {
public:
    Running(SqliteConnection& connection, std::string_view sql) {
        const auto found = connection.statements_.find(sql);
        if (found != connection.statements_.end() && found->second.in_use) {  // asked again while its rows are being read
            statement_ = connection.prepare(sql, false);
            return;
        }
        if (found != connection.statements_.end()) {
            kept_ = &found->second;
        } else {
            auto* const fresh = connection.prepare(sql, true);
            kept_ = &connection.statements_.emplace(std::string(sql), Prepared{.statement = fresh}).first->second;
        }
        kept_->in_use = true;
        statement_ = kept_->statement;
    }
    ~Running() {
        if (!kept_) {
            sqlite3_finalize(statement_);
            return;
        }
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
        kept_->in_use = false;
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    sqlite3_stmt* get() const { return statement_; }

private:
    Prepared* kept_ = nullptr;
    sqlite3_stmt* statement_ = nullptr;
};

class SqliteConnection::Answers final : public Cursor {
public:
    Answers(SqliteConnection& connection, std::string_view sql, std::span<const Bound> values) : running_(connection, sql) {
        bind(running_.get(), values, SQLITE_TRANSIENT);
        first_ = step(running_.get()) ? First::Waiting : First::None;
    }

    bool next() override {
        if (first_ == First::None) return false;
        if (first_ == First::Waiting) {
            first_ = First::Seen;
            return true;
        }
        if (!step(running_.get())) first_ = First::None;
        return first_ != First::None;
    }
    bool null(int column) const override { return sqlite3_column_type(running_.get(), column) == SQLITE_NULL; }
    std::int64_t number(int column) const override { return sqlite3_column_int64(running_.get(), column); }
    double real(int column) const override { return sqlite3_column_double(running_.get(), column); }
    std::string_view text(int column) const override {
        const auto* words = static_cast<const char*>(sqlite3_column_blob(running_.get(), column));
        return {words ? words : "", words ? static_cast<std::size_t>(sqlite3_column_bytes(running_.get(), column)) : 0};
    }

private:
    enum class First : std::uint8_t { Waiting, Seen, None };
    Running running_;
    First first_ = First::None;
};

SqliteConnection::SqliteConnection(const SqliteSettings& settings, Purpose purpose) {
    // Nobody asks SQLite how much memory it holds, and counting takes a lock for each piece. Refused, and no matter, once it is in use.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    const int access = settings.reads_only ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const auto name = settings.reads_only ? as_it_is(settings.path) : settings.path;
    const int code = sqlite3_open_v2(name.c_str(), &handle_, flags, settings.vfs.empty() ? nullptr : settings.vfs.c_str());
    try {
        if (code != SQLITE_OK) fail(handle_, code, settings.path);
        sqlite3_busy_timeout(handle_, 10'000);
        if (!settings.reads_only) script("pragma journal_mode = wal");
        script("pragma foreign_keys = on; pragma temp_store = memory; pragma trusted_schema = off");
        script(fmt::format("pragma synchronous = {}", settings.synchronous));
        script(purpose == Purpose::Writing ? "pragma cache_size = -16000" : "pragma cache_size = -4000");
        if (purpose == Purpose::Reading) script("pragma query_only = on");
        if (purpose != Purpose::Checkpoints) sqlite3_wal_autocheckpoint(handle_, 0);
    } catch (...) {
        sqlite3_close(handle_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    for (auto& [words, prepared] : statements_) sqlite3_finalize(prepared.statement);
    sqlite3_close(handle_);
}

std::unique_ptr<Cursor> SqliteConnection::ask(std::string_view sql, std::span<const Bound> values) {
    return std::make_unique<Answers>(*this, sql, values);
}

std::int64_t SqliteConnection::carry_out(std::string_view sql, std::span<const Bound> values) {
    const Running running(*this, sql);
    bind(running.get(), values, SQLITE_STATIC);
    while (step(running.get())) {
    }
    return sqlite3_changes64(handle_);
}

void SqliteConnection::script(const std::string& statements) {
    if (const int code = sqlite3_exec(handle_, statements.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(handle_, code, statements);
}

void SqliteConnection::undo() noexcept {
    if (in_transaction()) sqlite3_exec(handle_, "rollback", nullptr, nullptr, nullptr);
}

sqlite3_stmt* SqliteConnection::prepare(std::string_view sql, bool keep) {
    if (keep && statements_.size() >= most_statements) forget_idle_statements();
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int code =
        sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), keep ? SQLITE_PREPARE_PERSISTENT : 0, &statement, &rest);
    if (code != SQLITE_OK) fail(handle_, code, sql);
    if (!statement) throw Broken("sqlite: an empty statement");
    return statement;
}

void SqliteConnection::forget_idle_statements() {
    std::erase_if(statements_, [](const auto& each) {
        if (each.second.in_use) return false;
        sqlite3_finalize(each.second.statement);
        return true;
    });
}

}  // namespace rotative::store
