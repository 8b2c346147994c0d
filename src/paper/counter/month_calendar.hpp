// SPDX-License-Identifier: Apache-2.0
#pragma once
// A month as a calendar shows it: weeks in rows, beginning with the day with which the language begins a week. Which days have articles
// is known by the room of articles.
#include <cstdint>
#include <string>
#include <vector>
#include "paper/articles/calendar.hpp"
#include "paper/counter/link.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct Weekday {
    std::string letter, name;
};

struct CalendarDay {
    std::string number;                                   // empty: a place before the first or after the last
    html::Url address = {};                               // empty: nothing was published
    std::string counted = {}, articles = {}, label = {};  // « 12 », « 12 articles », « 3 mars 2026, 12 articles »: where they are counted
};

struct MonthCalendar {
    Link month;
    std::vector<Weekday> weekdays;
    std::vector<std::vector<CalendarDay>> weeks;
};

/// The address of a year, a month or a day of the archive.
html::Url archive_address(const Visit&, const articles::Span&);

/// A month with its days linked where `counts` is not zero, the first day first; the numbers are shown when they are counts and not signs.
enum class Shown : std::uint8_t { Days, Counts };
MonthCalendar month_calendar(const Visit&, const articles::Span& month, const std::vector<std::int64_t>& counts, Shown);

}  // namespace rotative::counter
