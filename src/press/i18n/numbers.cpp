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

void append_digit(std::string& out, char digit, bool arabic) {
    if (!arabic) {
        out += digit;
        return;
    }
    out += '\xD9';  // U+0660 and the nine that follow
    out += static_cast<char>('\xA0' + (digit - '0'));
}

}  // namespace

void append_number(std::string& out, std::int64_t number, Language language) {
    const auto& with = signs[static_cast<std::size_t>(language)];
    const auto plain = std::to_string(number);
    std::size_t at = 0;
    if (number < 0) {
        out += with.minus;
        ++at;
    }
    for (; at < plain.size(); ++at) {
        append_digit(out, plain[at], with.arabic_digits);
        const auto left = plain.size() - at - 1;
        if (left > 0 && left % 3 == 0) out += with.group;
    }
}

std::string number(std::int64_t number, Language language) {
    std::string out;
    append_number(out, number, language);
    return out;
}

std::string digits(int number, int width, Language language) {
    auto written = std::to_string(number);
    while (static_cast<int>(written.size()) < width) written.insert(0, 1, '0');
    std::string out;
    for (const char digit : written) append_digit(out, digit, signs[static_cast<std::size_t>(language)].arabic_digits);
    return out;
}

}  // namespace rotative::i18n
