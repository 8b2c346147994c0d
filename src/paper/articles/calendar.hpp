// SPDX-License-Identifier: Apache-2.0
#pragma once
// Days, months and years by the newspaper's clocks, and which of them have articles. Dates in words are in press/i18n.
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/language.hpp"
#include "base/moment.hpp"
#include "paper/articles/lists.hpp"
#include "press/cache/ingredients.hpp"
#include "press/i18n/zone.hpp"
#include "press/store/store.hpp"

namespace rotative::articles {

/// A day, a month or a year; the parts that are not named are 0, and all of them are of everything.
struct Span {
    int year = 0, month = 0, day = 0;
    auto operator<=>(const Span&) const = default;

    Span its_month() const { return {year, month, 0}; }
    Span its_year() const { return {year, 0, 0}; }
};

/// Whether the calendar has it: no 13th month, no 30 February.
bool is_in_the_calendar(const Span&);
/// "2026-11-22", "2026-11", "2026", ""; and back. What is none of these is of everything.
std::string written(const Span&);
Span span_of(std::string_view written);
/// How many days a month has.
int days_in(const Span& month);
/// The day on which a moment falls.
Span day_of(Moment, const i18n::Zone&);

/// [from, until)
struct Bounds {
    Moment from, until;
};
Bounds bounds_of(const Span&, const i18n::Zone&);

/// The months that have articles, the newest first.
std::vector<Span> months_filled(store::Reading&, cache::Ingredients&, Language, const i18n::Zone&);
/// The days of a year that have articles, the newest first.
std::vector<Span> days_filled(store::Reading&, cache::Ingredients&, Language, const Span& year, const i18n::Zone&);
/// How many articles each day of a month has, the first day first.
std::vector<std::int64_t> count_by_day(store::Reading&, cache::Ingredients&, Language, const Span& month, const i18n::Zone&);

/// The nearest articles around a span that has some.
struct Around {
    std::optional<Moment> older, newer;
};
Around around(store::Reading&, cache::Ingredients&, Language, const Bounds&);

/// Whether an article is alone in its span.
bool is_alone_in(store::Reading&, Language, const Bounds&, ArticleId);

}  // namespace rotative::articles
