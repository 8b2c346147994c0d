// SPDX-License-Identifier: Apache-2.0
#pragma once
// The languages this paper is written in. Names, plurals, dates and casing of each are in press/i18n.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rotative {

/// Test is made up: each of its texts is bracketed, so that a sentence that escaped translation is seen at a glance.
enum class Language : std::uint8_t { French, Turkish, English, Arabic, Test };

inline constexpr std::array readers_languages{Language::French, Language::Turkish, Language::English, Language::Arabic};

/// The BCP 47 tag: "fr", "tr", "en", "ar", "test" (shown in HTML as "en-x-test").
constexpr std::string_view tag(Language language) {
    constexpr std::array<std::string_view, 5> tags{"fr", "tr", "en", "ar", "test"};
    return tags[static_cast<std::size_t>(language)];
}

/// The language of a tag, also of a longer one ("fr-CA"); nothing if the paper does not speak it.
constexpr std::optional<Language> language_of(std::string_view tag_of_language) {
    const auto primary = tag_of_language.substr(0, tag_of_language.find_first_of("-_"));
    for (const auto language : {Language::French, Language::Turkish, Language::English, Language::Arabic, Language::Test})
        if (tag(language) == primary) return language;
    return {};
}

constexpr bool is_right_to_left(Language language) { return language == Language::Arabic; }

}  // namespace rotative
