// SPDX-License-Identifier: Apache-2.0
#pragma once
// One open PostgreSQL connection: its prepared statements, its transaction, one round trip a statement. Which connection, and what
// goes again after a collision, is decided in postgres.cpp.
#include <libpq-fe.h>
#include <memory>
#include <optional>
#include <unordered_map>
#include "press/store/connection.hpp"
#include "press/store/postgres_snapshot.hpp"

namespace rotative::store {

class PostgresConnection final : public Connection {
public:
    /// Throws Lost when the server cannot be reached.
    explicit PostgresConnection(const std::string& uri);

    std::unique_ptr<Cursor> ask(std::string_view sql, std::span<const Bound> values) override;
    std::int64_t carry_out(std::string_view sql, std::span<const Bound> values) override;
    void script(const std::string& statements) override;
    Engine engine() const override { return Engine::Postgres; }
    Moment now() override;

    /// A transaction begins with its first statement, in the same round trip. `now` is the time it goes by; without, the server's.
    void begin(const char* how, std::optional<Moment> now);
    /// The transaction that has just begun is one snapshot that nobody writes into: what it answered need not be asked again.
    void show_one_snapshot() { snapshot_.open(); }
    /// Returns when it is kept on the server's disk. Throws Collided when it was not, Lost when nobody can know.
    void commit();
    /// Ends a transaction that changed nothing, without waiting for the answer.
    void let_go();
    /// Undoes a transaction; on a connection that is gone there is nothing to undo.
    void undo() noexcept;

    /// Whether a statement was answered in this transaction, or in the last one.
    bool has_answered() const { return answered_; }
    /// Whether it can be used again: nothing open, and the server has not hung up while it lay idle.
    bool is_well();
    PGconn* handle() { return handle_.get(); }

private:
    struct Close {
        void operator()(PGconn* handle) const { PQfinish(handle); }
    };
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Answer = std::unique_ptr<PGresult, Clear>;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view words) const { return std::hash<std::string_view>{}(words); }
    };
    struct Prepared {
        std::string name;
        std::vector<Oid> types;
    };
    class Answers;

    Answer exchange(std::string_view sql, std::span<const Bound> values);
    Answer next_in_pipeline();
    void end_pipeline();
    void simple(const char* statements);
    void take_owed_answers();
    void check(const PGresult* answer, std::string_view doing);
    [[noreturn]] void fail(const PGresult* answer, std::string_view doing);

    std::unique_ptr<PGconn, Close> handle_;
    std::unordered_multimap<std::string, Prepared, Hash, std::equal_to<>> statements_;
    int named_ = 0;
    const char* begins_with_ = nullptr;  // the BEGIN that has not been sent yet
    bool in_transaction_ = false;
    bool owed_ = false;  // an answer that nobody has waited for
    bool collided_ = false;
    bool answered_ = false;
    std::optional<Moment> now_;
    PostgresSnapshot snapshot_;
};

}  // namespace rotative::store
