// SPDX-License-Identifier: Apache-2.0
// The rules of settings, one per sort of value. No disk.
#include "paper/masthead/setting.hpp"
#include <algorithm>
#include <charconv>
#include <vector>
#include "base/language.hpp"
#include "press/i18n/zone.hpp"

namespace rotative::masthead {
namespace {

constexpr std::size_t longest_words = 300;

/// How many letters have to be added, dropped or replaced to make one word of the other.
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = i;
    for (std::size_t i = 0; i < one.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < other.size(); ++j) {
            const auto replaced = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::string_view trimmed(std::string_view value) {
    const auto first = value.find_first_not_of(" \t\r\n");
    if (first == value.npos) return {};
    return value.substr(first, value.find_last_not_of(" \t\r\n") - first + 1);
}

Problem not_a_value(const Known& setting, std::string_view value) {
    static constexpr std::array keys{"masthead.not_words",    "masthead.not_a_language", "masthead.not_languages", "masthead.not_a_zone",
                                     "masthead.not_a_colour", "masthead.not_a_number",   "masthead.not_a_contact", "masthead.not_a_day"};
    return {
        Refusal::Invalid, keys[static_cast<std::size_t>(setting.sort)], {{"key", std::string(setting.key)}, {"value", std::string(value)}}};
}

bool is_a_colour(std::string_view value) {
    return value.size() == 7 && value[0] == '#' && value.find_first_not_of("0123456789abcdefABCDEF", 1) == value.npos;
}

bool is_a_number(std::string_view value) {
    int number = 0;
    const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
    return failed == std::errc{} && end == value.data() + value.size() && number >= 1 && number <= 100;
}

/// As RFC 9116 wants it, section 2.5.3; nobody is one too.
bool is_a_contact(std::string_view value) {
    const bool is_an_address = value.starts_with("mailto:") ? value.find('@') != value.npos : value.starts_with("https://");
    return value.empty() || (is_an_address && value.find_first_of(" \t\r\n") == value.npos);
}

/// "fr, tr" becomes "fr,tr"; empty if one of them is not a language of ours or comes twice.
std::string languages_of(std::string_view value) {
    std::string kept;
    std::vector<Language> seen;
    while (!value.empty()) {
        const auto end = std::min(value.find(','), value.size());
        const auto language = language_of(trimmed(value.substr(0, end)));
        if (!language || std::ranges::count(seen, *language)) return {};
        seen.push_back(*language);
        if (!kept.empty()) kept += ',';
        kept += tag(*language);
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return kept;
}

}  // namespace

Result<Known> setting_named(std::string_view key) {
    const auto found = std::ranges::find(known_settings, key, &Known::key);
    if (found != known_settings.end()) return *found;
    const auto nearest = std::ranges::min_element(known_settings, {}, [&](const Known& known) { return distance(key, known.key); });
    return Problem{Refusal::NotFound, "masthead.no_such_setting", {{"key", std::string(key)}, {"nearest", std::string(nearest->key)}}};
}

Result<std::string> checked(const Known& setting, std::string_view value) {
    const auto words = trimmed(value);
    if (words.size() > longest_words)
        return Problem{
            Refusal::TooLarge, "masthead.too_long", {{"key", std::string(setting.key)}, {"limit", std::to_string(longest_words)}}};
    const auto kept_if = [&](bool fits) -> Result<std::string> {
        if (!fits) return not_a_value(setting, words);
        return std::string(words);
    };
    switch (setting.sort) {
        case Sort::Words:
            return kept_if(setting.key != "title" || !words.empty());
        case Sort::Language:
            return kept_if(language_of(words).has_value());
        case Sort::Zone:
            return kept_if(i18n::Zone::named(words).has_value());
        case Sort::Colour:
            return kept_if(is_a_colour(words));
        case Sort::Number:
            return kept_if(is_a_number(words));
        case Sort::Contact:
            return kept_if(is_a_contact(words));
        case Sort::Day:
            return kept_if(words.empty() || i18n::day_named(words));
        case Sort::Languages:
            break;
    }
    auto languages = languages_of(words);
    if (languages.empty()) return not_a_value(setting, words);
    return languages;
}

}  // namespace rotative::masthead
