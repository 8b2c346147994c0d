// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shelf the paper is kept on: transactions and rows. A write either is whole and on disk when write() returns, or did not
// happen. Which engine it is, only sqlite.cpp and postgres.cpp know; rooms write SQL once, with ? for what is bound.
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <typeindex>
#include <utility>
#include <vector>
#include "base/moment.hpp"
#include "base/result.hpp"
#include "press/store/breakage.hpp"
#include "press/store/rows.hpp"

namespace rotative::store {

enum class Engine : std::uint8_t { Sqlite, Postgres };

/// One connection of an engine, inside a transaction. Rooms never see it: they have Reading and Transaction.
class Connection;

/// One snapshot of the shelf: what it shows does not change while it is open.
class Reading {
public:
    explicit Reading(Connection& connection) : connection_(&connection) {}

    /// The rows of a question; also of an `insert … returning id`, which is carried out at once. `sql` is a literal: statements are
    /// kept prepared by their words.
    template <class... Values>
    Rows rows(std::string_view sql, const Values&... values) {
        return ask(sql, {Bound(values)...});
    }
    /// The time by the database's clock: the same on every node, and constant within a transaction.
    Moment now() const;
    Engine engine() const;
    /// What a room noted of this snapshot, empty when first asked for and kept while the snapshot is open: a page asks for the same
    /// names many times. Null in a transaction, whose rows change: there one looks again.
    template <class Notes>
    Notes* notes() {
        if (is_changing_) return nullptr;
        for (const auto& [whose, notes] : notes_)
            if (whose == typeid(Notes)) return static_cast<Notes*>(notes.get());
        return static_cast<Notes*>(notes_.emplace_back(typeid(Notes), std::make_shared<Notes>()).second.get());
    }

protected:
    Reading(Connection& connection, bool is_changing) : connection_(&connection), is_changing_(is_changing) {}
    Rows ask(std::string_view sql, std::initializer_list<Bound> values);
    Connection* connection_;

private:
    bool is_changing_ = false;
    std::vector<std::pair<std::type_index, std::shared_ptr<void>>> notes_;
};

/// One piece of work that is kept whole or not at all. It is short (5 ms), does no other input or output, and may run twice.
class Transaction : public Reading {
public:
    explicit Transaction(Connection& connection) : Reading(connection, true) {}

    /// Carries out an insert, update or delete; returns how many rows it touched. (For an id: rows("insert … returning id", …).)
    template <class... Values>
    std::int64_t run(std::string_view sql, const Values&... values) {
        return carry_out(sql, {Bound(values)...});
    }
    /// Runs `work` as the last thing before the commit, inside the transaction; it may fail the transaction. For the wire alone.
    void before_commit(std::function<void(Transaction&)> work);
    /// Runs `heard` once the write is on disk, in commit order, before anybody is acknowledged; it must not throw, and must not
    /// write. For the wire alone.
    void after_commit(std::function<void()> heard);
    /// Carries out several statements without values. For migrations alone.
    void script(const std::string& statements);

private:
    std::int64_t carry_out(std::string_view sql, std::initializer_list<Bound> values);
};

/// Hears a sign that another process gives (`select pg_notify(channel, '')`).
class Ear {
public:
    virtual ~Ear() = default;
    /// Returns at a sign, at wake(), or after `most`. Throws Lost when the database cannot be heard any more.
    virtual void wait(std::chrono::milliseconds most) = 0;
    /// Ends the wait of another thread.
    virtual void wake() = 0;
};

/// The store itself. Thread-safe: any worker may read or write at any time.
class Store {
public:
    virtual ~Store() = default;

    /// Runs `work(Transaction&)`, which returns a Result<T>: a value is kept, and is on disk when we return; a refusal or an
    /// exception undoes it all and comes back to this caller alone; a full disk is the problem `store.full`. `work` may run more
    /// than once, and on another thread: it changes nothing but rows. A write inside a write is a mistake, and says so.
    template <class Work>
    auto write(Work&& work) -> std::invoke_result_t<Work&, Transaction&> {
        using Answer = std::invoke_result_t<Work&, Transaction&>;
        std::optional<Answer> answer;
        try {
            keep([&](Transaction& tx) {
                answer.reset();
                answer.emplace(work(tx));
                return static_cast<bool>(*answer);
            });
        } catch (const NoRoom&) {
            return Problem{Refusal::Overloaded, "store.full"};
        }
        return std::move(*answer);
    }

    /// Runs `look(Reading&)` on one snapshot and returns what it returns.
    template <class Look>
    auto read(Look&& look) {
        using Answer = std::invoke_result_t<Look&, Reading&>;
        if constexpr (std::is_void_v<Answer>) {
            show([&](Reading& reading) { look(reading); });
        } else {
            std::optional<Answer> answer;
            show([&](Reading& reading) { answer.emplace(look(reading)); });
            return std::move(*answer);
        }
    }

    virtual Engine engine() const = 0;
    /// The time by the database's clock.
    virtual Moment now() = 0;
    /// An ear for a channel; nothing on SQLite, where this process is the only one. Throws Lost.
    virtual std::unique_ptr<Ear> listen(std::string_view channel) = 0;

protected:
    /// Keeps the transaction if `work` returns true; returns after the commit is on disk and its after_commit work has run.
    virtual void keep(const std::function<bool(Transaction&)>& work) = 0;
    virtual void show(const std::function<void(Reading&)>& look) = 0;
};

/// Opens the store of an address: "sqlite:newspaper.db", a bare path, or "postgresql://…". The schema is not touched
/// (migrations.hpp). With a clock, that one is believed, on either engine; without, SQLite goes by the system's and PostgreSQL by
/// its server's. Throws Broken when it cannot be opened.
std::unique_ptr<Store> open(std::string_view address, Clock clock = {});

}  // namespace rotative::store
