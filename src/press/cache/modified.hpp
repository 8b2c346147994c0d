// SPDX-License-Identifier: Apache-2.0
#pragma once
// The date of a page that is asked for again by date. A date counts in seconds and two changes fit into one, so the rule here sees to it
// that two different pages are never known by the same date (docs/decisions/0110).
#include <optional>
#include <vector>
#include "base/moment.hpp"

namespace rotative::cache {

struct Modified {
    Moment second;         // never later than now
    bool is_final = true;  // nothing else can come to have this date; else the page is asked for by its tag alone
    bool operator==(const Modified&) const = default;
};

/// From the last changes there were, in any order, to the date of a page that is printed now. A second in which there was one change, and
/// none in the second before, is the date. After a crowded one the next second is, once it has passed; until then the date is not final.
/// What happened before the earliest of them is not known, and feared. Nothing when there was never a change.
std::optional<Modified> modified_after(std::vector<Moment> changes, Moment now);
/// When a date that is not final becomes so: the page is to be printed again then.
Moment final_at(const Modified&);

}  // namespace rotative::cache
