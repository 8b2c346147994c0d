// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the enumerations of a document are spelled in JSON, for json_writer and json_reader. "topic" and its like are spelled the same
// in Markdown.
#include <array>
#include <optional>
#include <string_view>
#include "press/document/blocks.hpp"

namespace rotative::document {

inline constexpr int json_version = 1;

template <class Enum>
inline constexpr auto spellings = nullptr;
template <>
inline constexpr auto spellings<Kind> =
    std::to_array<std::string_view>({"topic", "article", "section", "story", "author", "page", "medium"});
template <>
inline constexpr auto spellings<Order> = std::to_array<std::string_view>({"bullets", "numbers"});
template <>
inline constexpr auto spellings<Spacing> = std::to_array<std::string_view>({"tight", "loose"});
template <>
inline constexpr auto spellings<CellRole> = std::to_array<std::string_view>({"data", "header"});
template <>
inline constexpr auto spellings<Alignment> = std::to_array<std::string_view>({"unset", "start", "center", "end"});

/// The word of a value: word(Kind::Topic) is "topic".
template <class Enum>
constexpr std::string_view word(Enum value) {
    return spellings<Enum>[static_cast<std::size_t>(value)];
}

/// The value of a word, or nothing.
template <class Enum>
constexpr std::optional<Enum> value_of(std::string_view spelling) {
    for (std::size_t i = 0; i < spellings<Enum>.size(); ++i)
        if (spellings<Enum>[i] == spelling) return static_cast<Enum>(i);
    return {};
}

}  // namespace rotative::document
