// SPDX-License-Identifier: Apache-2.0
#pragma once
// The characters and words of HTTP (RFC 9110, section 5.6): tokens, optional white space, lists. Heads are read in head.hpp, bodies
// in chunked.hpp and form.hpp.
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace rotative::http {

/// A table of which bytes belong to a class of characters.
using CharacterClass = std::array<bool, 256>;

/// tchar: what names of headers, methods and cookies are made of.
inline constexpr CharacterClass token_characters = [] {
    CharacterClass table{};
    for (const unsigned char c : std::string_view("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        table[c] = true;
    return table;
}();

constexpr bool all_of(std::string_view words, const CharacterClass& table) {
    for (const unsigned char c : words)
        if (!table[c]) return false;
    return true;
}

constexpr bool is_token(std::string_view words) { return !words.empty() && all_of(words, token_characters); }

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// The same word, whatever the case of its ASCII letters.
constexpr bool same_word(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (lower(one[i]) != lower(other[i])) return false;
    return true;
}

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Without the spaces and tabs around it.
constexpr std::string_view trimmed(std::string_view words) {
    while (!words.empty() && is_blank(words.front())) words.remove_prefix(1);
    while (!words.empty() && is_blank(words.back())) words.remove_suffix(1);
    return words;
}

/// Takes the next member of a list off its front: members are parted by `mark` and trimmed; an empty one counts.
constexpr std::string_view next_member(std::string_view& list, char mark = ',') {
    const auto end = list.find(mark);
    const auto member = trimmed(list.substr(0, end));
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
    return member;
}

/// Whether a list names this word (without case): "close" in "Keep-Alive, Close".
constexpr bool lists(std::string_view list, std::string_view word) {
    while (!list.empty())
        if (same_word(next_member(list), word)) return true;
    return false;
}

/// A whole number written in digits alone; nothing if it is anything else or does not fit.
constexpr std::optional<std::uint64_t> digits(std::string_view words) {
    if (words.empty() || words.size() > 18) return {};
    std::uint64_t number = 0;
    for (const char c : words) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return number;
}

/// The value of one hexadecimal digit, or -1.
constexpr int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char small = lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Whether a token is this name, which is written in small letters and hyphens. Setting one bit makes a letter small and leaves a hyphen;
/// of what else a token may hold, nothing becomes one of these by it.
constexpr bool is_named(std::string_view token, std::string_view small_name) {
    if (token.size() != small_name.size()) return false;
    for (std::size_t i = 0; i < token.size(); ++i)
        if ((token[i] | 0x20) != small_name[i]) return false;
    return true;
}

/// Whether eight bytes hold a control character, the tab among them.
inline bool has_control_in_word(const char* eight) {
    constexpr std::uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
    std::uint64_t word;
    std::memcpy(&word, eight, 8);
    const auto rubout = word ^ (ones * 0x7f);
    return ((((word - ones * 0x20) & ~word) | ((rubout - ones) & ~rubout)) & highs) != 0;
}

/// Whether a field's value holds a control character, which none may but the tab (RFC 9110, section 5.5). Eight bytes at a time, the
/// last eight overlapping; only what holds one, perhaps a tab, is looked at byte by byte.
inline bool has_control(std::string_view value) {
    const char* at = value.data();
    const char* const end = at + value.size();
    if (value.size() >= 8) {
        while (end - at > 8 && !has_control_in_word(at)) at += 8;
        if (end - at <= 8 && !has_control_in_word(end - 8)) return false;
    }
    for (; at != end; ++at) {
        const auto c = static_cast<unsigned char>(*at);
        if ((c < 0x20 && c != '\t') || c == 0x7f) return true;
    }
    return false;
}

}  // namespace rotative::http
