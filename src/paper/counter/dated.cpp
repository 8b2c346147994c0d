// SPDX-License-Identifier: Apache-2.0
// The wire knows when anything changed; the rule from changes to a date is in press/cache/modified.hpp.
#include "paper/counter/dated.hpp"
#include "press/wire/wire.hpp"

namespace rotative::counter {

void note_date(Visit& visit, std::optional<Moment> by_itself) {
    constexpr int enough = 60;
    auto changes = wire::told_last(visit.reading, enough);
    if (by_itself) changes.push_back(*by_itself);
    const auto date = cache::modified_after(std::move(changes), visit.reading.now());
    visit.made_of.modified(date);
    if (date && !date->is_final) visit.made_of.holds_until(cache::final_at(*date));
}

}  // namespace rotative::counter
