// SPDX-License-Identifier: Apache-2.0
// One rule after another over the characters of a text; the order of the list is the order of the rules. Addresses are put aside
// first and come back last.
#include "press/i18n/typography.hpp"
#include <unicode/uchar.h>
#include <algorithm>
#include <vector>
#include "base/utf8.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::i18n {
namespace {

using Text = std::u32string;
using Words = std::u32string_view;

constexpr char32_t wide = 0x00A0, narrow = 0x202F;
constexpr char32_t aside = 0xFDD0;  // no character: stands for an address while the rules run

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)); }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_space(char32_t c) { return c == U' ' || c == wide || c == narrow; }
bool is_sign(char32_t c) { return c == U';' || c == U'!' || c == U'?'; }

char32_t at(const Text& text, std::size_t place) { return place < text.size() ? text[place] : U'\0'; }

bool ends_a_word(char32_t c) {
    return is_letter(c) || is_digit(c) || c == U')' || c == U'»' || c == U'”' || c == U'…' || c == U']' || c == U'%';
}

/// What may follow a sign of punctuation that is one, and not a piece of code.
bool may_follow(char32_t c) {
    return c == U'\0' || is_space(c) || c == U'\n' || c == U')' || c == U'»' || c == U'”' || c == U'…' || is_sign(c);
}

void three_dots(Text& text) {
    for (std::size_t dots; (dots = text.find(U"...")) != text.npos;) {
        auto end = dots;
        while (at(text, end) == U'.') ++end;
        text.replace(dots, end - dots, U"…");
    }
    for (std::size_t etc = 0; (etc = text.find(U"etc…", etc)) != text.npos;) text.replace(etc, 4, U"etc.");
}

void apostrophes(Text& text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const auto next = text[i + 1];
        if (text[i] == U'\'' && is_letter(text[i - 1]) &&
            (is_letter(next) || is_digit(next) || next == U'«' || next == U'"' || next == U'“'))
            text[i] = U'’';
    }
}

void straight_quotes(Text& text) {
    const auto is_inch = [&](std::size_t i) { return i > 0 && is_digit(text[i - 1]); };
    std::vector<std::size_t> quotes;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == U'"' && (quotes.size() % 2 == 1 || !is_inch(i))) quotes.push_back(i);
    if (quotes.size() % 2 == 1) return;  // one is missing: which, only the author knows
    for (std::size_t pair = 0; pair < quotes.size(); ++pair) text[quotes[pair]] = pair % 2 == 0 ? U'«' : U'»';
}

void inside_quotes(Text& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == U'«') {
            if (at(text, i + 1) == U' ')
                text[i + 1] = wide;
            else if (i + 1 < text.size() && !is_space(text[i + 1]))
                text.insert(i + 1, 1, wide);
        } else if (text[i] == U'»' && i > 0) {
            if (text[i - 1] == U' ')
                text[i - 1] = wide;
            else if (!is_space(text[i - 1]))
                text.insert(i++, 1, wide);
        }
    }
}

void before_signs(Text& text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool colon = text[i] == U':';
        if (!(colon || is_sign(text[i])) || !may_follow(at(text, i + 1))) continue;
        if (at(text, i + 1) == U')' && text[i - 1] == U' ') continue;  // a smile
        if (text[i - 1] == U' ')
            text[i - 1] = colon ? wide : narrow;
        else if (ends_a_word(text[i - 1]))
            text.insert(i++, 1, colon ? wide : narrow);
    }
}

/// How many digits end before this place.
std::size_t digits_before(const Text& text, std::size_t place) {
    std::size_t count = 0;
    while (count < place && is_digit(text[place - count - 1])) ++count;
    return count;
}

std::size_t digits_after(const Text& text, std::size_t place) {
    std::size_t count = 0;
    while (is_digit(at(text, place + count))) ++count;
    return count;
}

void groups_of_digits(Text& text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        const auto before = digits_before(text, i);
        const bool after_comma = before < i && (text[i - before - 1] == U',' || text[i - before - 1] == U'.');
        if (text[i] == U' ' && before >= 1 && before <= 3 && !after_comma && digits_after(text, i + 1) == 3) text[i] = narrow;
    }
}

bool begins_with(const Text& text, std::size_t place, Words word) {
    return Words(text).substr(std::min(place, text.size())).starts_with(word) && !is_letter(at(text, place + word.size()));
}

