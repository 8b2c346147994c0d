// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which form of a word goes with a number: the cardinal rules of the CLDR for whole numbers, in the languages of the paper. The
// compiler of texts asks for exactly these forms; plural_test.cpp compares the rules with ICU's.
#include <cstddef>
#include <cstdint>
#include <span>
#include "base/language.hpp"

namespace rotative::i18n {

enum class PluralForm : std::uint8_t { Zero, One, Two, Few, Many, Other };

namespace detail {
inline constexpr PluralForm of_two[] = {PluralForm::One, PluralForm::Other};
inline constexpr PluralForm of_french[] = {PluralForm::One, PluralForm::Many, PluralForm::Other};
inline constexpr PluralForm of_arabic[] = {PluralForm::Zero, PluralForm::One,  PluralForm::Two,
                                           PluralForm::Few,  PluralForm::Many, PluralForm::Other};
}  // namespace detail

/// The forms of a language in the order of msgstr[0], msgstr[1]…; the last is always Other.
constexpr std::span<const PluralForm> plural_forms(Language language) {
    if (language == Language::French) return detail::of_french;
    if (language == Language::Arabic) return detail::of_arabic;
    return detail::of_two;
}

/// The form that goes with a whole number.
constexpr PluralForm plural_form(Language language, std::int64_t number) {
    const auto n = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    switch (language) {
        case Language::French:
            if (n < 2) return PluralForm::One;
            return n % 1'000'000 == 0 ? PluralForm::Many : PluralForm::Other;
        case Language::Arabic:
            if (n < 3) return static_cast<PluralForm>(n);
            if (n % 100 >= 3 && n % 100 <= 10) return PluralForm::Few;
            return n % 100 >= 11 ? PluralForm::Many : PluralForm::Other;
        case Language::Turkish:
        case Language::English:
        case Language::Test:
            break;
    }
    return n == 1 ? PluralForm::One : PluralForm::Other;
}

/// Where that form stands in plural_forms(language).
constexpr std::size_t plural_index(Language language, std::int64_t number) {
    const auto forms = plural_forms(language);
    std::size_t index = 0;
    while (forms[index] != plural_form(language, number)) ++index;
    return index;
}

}  // namespace rotative::i18n
