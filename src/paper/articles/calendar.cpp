// SPDX-License-Identifier: Apache-2.0
// Which days and months have articles is found by leaping from one to the next along the index: the cost goes by the days that are found,
// not by the articles in them. Only the days of one month are counted.
#include "paper/articles/calendar.hpp"
#include <fmt/format.h>
#include <charconv>
#include <chrono>
#include <limits>
#include "paper/articles/article_news.hpp"
#include "paper/articles/list_shelf.hpp"

namespace rotative::articles {
namespace {

constexpr Moment never{std::numeric_limits<std::int64_t>::max()};
constexpr Bounds all_time{{0}, never};

std::chrono::sys_days first_day_of(const Span& span) {
    return std::chrono::year(span.year) / std::max(span.month, 1) / std::max(span.day, 1);
}

Moment midnight(std::chrono::sys_days day, const i18n::Zone& zone) {
    const std::chrono::year_month_day date(day);
    return zone.moment({int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())), 0, 0, 0});
}

/// The newest before a moment.
std::optional<Place> newest_before(store::Reading& reading, const List& list, Moment until) {
    auto rows = shelf::below(reading, list, {until, {}}, 1);
    if (!rows.next()) return {};
    return shelf::place_in(rows);
}

/// Leaps backwards through [from, until): the spans, of the sort that `unit` makes of a day, in which there is an article.
template <class Unit>
std::vector<Span> leap(store::Reading& reading, Language language, const Bounds& within, const i18n::Zone& zone, Unit unit) {
    std::vector<Span> found;
    auto newest = newest_before(reading, whole_paper(language), within.until);
    while (newest && newest->moment >= within.from) {
        found.push_back(unit(day_of(newest->moment, zone)));
        newest = newest_before(reading, whole_paper(language), bounds_of(found.back(), zone).from);
    }
    return found;
}

}  // namespace

bool is_in_the_calendar(const Span& span) { return (std::chrono::year(span.year) / std::max(span.month, 1) / std::max(span.day, 1)).ok(); }

std::string written(const Span& span) {
    if (span.day > 0) return fmt::format("{:04}-{:02}-{:02}", span.year, span.month, span.day);
    if (span.month > 0) return fmt::format("{:04}-{:02}", span.year, span.month);
    return span.year > 0 ? fmt::format("{:04}", span.year) : std::string();
}

Span span_of(std::string_view written) {
    const auto number = [&](std::size_t from, std::size_t digits) {
        int value = 0;
        const auto* const end = written.data() + from + digits;
        return std::from_chars(written.data() + from, end, value).ptr == end ? value : 0;
    };
    const auto is = [&](std::size_t length) {
        return written.size() == length && (length < 7 || written[4] == '-') && (length < 10 || written[7] == '-');
    };
    if (is(4)) return {number(0, 4)};
    if (is(7)) return {number(0, 4), number(5, 2)};
    if (is(10)) return {number(0, 4), number(5, 2), number(8, 2)};
    return {};
}

int days_in(const Span& month) {
    const auto last = std::chrono::year_month_day_last(std::chrono::year(month.year) / month.month / std::chrono::last);
    return static_cast<int>(unsigned(last.day()));
}

Span day_of(Moment moment, const i18n::Zone& zone) {
    const auto wall = zone.wall_time(moment);
    return {wall.year, wall.month, wall.day};
}

Bounds bounds_of(const Span& span, const i18n::Zone& zone) {
    using namespace std::chrono;
    const auto first = first_day_of(span);
    const year_month_day date(first);
    if (span.day > 0) return {midnight(first, zone), midnight(first + days(1), zone)};
    if (span.month > 0) return {midnight(first, zone), midnight(sys_days(date + months(1)), zone)};
    return {midnight(first, zone), midnight(sys_days(date + years(1)), zone)};
}

std::vector<Span> months_filled(store::Reading& reading, cache::Ingredients& made_of, Language language, const i18n::Zone& zone) {
    made_of.note(calendar_tag(language, {}));
    return leap(reading, language, all_time, zone, [](const Span& day) { return day.its_month(); });
}

std::vector<Span> days_filled(store::Reading& reading, cache::Ingredients& made_of, Language language, const Span& year,
                              const i18n::Zone& zone) {
    made_of.note(calendar_tag(language, year));
    return leap(reading, language, bounds_of(year, zone), zone, [](const Span& day) { return day; });
}

std::vector<std::int64_t> count_by_day(store::Reading& reading, cache::Ingredients& made_of, Language language, const Span& month,
                                       const i18n::Zone& zone) {
    made_of.note(archive_tag(language, month));
    std::vector<std::int64_t> counts;
    std::vector<Moment> ends;
    for (int day = 1; day <= days_in(month); ++day) ends.push_back(bounds_of({month.year, month.month, day}, zone).until);
    counts.resize(ends.size());
    auto rows = shelf::moments(reading, whole_paper(language), bounds_of(month, zone).from, ends.back());
    for (std::size_t day = 0; rows.next();) {
        while (rows.moment(0) >= ends[day]) ++day;
        ++counts[day];
    }
    return counts;
}

Around around(store::Reading& reading, cache::Ingredients& made_of, Language language, const Bounds& bounds) {
    const auto list = whole_paper(language);
    Around found;
    const auto older = newest_before(reading, list, bounds.from);
    made_of.note(older ? place_tag(list, older->article) : end_tag(list));
    if (older) found.older = older->moment;
    // Who comes after the newest of the span comes right above it, as long as nobody stands there.
    if (const auto newest = newest_before(reading, list, bounds.until)) made_of.note(place_tag(list, newest->article));
    if (const auto newer = shelf::oldest_since(reading, list, bounds.until)) {
        made_of.note(place_tag(list, newer->article));
        found.newer = newer->moment;
    }
    return found;
}

bool is_alone_in(store::Reading& reading, Language language, const Bounds& bounds, ArticleId id) {
    auto rows = shelf::below(reading, whole_paper(language), {bounds.until, {}}, 2);
    while (rows.next()) {
        const auto place = shelf::place_in(rows);
        if (place.moment >= bounds.from && place.article != id) return false;
    }
    return true;
}

}  // namespace rotative::articles
