// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/reading.hpp"
#include <unicode/uchar.h>
#include <array>
#include "press/i18n/unicode.hpp"

namespace rotative::i18n {
namespace {

bool is_word(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

/// Signs inside a word: they neither begin nor end one.
bool joins(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'-' || c == 0x2011 || c == 0x00AD || (c >= 0x200C && c <= 0x200D) || c == U'.' || c == U',';
}

}  // namespace

std::size_t word_count(std::string_view text) {
    std::size_t count = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_character(text, at);
        if (is_word(c)) {
            count += !inside;
            inside = true;
        } else if (!joins(c)) {
            inside = false;
        }
    }
    return count;
}

int reading_minutes(std::size_t words, Language language) {
    constexpr std::array<std::size_t, 5> words_a_minute{195, 166, 228, 138, 228};
    const auto pace = words_a_minute[static_cast<std::size_t>(language)];
    return words <= pace ? 1 : static_cast<int>((words + pace / 2) / pace);
}

}  // namespace rotative::i18n
