// SPDX-License-Identifier: Apache-2.0
// Digits in groups of three. The signs are the CLDR's; numbers_test.cpp compares with ICU, which is too slow for a page full of counts.
#include "press/i18n/numbers.hpp"
#include <array>
#include <string_view>

namespace rotative::i18n {
namespace {

struct Signs {
    std::string_view group, minus;
    bool arabic_digits;
};

constexpr std::array<Signs, 5> signs{{
    {"\u202F", "-", false},
    {".", "-", false},
    {",", "-", false},
    {"\u066C", "\u061C-", true},
    {",", "-", false},
}};

}  // namespace

void append_number(std::string& out, std::int64_t number, Language language) {
    const auto& with = signs[static_cast<std::size_t>(language)];
    const auto digits = std::to_string(number);
    std::size_t at = 0;
    if (number < 0) {
        out += with.minus;
        ++at;
    }
    for (; at < digits.size(); ++at) {
        if (with.arabic_digits) {
            out += '\xD9';  // U+0660 and the nine that follow
            out += static_cast<char>('\xA0' + (digits[at] - '0'));
        } else {
            out += digits[at];
        }
        const auto left = digits.size() - at - 1;
        if (left > 0 && left % 3 == 0) out += with.group;
    }
}

std::string number(std::int64_t number, Language language) {
    std::string out;
    append_number(out, number, language);
    return out;
}

}  // namespace rotative::i18n
