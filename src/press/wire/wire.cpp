// SPDX-License-Identifier: Apache-2.0
// Telling: what is kept with the transaction, and who hears it after. Hearing on a cluster is in following.cpp, errands in
// errands.cpp and hands.cpp.
#include "press/wire/wire.hpp"
#include <map>
#include "press/wire/following.hpp"
#include "press/wire/generations.hpp"
#include "press/wire/hands.hpp"

namespace rotative::wire {
namespace {

/// The last statement of a transaction that tells. On PostgreSQL the number is taken under a lock that is held until the commit is
/// seen by all, so that no number commits later than a higher one.
constexpr std::string_view add_on_sqlite =
    "insert into news (name, words, history, told_at, generation) values (?, ?, ?, ?, ?) returning number";
constexpr std::string_view add_on_postgres =
    "with locked as materialized (select pg_advisory_xact_lock(7246002)),"
    " told as (insert into news (name, words, history, told_at, generation) select ?, ?, ?, ?, ? from locked returning number)"
    " select number, pg_notify('rotative_wire', '') from told";

}  // namespace

struct Wire::Inside {
    Inside(store::Store& the_store, ErrandSettings the_settings)
        : store(the_store),
          settings(the_settings),
          errands(the_store, the_settings),
          following(the_store,
                    [this](Number number, std::string_view name, std::string_view words, Age age) { hear(name, words, {number, age}); }) {}

    void hear(std::string_view name, std::string_view words, Heard heard) noexcept {
        if (const auto found = listeners.find(name); found != listeners.end())
            for (const auto& listen : found->second) listen(words, heard);
        if (heard.age == Age::Fresh && errands.follow(name)) wake_hands();
    }
    void wake_hands() {
        const std::lock_guard guard(hands_lock);
        if (hands) hands->wake();
    }

    store::Store& store;
    ErrandSettings settings;
    std::map<std::string, std::vector<Listener>, std::less<>> listeners;
    Errands errands;
    Following following;
    std::mutex hands_lock;
    std::unique_ptr<Hands> hands;
};

Wire::Wire(store::Store& store, ErrandSettings settings) : inside_(std::make_unique<Inside>(store, settings)) {}

Wire::~Wire() { stop(); }

void Wire::keep(store::Transaction& tx, std::string_view name, std::string words, Age age) {
    auto* const inside = inside_.get();
    if (age == Age::Fresh) inside->errands.keep(tx, name, words);
    tx.before_commit([inside, name, words = std::move(words), age](store::Transaction& last) {
        const bool alone = last.engine() == store::Engine::Sqlite;
        auto rows = last.rows(alone ? add_on_sqlite : add_on_postgres, name, words, age == Age::History, last.now(), generation);
        rows.next();
        const Number number = rows.number(0);
        if (alone)
            last.after_commit([inside, number, name, words, age] {
                inside->hear(name, words, {number, age});
                inside->following.heard(number);
            });
        else
            last.after_commit([inside, number] { inside->following.catch_up(number); });
    });
}

void Wire::connect(std::string_view name, Listener listener) { inside_->listeners[std::string(name)].push_back(std::move(listener)); }

void Wire::connect_later(std::string_view name, std::string_view errand, Leaving leaving, Work work) {
    inside_->errands.connect(errand, name, leaving, std::move(work));
}

Number Wire::newest() const { return inside_->following.newest(); }

Errands& Wire::errands() { return inside_->errands; }

void Wire::on_lost(std::function<void()> lost) { inside_->following.lost = std::move(lost); }

void Wire::on_returned(std::function<void()> returned) { inside_->following.returned = std::move(returned); }

std::chrono::steady_clock::time_point Wire::followed_at() const {
    return inside_->store.engine() == store::Engine::Sqlite ? std::chrono::steady_clock::now() : inside_->following.followed_at();
}

void Wire::start(unsigned hands) {
    inside_->following.start();
    if (hands == 0) return;
    auto at_work = std::make_unique<Hands>(inside_->store, inside_->errands, inside_->settings, hands);
    const std::lock_guard guard(inside_->hands_lock);
    inside_->hands = std::move(at_work);
}

void Wire::stop() {
    std::unique_ptr<Hands> going;
    {
        const std::lock_guard guard(inside_->hands_lock);
        going = std::move(inside_->hands);
    }
    going.reset();  // outside the lock: what a hand is at may tell the wire
    inside_->following.stop();
}

std::int64_t Wire::prune(Moment before) {
    const auto gone = inside_->store.write([&](store::Transaction& tx) -> Result<std::int64_t> {
        return tx.run("delete from news where told_at < ? and number < (select max(number) from news)", before);
    });
    return gone ? *gone : 0;
}

std::vector<Moment> told_last(store::Reading& reading, int at_most) {
    std::vector<Moment> told;
    auto rows = reading.rows("select told_at from news order by number desc limit ?", at_most);
    while (rows.next()) told.push_back(rows.moment(0));
    return told;
}

}  // namespace rotative::wire
