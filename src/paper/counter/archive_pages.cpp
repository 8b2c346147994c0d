// SPDX-License-Identifier: Apache-2.0
// Years, months and days by the newspaper's clocks. A part of the archive that is not a date, or holds nothing, is NotFound. Each page asks
// what goes by the days it shows, not by the articles in them (paper/articles/calendar.hpp).
#include "paper/counter/archive_pages.hpp"
#include <algorithm>
#include <numeric>
#include "paper/articles/article_news.hpp"
#include "paper/articles/reading.hpp"
#include "paper/counter/archive_calendar.html.hpp"
#include "paper/counter/archive_page.html.hpp"
#include "paper/counter/list_page.hpp"
#include "paper/counter/list_page.html.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/switch.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {
namespace {

using articles::Span;

constexpr int first_year = 1990, last_year = 2200;  // nothing on the web is older

std::string words_for(const Visit& visit, const Span& span) {
    if (span.day > 0) return i18n::long_date(bounds_of(span, visit.zone).from, visit.zone, visit.language);
    return span.month > 0 ? i18n::month_and_year(span.year, span.month, visit.language) : i18n::year_number(span.year, visit.language);
}

Link link_to(const Visit& visit, const Span& span) { return {words_for(visit, span), archive_address(visit, span)}; }

/// The date that the address names.
std::optional<Span> span_asked(const Visit& visit) {
    std::string asked;
    for (const auto* part : {"year", "month", "day"})
        if (const auto words = visit.captured(part); !words.empty()) asked.append(asked.empty() ? "" : "-").append(words);
    const auto span = articles::span_of(asked);
    const bool is_a_date = written(span) == asked && is_in_the_calendar(span) && span.year >= first_year && span.year <= last_year;
    return is_a_date ? std::optional(span) : std::nullopt;
}

std::vector<Link> above(const Visit& visit, const Span& span) {
    std::vector<Link> links{{visit.texts("archive.title"), archive_address(visit, {})}};
    if (span.month > 0) links.push_back(link_to(visit, span.its_year()));
    if (span.day > 0) links.push_back({i18n::month_alone(span.month, visit.language), archive_address(visit, span.its_month())});
    return links;
}

/// To the nearest spans of the same sort that have articles. A year or a month changes its neighbours when a month comes or goes, not
/// with every article that comes right above its newest, as a day does.
Turning turning_of(Visit& visit, const Span& span) {
    cache::Ingredients of_places;
    const auto around =
        articles::around(visit.reading, span.day > 0 ? visit.made_of : of_places, visit.language, bounds_of(span, visit.zone));
    if (span.day == 0) visit.made_of.note(articles::calendar_tag(visit.language, {}));
    const auto link = [&](const std::optional<Moment>& moment) -> std::optional<Link> {
        if (!moment) return {};
        const auto day = articles::day_of(*moment, visit.zone);
        return link_to(visit, span.day > 0 ? day : span.month > 0 ? day.its_month() : day.its_year());
    };
    return {link(around.older), link(around.newer), "archive.title"};
}

/// Whether anything was published then in this language. Like its neighbours, a year or a month changes when a month comes or goes.
bool is_filled(Visit& visit, Language language, const Span& span) {
    cache::Ingredients of_places;
    if (span.day == 0) visit.made_of.note(articles::calendar_tag(language, {}));
    const auto [from, until] = bounds_of(span, visit.zone);
    auto& made_of = span.day > 0 ? visit.made_of : of_places;
    return !articles::published(visit.reading, made_of, language, from, until, {}, 1).articles.empty();
}

/// The whole archive is there in every language.
std::vector<Language> languages_with(Visit& visit, const Span& span) {
    std::vector<Language> languages;
    for (const auto language : visit.masthead.languages)
        if (span == Span{} || language == visit.language || is_filled(visit, language, span)) languages.push_back(language);
    return languages;
}

/// The address without the prefix of a language.
std::string path_of(const Span& span) {
    auto path = span == Span{} ? "/archive" : "/archive/" + written(span);
    std::ranges::replace(path, '-', '/');
    return path;
}

About about(Visit& visit, const Span& span) {
    About about;
    about.sort = About::Sort::Collection;
    if (span != Span{}) about.above = above(visit, span);
    about.title = span == Span{} ? visit.texts("archive.title") : visit.texts("archive.of", {{"when", words_for(visit, span)}});
    about.address = archive_address(visit, span);
    say_languages(visit, about, path_of(span), languages_with(visit, span));
    return about;
}

http::Response nothing(Visit& visit) { return message(visit, {Refusal::NotFound, "problem.not_found"}); }

http::Response calendar(Visit& visit, const Span& span, ArchiveCalendar page) {
    page.heading = words_for(visit, span);
    page.above = above(visit, span);
    page.turning = turning_of(visit, span);
    return framed(visit, about(visit, span), render(page, visit.texts));
}

}  // namespace

