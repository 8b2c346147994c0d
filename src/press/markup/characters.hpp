// SPDX-License-Identifier: Apache-2.0
#pragma once
// The few characters the grammar of HTML knows, in ASCII and whatever the locale of the process says.
#include <string>
#include <string_view>

namespace rotative::markup {

inline constexpr std::string_view spaces = "\t\n\f\r ";

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr char32_t hex_value(char c) { return static_cast<char32_t>(is_digit(c) ? c - '0' : lower(c) - 'a' + 10); }

/// Are they the same but for the case of ASCII letters? `small` is in small letters.
constexpr bool is_like(std::string_view text, std::string_view small) {
    if (text.size() != small.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (lower(text[i]) != small[i]) return false;
    return true;
}

inline std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = lower(c);
    return out;
}

}  // namespace rotative::markup
