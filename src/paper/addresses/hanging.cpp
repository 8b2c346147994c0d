// SPDX-License-Identifier: Apache-2.0
// The habits of other engines. Segments are taken from the end of the path as long as they say something.
#include "paper/addresses/hanging.hpp"
#include <algorithm>
#include <chrono>
#include <initializer_list>

namespace rotative::addresses {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_number(std::string_view word) {
    return !word.empty() && word.size() < 9 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view last_of(const std::string& path) { return std::string_view(path).substr(path.rfind('/') + 1); }

void drop_last(std::string& path) { path = canonical(path.substr(0, path.rfind('/'))); }

/// Takes a feed, a further page or another form of the page away from the end; false when none of them is there.
bool take_form(Hanging& one) {
    auto& path = one.from.path;
    const std::string last(last_of(path));
    auto above = path;
    drop_last(above);
    const bool is_of_a_thing = last.starts_with("comment-page-") || is_one_of(last, {"amp", "embed", "trackback"});
    if (last == "feed" || (is_of_a_thing && above != "/")) {
        one.is_feed = one.is_feed || last == "feed";
        path = above;
        return true;
    }
    const bool is_feed = last_of(above) == "feed" && is_one_of(last, {"rss", "rss2", "atom", "rdf"});
    if (!is_feed && !(last_of(above) == "page" && is_number(last))) return false;
    one.is_feed = one.is_feed || is_feed;
    drop_last(above);
    path = above;
    return true;
}

/// "2018", "201801" or "20180120" as our archive writes it; empty when it is no day of the calendar.
std::string date_of(std::string_view digits) {
    if (!is_number(digits) || (digits.size() != 4 && digits.size() != 6 && digits.size() != 8)) return {};
    const auto number = [&](std::size_t at, std::size_t length, unsigned otherwise) {
        return at < digits.size() ? static_cast<unsigned>(std::stoul(std::string(digits.substr(at, length)))) : otherwise;
    };
    const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(number(0, 4, 0))), std::chrono::month(number(4, 2, 1)),
                                          std::chrono::day(number(6, 2, 1))};
    if (!day.ok() || int(day.year()) < 1970 || int(day.year()) > 2199) return {};
    std::string date(digits.substr(0, 4));
    for (std::size_t at = 4; at < digits.size(); at += 2) date.append("/").append(digits.substr(at, 2));
    return date;
}

/// Takes up to three segments that are a year, a month and a day away from the end.
void take_date(Hanging& one) {
    auto path = one.from.path;
    std::string digits;
    for (int segments = 0; segments < 3 && is_number(last_of(path)); ++segments) {
        const std::string last(last_of(path));
        digits.insert(0, last.size() == 1 ? "0" + last : last);
        drop_last(path);
        if (last.size() == 4) break;
    }
    one.date = date_of(digits);
    if (one.date.empty()) return;
    if (last_of(path) == "date") drop_last(path);
    one.from.path = path;
}

}  // namespace

std::optional<Hanging> hanging(const OldAddress& asked) {
    Hanging one{{canonical(asked.path), {}}};
    bool is_something = false;
    for (int times = 0; times < 3 && take_form(one); ++times) is_something = true;
    for (const auto& [name, value] : asked.query) {
        if (name == "feed")
            one.is_feed = true;
        else if (name == "m" && one.date.empty())
            one.date = date_of(value);
        else if (name != "paged")
            one.from.query.emplace_back(name, value);
    }
    if (one.date.empty()) take_date(one);
    if (auto above = one.from.path; one.date.empty() && is_number(last_of(above)) && last_of(above).size() < 3) {
        drop_last(above);
        if (above != "/") one.from.path = above, is_something = true;  // a further page of an article
    }
    if (!is_something && !one.is_feed && one.date.empty()) return {};
    return one;
}

}  // namespace rotative::addresses
