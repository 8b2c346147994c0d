// SPDX-License-Identifier: Apache-2.0
// The longest name wins, found by narrowing one range of the sorted table letter by letter.
#include "press/markup/references.hpp"
#include <algorithm>
#include <array>
#include "base/utf8.hpp"
#include "press/markup/characters.hpp"
#include "press/markup/entities.hpp"

namespace rotative::markup {
namespace {

/// What old pages meant by numbers 128 to 159: the characters of Windows-1252.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t meant_by(char32_t number) {
    if (number == 0) return 0xFFFD;
    return number >= 0x80 && number <= 0x9F ? windows_1252[number - 0x80] : number;
}

std::size_t append_number(std::string& out, std::string_view text) {
    std::size_t at = 1;  // after the "#"
    const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
    if (hexadecimal) ++at;
    const auto first = at;
    char32_t number = 0;
    for (; at < text.size() && (hexadecimal ? is_hex(text[at]) : is_digit(text[at])); ++at)
        number = std::min<char32_t>(number * (hexadecimal ? 16 : 10) + hex_value(text[at]), 0x110000);
    if (at == first) {
        out += '&';
        return 0;
    }
    append_utf8(out, meant_by(number));
    return at < text.size() && text[at] == ';' ? at + 1 : at;
}

/// The entity with the longest name that the text begins with, or none.
const Entity* longest_name(std::string_view text) {
    const auto* low = entities;
    const auto* high = entities + count_of_entities;
    const Entity* found = nullptr;
    for (std::size_t i = 0; i < text.size() && low != high; ++i) {
        const auto letter_at = [i](const Entity& entity) {
            return i < entity.name.size() ? static_cast<unsigned char>(entity.name[i]) : 0;
        };
        const int letter = static_cast<unsigned char>(text[i]);
        low = std::partition_point(low, high, [&](const Entity& entity) { return letter_at(entity) < letter; });
        high = std::partition_point(low, high, [&](const Entity& entity) { return letter_at(entity) == letter; });
        if (low != high && low->name.size() == i + 1) found = low;
    }
    return found;
}

}  // namespace

std::size_t append_reference(std::string& out, std::string_view text, Within within) {
    if (!text.empty() && text[0] == '#') return append_number(out, text);
    const auto* entity = longest_name(text);
    const auto takes_part_in_an_address = [&] {
        const auto next = entity->name.size() < text.size() ? text[entity->name.size()] : ' ';
        return within == Within::Attribute && !entity->name.ends_with(';') && (next == '=' || is_letter(next) || is_digit(next));
    };
    if (!entity || takes_part_in_an_address()) {
        out += '&';
        return 0;
    }
    out += entity->characters;
    return entity->name.size();
}

std::string resolved(std::string_view text, Within within) {
    std::string out;
    out.reserve(text.size());
    for (;;) {
        const auto ampersand = text.find('&');
        out += text.substr(0, ampersand);
        if (ampersand == std::string_view::npos) return out;
        text.remove_prefix(ampersand + 1);
        text.remove_prefix(append_reference(out, text, within));
    }
}

}  // namespace rotative::markup
