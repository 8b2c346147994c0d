// SPDX-License-Identifier: Apache-2.0
// The shelf of errands, and doing one of them. Who calls do_one again and again is in hands.cpp.
#include "press/wire/errands.hpp"
#include <algorithm>

namespace rotative::wire {
namespace {

constexpr std::string_view paused = "leaving is paused";

constexpr std::string_view first_due =
    "select id, errand, news, words, made_at, due_at, tries from errands"
    " where parked = 0 and due_at <= ? and (leased_until is null or leased_until <= ?)"
    " and (leaves = 0 or not exists (select 1 from switches where name = 'leaving is paused'))"
    " order by due_at, id limit 1";
constexpr std::string_view first_due_that_nobody_takes =
    "select id, errand, news, words, made_at, due_at, tries from errands"
    " where parked = 0 and due_at <= ? and (leased_until is null or leased_until <= ?)"
    " and (leaves = 0 or not exists (select 1 from switches where name = 'leaving is paused'))"
    " order by due_at, id limit 1 for update skip locked";

/// A write that a full disk refuses is a breakage here: the hand tries again later.
template <class T>
T kept(Result<T> result) {
    if (!result) throw store::Broken("an errand could not be written down: " + result.problem().message);
    return *std::move(result);
}

}  // namespace

Errands::Errands(store::Store& store, ErrandSettings settings) : store_(store), settings_(settings) {}

void Errands::connect(std::string_view errand, std::string_view news, Leaving leaving, Work work) {
    kinds_.insert_or_assign({std::string(news), std::string(errand)}, Kind{leaving, std::move(work)});
}

bool Errands::follow(std::string_view news) const {
    const auto first = kinds_.lower_bound({std::string(news), ""});
    return first != kinds_.end() && first->first.first == news;
}

void Errands::keep(store::Transaction& tx, std::string_view news, std::string_view words) {
    for (auto kind = kinds_.lower_bound({std::string(news), ""}); kind != kinds_.end() && kind->first.first == news; ++kind) {
        tx.run("insert into errands (errand, news, words, leaves, made_at, due_at) values (?, ?, ?, ?, ?, ?)", kind->first.second, news,
               words, kind->second.leaving == Leaving::Leaves, tx.now(), tx.now());
    }
}

bool Errands::do_one(const std::string& hand) {
    const auto errand = take(hand);
    if (!errand) return false;
    const auto kind = kinds_.find(std::pair(errand->news, errand->errand));
    if (kind == kinds_.end()) {
        leave_to_others(*errand, hand);
        return true;
    }
    try {
        kind->second.work(errand->words);
    } catch (const std::exception& reason) {
        failed(*errand, hand, reason.what());
        return true;
    }
    done(*errand, hand);
    return true;
}

std::optional<Errand> Errands::take(const std::string& hand) {
    return kept(store_.write([&](store::Transaction& tx) -> Result<std::optional<Errand>> {
        const auto now = tx.now();
        auto rows = tx.rows(tx.engine() == store::Engine::Postgres ? first_due_that_nobody_takes : first_due, now, now);
        if (!rows.next()) return std::optional<Errand>{};
        Errand errand{.id = rows.number(0),
                      .errand = rows.text(1),
                      .news = rows.text(2),
                      .words = rows.text(3),
                      .made_at = rows.moment(4),
                      .due_at = rows.moment(5),
                      .tries = static_cast<int>(rows.number(6)) + 1};
        tx.run("update errands set leased_by = ?, leased_until = ?, tries = ? where id = ?", hand, now + settings_.lease, errand.tries,
               errand.id);
        return std::optional(std::move(errand));
    }));
}

void Errands::done(const Errand& errand, const std::string& hand) {
    kept(store_.write([&](store::Transaction& tx) -> Result<Done> {
        tx.run("delete from errands where id = ? and leased_by = ?", errand.id, hand);
        return Done{};
    }));
}

void Errands::failed(const Errand& errand, const std::string& hand, const std::string& reason) {
    const bool park = errand.tries >= settings_.most_tries;
    kept(store_.write([&](store::Transaction& tx) -> Result<Done> {
        tx.run(
            "update errands set leased_by = null, leased_until = null, parked = ?, due_at = ?, reason = ? where id = ? and leased_by = ?",
            park, tx.now() + pause_after(errand.tries), reason, errand.id, hand);
        return Done{};
    }));
}

/// An errand this program does not know is another release's: it is not tried here, and it is not lost.
void Errands::leave_to_others(const Errand& errand, const std::string& hand) {
    kept(store_.write([&](store::Transaction& tx) -> Result<Done> {
        tx.run("update errands set leased_by = null, leased_until = null, tries = ?, due_at = ?, reason = ? where id = ? and leased_by = ?",
               errand.tries - 1, tx.now() + settings_.longest_pause, "this release does not know the errand", errand.id, hand);
        return Done{};
    }));
}

std::chrono::milliseconds Errands::pause_after(int tries) const {
    auto pause = settings_.first_pause;
    for (int i = 1; i < tries && pause < settings_.longest_pause; ++i) pause *= 2;
    return std::min(pause, settings_.longest_pause);
}

std::optional<Moment> Errands::next_due() {
    return store_.read([](store::Reading& reading) -> std::optional<Moment> {
        auto rows = reading.rows(
            "select min(case when leased_until is not null and leased_until > due_at then leased_until else due_at end) from errands"
            " where parked = 0 and (leaves = 0 or not exists (select 1 from switches where name = 'leaving is paused'))");
        return rows.next() ? rows.perhaps_moment(0) : std::nullopt;
    });
}

void Errands::renew(const std::vector<std::string>& hands) {
    kept(store_.write([&](store::Transaction& tx) -> Result<Done> {
        for (const auto& hand : hands) tx.run("update errands set leased_until = ? where leased_by = ?", tx.now() + settings_.lease, hand);
        return Done{};
    }));
}

void Errands::void_leases() {
    kept(store_.write([&](store::Transaction& tx) -> Result<Done> {
        tx.run("update errands set leased_by = null, leased_until = null where leased_by is not null");
        return Done{};
    }));
}

std::vector<Errand> Errands::list(store::Reading& reading, int most) const {
    std::vector<Errand> errands;
    auto rows = reading.rows(
        "select id, errand, news, words, made_at, due_at, tries, parked, leased_until, reason from errands"
        " order by parked desc, due_at, id limit ?",
        most);
    while (rows.next())
        errands.push_back({.id = rows.number(0),
                           .errand = rows.text(1),
                           .news = rows.text(2),
                           .words = rows.text(3),
                           .made_at = rows.moment(4),
                           .due_at = rows.moment(5),
                           .tries = static_cast<int>(rows.number(6)),
                           .parked = rows.truth(7),
                           .leased_until = rows.perhaps_moment(8),
                           .reason = rows.perhaps_text(9)});
    return errands;
}

Result<Done> Errands::retry(std::int64_t id) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        const auto found = tx.run("update errands set parked = 0, tries = 0, due_at = ? where id = ?", tx.now(), id);
        if (found == 0) return Problem{Refusal::NotFound, "wire.no_such_errand", {{"id", std::to_string(id)}}};
        return Done{};
    });
}

Result<Done> Errands::drop(std::int64_t id) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        if (tx.run("delete from errands where id = ?", id) == 0)
            return Problem{Refusal::NotFound, "wire.no_such_errand", {{"id", std::to_string(id)}}};
        return Done{};
    });
}

void Errands::pause_leaving(store::Transaction& tx) {
    tx.run("insert into switches (name, words) values (?, '') on conflict (name) do nothing", paused);
}

void Errands::resume_leaving(store::Transaction& tx) { tx.run("delete from switches where name = ?", paused); }

bool Errands::leaving_is_paused(store::Reading& reading) const {
    return reading.rows("select 1 from switches where name = ?", paused).next();
}

}  // namespace rotative::wire
