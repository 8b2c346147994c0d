// SPDX-License-Identifier: Apache-2.0
// Comparing a mark with the news. Numbers leave no gap but where news was pruned (or, on PostgreSQL, a write was tried again: then we look
// once more than we must).
#include "press/wire/generations.hpp"

namespace rotative::wire {
namespace {

std::optional<Number> mark(store::Reading& reading, std::string_view what) {
    auto rows = reading.rows("select number from caught_up where what = ?", what);
    if (!rows.next()) return {};
    return rows.number(0);
}

bool was_told_by_older(store::Reading& reading, Number after, int of_generation) {
    return reading.rows("select 1 from news where number > ? and generation < ? limit 1", after, of_generation).next();
}

}  // namespace

Standing standing(store::Reading& reading, std::string_view what, int of_generation) {
    auto rows = reading.rows("select coalesce(min(number), 0), coalesce(max(number), 0) from news");
    rows.next();
    const Number oldest = rows.number(0), newest = rows.number(1);
    const auto marked = mark(reading, what);
    if (!marked) return {newest, 0, true};
    const bool may_be_pruned = oldest > *marked + 1;
    return {newest, *marked, may_be_pruned || was_told_by_older(reading, *marked, of_generation)};
}

void note_caught_up(store::Transaction& tx, std::string_view what, Number number) {
    tx.run("insert into caught_up(what, number) values(?, ?) on conflict(what) do update set number = excluded.number", what, number);
}

}  // namespace rotative::wire
