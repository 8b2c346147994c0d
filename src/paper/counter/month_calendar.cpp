// SPDX-License-Identifier: Apache-2.0
// Days are laid into weeks by their weekday; the places around them stay empty.
#include "paper/counter/month_calendar.hpp"
#include <fmt/format.h>
#include "press/i18n/dates.hpp"
#include "press/i18n/numbers.hpp"

namespace rotative::counter {
namespace {

/// In which column of the week the first of a month stands, from 0.
int column_of_the_first(const articles::Span& month, int first_weekday) {
    return (i18n::WallTime{month.year, month.month, 1, 0, 0, 0}.weekday() - first_weekday + 7) % 7;
}

std::vector<Weekday> weekdays_of(Language language) {
    std::vector<Weekday> days;
    for (int i = 0; i < 7; ++i) {
        const auto weekday = (i18n::first_weekday(language) - 1 + i) % 7 + 1;
        days.push_back({i18n::weekday_letter(weekday, language), i18n::weekday_name(weekday, language)});
    }
    return days;
}

CalendarDay day_of(const Visit& visit, const articles::Span& span, std::int64_t articles, Shown shown) {
    CalendarDay day{i18n::digits(span.day, 1, visit.language)};
    if (articles == 0) return day;
    day.address = archive_address(visit, span);
    if (shown == Shown::Days) return day;
    day.counted = i18n::number(articles, visit.language);
    day.articles = visit.texts("counter.article_count", {{"count", articles}});
    day.label = visit.texts("archive.day", {{"day", i18n::short_date(bounds_of(span, visit.zone).from, visit.zone, visit.language)},
                                            {"articles", day.articles}});
    return day;
}

}  // namespace

html::Url archive_address(const Visit& visit, const articles::Span& span) {
    std::string path = "/archive";
    if (span.year > 0) path += fmt::format("/{:04}", span.year);
    if (span.month > 0) path += fmt::format("/{:02}", span.month);
    if (span.day > 0) path += fmt::format("/{:02}", span.day);
    return visit.under(visit.language, path);
}

MonthCalendar month_calendar(const Visit& visit, const articles::Span& month, const std::vector<std::int64_t>& counts, Shown shown) {
    MonthCalendar calendar;
    calendar.month.words = i18n::month_alone(month.month, visit.language);
    calendar.weekdays = weekdays_of(visit.language);
    std::vector<CalendarDay> places(static_cast<std::size_t>(column_of_the_first(month, i18n::first_weekday(visit.language))));
    for (std::size_t i = 0; i < counts.size(); ++i)
        places.push_back(day_of(visit, {month.year, month.month, static_cast<int>(i) + 1}, counts[i], shown));
    places.resize((places.size() + 6) / 7 * 7);
    for (auto day = places.begin(); day != places.end(); day += 7) calendar.weeks.emplace_back(day, day + 7);
    return calendar;
}

}  // namespace rotative::counter
