// SPDX-License-Identifier: Apache-2.0
// Finding what commands name. A slug that leads nowhere is a refusal that says the slug.
#include "house/commands/found.hpp"
#include <algorithm>
#include <charconv>
#include <cstdio>
#include "press/i18n/zone.hpp"

namespace rotative::house {
namespace {

bool is_number(std::string_view words) {
    return !words.empty() && std::ranges::all_of(words, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<std::int64_t> thing_called(House& house, naming::Kind kind, std::string_view slug) {
    const auto found = house.store->read([&](store::Reading& reading) -> std::optional<std::int64_t> {
        cache::Ingredients unnoted;
        for (const auto language : masthead::masthead_of(reading, unnoted).languages)
            if (const auto thing = naming::find(reading, unnoted, kind, language, slug)) return thing->number;
        return {};
    });
    if (found) return *found;
    if (const auto number = number_in(slug)) return *number;
    return Problem{Refusal::NotFound, "house.nothing_called", {{"kind", std::string(naming::word_for(kind))}, {"slug", std::string(slug)}}};
}

std::optional<std::int64_t> number_in(std::string_view words) {
    std::int64_t number = 0;
    if (!is_number(words) || std::from_chars(words.data(), words.data() + words.size(), number).ec != std::errc{}) return {};
    return number;
}

std::optional<std::int64_t> page_called(House& house, Language language, std::string_view slug) {
    const auto found = house.store->read([&](store::Reading& reading) {
        cache::Ingredients unnoted;
        return pages::find(reading, unnoted, language, slug);
    });
    return found ? std::optional(found->number) : std::nullopt;
}

Result<Language> language_named(std::string_view tag) {
    if (const auto language = language_of(tag); language && rotative::tag(*language) == tag && *language != Language::Test)
        return *language;
    return Problem{Refusal::Invalid, "house.unknown_language", {{"language", std::string(tag)}}};
}

Result<Moment> moment_of(House& house, std::string_view words) {
    i18n::WallTime wall;
    int end = 0;
    const std::string copy(words);
    const bool is_one =
        std::sscanf(copy.c_str(), "%4d-%2d-%2dT%2d:%2d%n", &wall.year, &wall.month, &wall.day, &wall.hour, &wall.minute, &end) == 5 &&
        static_cast<std::size_t>(end) == copy.size() && wall.month >= 1 && wall.month <= 12 && wall.day >= 1 && wall.day <= 31 &&
        wall.hour >= 0 && wall.hour <= 23 && wall.minute >= 0 && wall.minute <= 59;
    if (!is_one) return Problem{Refusal::Invalid, "house.no_moment", {{"words", copy}}};
    const auto zone = i18n::Zone::named(house.store->read([](store::Reading& reading) { return masthead::time_zone(reading); }));
    return zone.value_or(i18n::Zone::utc()).moment(wall);
}

Result<Language> language_for(House& house, const std::string& said) {
    if (!said.empty()) return language_named(said);
    return house.store->read([](store::Reading& reading) { return masthead::main_language(reading); });
}

}  // namespace rotative::house