void units(Text& text) {
    constexpr Words signs[] = {U"€", U"$", U"£", U"%", U"‰"};
    constexpr Words names[] = {U"km", U"kg", U"m",   U"cm", U"mm",   U"g",  U"h",  U"min",
                               U"°C", U"ha", U"km²", U"m²", U"km/h", U"kW", U"MW", U"GW"};
    for (std::size_t i = 1; i < text.size(); ++i) {
        const auto begins = [&](Words unit) { return begins_with(text, i, unit); };
        if (is_digit(text[i - 1]) && std::any_of(std::begin(signs), std::end(signs), begins)) text.insert(i++, 1, wide);
        if (i < 2 || text[i - 1] != U' ' || !is_digit(text[i - 2])) continue;
        if (std::any_of(std::begin(signs), std::end(signs), begins) || std::any_of(std::begin(names), std::end(names), begins))
            text[i - 1] = wide;
    }
}

/// Whether a word ends just before this place, and begins where a word may.
bool ends_with(const Text& text, std::size_t place, Words word) {
    return place >= word.size() && Words(text).substr(place - word.size(), word.size()) == word &&
           (place == word.size() || !(is_letter(text[place - word.size() - 1]) || is_digit(text[place - word.size() - 1])));
}

void titles_and_abbreviations(Text& text) {
    constexpr Words titles[] = {U"M.", U"MM.", U"Mme", U"Mmes", U"Mlle", U"Mgr", U"Dr", U"Me", U"Pr"};
    constexpr Words before_numbers[] = {U"n°", U"N°", U"nos", U"p.", U"pp.", U"art.", U"chap.", U"vol."};
    for (std::size_t i = 1; i < text.size(); ++i) {
        const auto ends = [&](Words word) { return ends_with(text, i, word); };
        const auto next = static_cast<UChar32>(at(text, i + 1));
        if (text[i] != U' ') continue;
        if (u_isupper(next) && std::any_of(std::begin(titles), std::end(titles), ends)) text[i] = wide;
        if (u_isdigit(next) && std::any_of(std::begin(before_numbers), std::end(before_numbers), ends)) text[i] = wide;
    }
}

void dates_and_centuries(Text& text) {
    constexpr Words months[] = {U"janvier", U"février", U"mars",      U"avril",   U"mai",      U"juin",
                                U"juillet", U"août",    U"septembre", U"octobre", U"novembre", U"décembre"};
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] != U' ') continue;
        const auto follows = [&](Words word) { return begins_with(text, i + 1, word); };
        const auto count = digits_before(text, i);
        const bool is_day = (count == 1 || count == 2) || ends_with(text, i, U"1er");
        if (is_day && std::any_of(std::begin(months), std::end(months), follows)) text[i] = wide;
        const bool is_ordinal = i > 1 && text[i - 1] == U'e' && Words(U"IVX").find(text[i - 2]) != Words::npos;
        if (is_ordinal && (follows(U"siècle") || follows(U"siècles"))) text[i] = wide;
    }
}

using Rule = void (*)(Text&);
constexpr Rule rules[] = {
    three_dots,       apostrophes, straight_quotes,          inside_quotes,  // signs
    before_signs,                                                            // spaces around them
    groups_of_digits, units,       titles_and_abbreviations, dates_and_centuries,
};

bool is_address(Words word) {
    return word.find(U"://") != word.npos || word.starts_with(U"www.") || word.find(U'@') != word.npos || word.find(aside) != word.npos;
}

/// Puts every address aside; a sign that ends the sentence stays with the sentence.
Text without_addresses(Words text, std::vector<Text>& addresses) {
    Text out;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(U" \n\t\u00A0\u202F"), text.size());
        auto word = text.substr(0, end);
        while (word.size() > 1 && Words(U".,;:!?)»\"").find(word.back()) != Words::npos) word.remove_suffix(1);
        if (is_address(word)) {
            addresses.emplace_back(word);
            out += aside;
        } else {
            out += word;
        }
        out += text.substr(word.size(), end - word.size());
        if (end < text.size()) out += text[end];
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace

std::string set_french(std::string_view typed) {
    std::vector<Text> addresses;
    auto text = without_addresses(to_characters(typed), addresses);
    for (const auto rule : rules) rule(text);
    std::string out;
    auto address = addresses.begin();
    for (const auto c : text)
        if (c == aside && address != addresses.end())
            out += to_utf8(*address++);
        else
            append_utf8(out, c);
    return out;
}

}  // namespace rotative::i18n