http::Response archive_page(Visit& visit) {
    ArchivePage page;
    for (const auto& filled : articles::months_filled(visit.reading, visit.made_of, visit.language, visit.zone)) {
        if (page.years.empty() || page.years.back().year.address.text() != archive_address(visit, filled.its_year()).text()) {
            page.years.push_back({link_to(visit, filled.its_year()), {}});
            for (int month = 1; month <= 12; ++month) page.years.back().months.push_back({i18n::month_alone(month, visit.language), {}});
        }
        page.years.back().months[static_cast<std::size_t>(filled.month) - 1].address = archive_address(visit, filled);
    }
    return framed(visit, about(visit, {}), render(page, visit.texts));
}

http::Response archive_year_page(Visit& visit) {
    const auto year = span_asked(visit);
    if (!year) return nothing(visit);
    const auto filled = articles::days_filled(visit.reading, visit.made_of, visit.language, *year, visit.zone);
    if (filled.empty()) return nothing(visit);
    ArchiveCalendar page;
    page.is_year = true;
    for (int month = 1; month <= 12; ++month) {
        std::vector<std::int64_t> days(static_cast<std::size_t>(articles::days_in({year->year, month})));
        for (const auto& day : filled)
            if (day.month == month) days[static_cast<std::size_t>(day.day) - 1] = 1;
        page.months.push_back(month_calendar(visit, {year->year, month}, days, Shown::Days));
        if (std::ranges::count(days, 1)) page.months.back().month.address = archive_address(visit, {year->year, month});
    }
    return calendar(visit, *year, std::move(page));
}

http::Response archive_month_page(Visit& visit) {
    const auto month = span_asked(visit);
    if (!month) return nothing(visit);
    const auto counts = articles::count_by_day(visit.reading, visit.made_of, visit.language, *month, visit.zone);
    const auto all = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (all == 0) return nothing(visit);
    ArchiveCalendar page;
    page.articles = visit.texts("counter.article_count", {{"count", all}});
    page.months.push_back(month_calendar(visit, *month, counts, Shown::Counts));
    return calendar(visit, *month, std::move(page));
}

http::Response archive_day_page(Visit& visit) {
    const auto day = span_asked(visit);
    const auto below = place_asked(visit);
    if (!day || !below) return nothing(visit);
    const auto [from, until] = bounds_of(*day, visit.zone);
    const auto length = masthead::length_of_lists(visit.reading, visit.made_of);
    const auto articles = articles::published(visit.reading, visit.made_of, visit.language, from, until, *below, length);
    if (articles.articles.empty()) return nothing(visit);
    ListPage page;
    page.heading = words_for(visit, *day);
    page.above = above(visit, *day);
    auto said = about(visit, *day);
    said.is_indexed = !*below;
    put_articles(visit, page, articles, said.address);
    page.days = turning_of(visit, *day);
    return framed(visit, std::move(said), render(page, visit.texts));
}

}  // namespace rotative::counter
