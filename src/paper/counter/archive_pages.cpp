// SPDX-License-Identifier: Apache-2.0
// Years, months and days by the newspaper's clocks. A part of the archive that is not a date, or holds nothing, is NotFound.
#include "paper/counter/archive_pages.hpp"
#include <fmt/format.h>
#include <charconv>
#include "paper/articles/reading.hpp"
#include "paper/counter/archive_page.html.hpp"
#include "paper/counter/corrections_page.html.hpp"
#include "paper/counter/list_page.hpp"
#include "paper/counter/list_page.html.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/teasers.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {
namespace {

constexpr int first_year = 1990;  // nothing on the web is older

/// A year, a month or a day of the calendar; the parts that are not named are 0.
struct Date {
    int year = 0, month = 0, day = 0;
};

struct Bounds {
    Moment from, until;
};

Bounds bounds_of(const Visit& visit, Date date) {
    const i18n::WallTime from{date.year, std::max(date.month, 1), std::max(date.day, 1), 0, 0, 0};
    auto until = from;
    if (date.day > 0) {
        const auto next =
            std::chrono::year_month_day(std::chrono::sys_days(std::chrono::year(from.year) / from.month / from.day) + std::chrono::days(1));
        until = {int(next.year()), int(unsigned(next.month())), int(unsigned(next.day())), 0, 0, 0};
    } else if (date.month > 0 && date.month < 12) {
        ++until.month;
    } else {
        ++until.year, until.month = 1;
    }
    return {visit.zone.moment(from), visit.zone.moment(until)};
}

std::string span_of(Date date) {
    if (date.day > 0) return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    return date.month > 0 ? fmt::format("{:04}-{:02}", date.year, date.month) : fmt::format("{:04}", date.year);
}

html::Url address_of(const Visit& visit, Date date) {
    std::string path = "/archive";
    if (date.year > 0) path += fmt::format("/{:04}", date.year);
    if (date.month > 0) path += fmt::format("/{:02}", date.month);
    if (date.day > 0) path += fmt::format("/{:02}", date.day);
    return visit.under(visit.language, path);
}

std::string words_for(const Visit& visit, Date date) {
    if (date.day > 0) return i18n::short_date(bounds_of(visit, date).from, visit.zone, visit.language);
    return date.month > 0 ? i18n::month_and_year(date.year, date.month, visit.language) : i18n::year_number(date.year, visit.language);
}

std::optional<int> number_of(std::string_view words, std::size_t digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (words.size() != digits || error != std::errc{} || end != words.data() + words.size()) return {};
    return number;
}

/// The date that the address names, as far as it names one.
std::optional<Date> date_asked(const Visit& visit) {
    Date date;
    const auto read = [&](std::string_view name, std::size_t digits, int& into) {
        const auto words = visit.captured(name);
        if (words.empty()) return true;
        const auto number = number_of(words, digits);
        into = number.value_or(0);
        return number.has_value();
    };
    if (!read("year", 4, date.year) || !read("month", 2, date.month) || !read("day", 2, date.day)) return {};
    const auto calendar = std::chrono::year(date.year) / std::max(date.month, 1) / std::max(date.day, 1);
    if (!visit.captured("year").empty() && (date.year < first_year || date.year > 2200)) return {};
    if (!visit.captured("month").empty() && date.month == 0) return {};
    if (!visit.captured("day").empty() && date.day == 0) return {};
    if (date.year > 0 && !calendar.ok()) return {};
    return date;
}

std::vector<Link> above(const Visit& visit, Date date) {
    std::vector<Link> links;
    if (date.year > 0) links.push_back({visit.texts("archive.title"), address_of(visit, {})});
    if (date.month > 0) links.push_back({words_for(visit, {date.year}), address_of(visit, {date.year})});
    if (date.day > 0) links.push_back({words_for(visit, {date.year, date.month}), address_of(visit, {date.year, date.month})});
    return links;
}

void add_span(Visit& visit, ArchivePage& page, Date date) {
    const auto [from, until] = bounds_of(visit, date);
    const auto count = articles::count(visit.reading, visit.made_of, visit.language, span_of(date), from, until);
    if (count > 0) page.spans.push_back({words_for(visit, date), address_of(visit, date), count});
}

http::Response calendar(Visit& visit, Date date, const std::vector<Date>& parts) {
    ArchivePage page;
    page.heading = date.year > 0 ? visit.texts("archive.of", {{"when", words_for(visit, date)}}) : visit.texts("archive.title");
    page.above = above(visit, date);
    for (const auto& part : parts) add_span(visit, page, part);
    if (page.spans.empty() && date.year > 0) return message(visit, {Refusal::NotFound, "problem.not_found"});
    About about;
    about.title = page.heading;
    about.address = address_of(visit, date);
    return framed(visit, std::move(about), render(page, visit.texts));
}

http::Response nothing(Visit& visit) { return message(visit, {Refusal::NotFound, "problem.not_found"}); }

}  // namespace

http::Response archive_page(Visit& visit) {
    const auto this_year = visit.zone.wall_time(visit.reading.now()).year;
    std::vector<Date> years;
    for (int year = this_year + 1; year >= first_year; --year) years.push_back({year});
    return calendar(visit, {}, years);
}

http::Response archive_year_page(Visit& visit) {
    const auto date = date_asked(visit);
    if (!date) return nothing(visit);
    std::vector<Date> months;
    for (int month = 12; month >= 1; --month) months.push_back({date->year, month});
    return calendar(visit, *date, months);
}

http::Response archive_month_page(Visit& visit) {
    const auto date = date_asked(visit);
    if (!date) return nothing(visit);
    std::vector<Date> days;
    for (int day = 31; day >= 1; --day)
        if ((std::chrono::year(date->year) / date->month / day).ok()) days.push_back({date->year, date->month, day});
    return calendar(visit, *date, days);
}

http::Response archive_day_page(Visit& visit) {
    const auto date = date_asked(visit);
    const auto below = place_asked(visit);
    if (!date || !below) return nothing(visit);
    const auto [from, until] = bounds_of(visit, *date);
    const auto length = masthead::length_of_lists(visit.reading, visit.made_of);
    const auto articles = articles::published(visit.reading, visit.made_of, visit.language, from, until, *below, length);
    if (articles.articles.empty()) return nothing(visit);
    ListPage page;
    page.heading = visit.texts("archive.of", {{"when", words_for(visit, *date)}});
    page.above = above(visit, *date);
    About about;
    about.title = page.heading;
    about.address = address_of(visit, *date);
    about.is_indexed = !*below;
    put_articles(visit, page, articles, about.address);
    return framed(visit, std::move(about), render(page, visit.texts));
}

http::Response corrections_page(Visit& visit) {
    constexpr int shown = 100;
    CorrectionsPage page;
    for (const auto& correction : articles::corrections(visit.reading, visit.made_of, visit.language, {}, shown).corrections) {
        const auto article = articles::title(visit.reading, visit.made_of, correction.article);
        if (!article) continue;
        page.corrections.push_back(
            {date_and_time(visit, correction.moment, visit.language), correction.words, {article->name, html::Url::own(article->address)}});
    }
    About about;
    about.title = visit.texts("articles.corrections");
    about.address = visit.under(visit.language, "/corrections");
    return framed(visit, std::move(about), render(page, visit.texts));
}

}  // namespace rotative::counter
