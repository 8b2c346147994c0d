// SPDX-License-Identifier: Apache-2.0
// Our rules against ICU's, which read the CLDR's own tables.
#include "press/i18n/plural.hpp"
#include <gtest/gtest.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include "press/i18n/casing.hpp"
#include "press/i18n/numbers.hpp"

namespace rotative::i18n {
namespace {

std::string name(PluralForm form) {
    constexpr std::array<const char*, 6> names{"zero", "one", "two", "few", "many", "other"};
    return names[static_cast<std::size_t>(form)];
}

TEST(Plural, the_forms_are_those_of_the_cldr) {
    for (const auto language : readers_languages) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(locale_name(language)), status));
        ASSERT_TRUE(U_SUCCESS(status));
        const auto agrees = [&](std::int64_t number) {
            std::string wanted;
            rules->select(static_cast<double>(number)).toUTF8String(wanted);
            EXPECT_EQ(name(plural_form(language, number)), wanted) << tag(language) << ' ' << number;
            EXPECT_LT(plural_index(language, number), plural_forms(language).size());
        };
        for (std::int64_t number = 0; number < 2'200; ++number) agrees(number);
        for (const std::int64_t number : {10'000, 100'000, 999'999, 1'000'000, 1'000'001, 2'000'000, 3'000'011, 1'000'000'000})
            agrees(number);
    }
}

TEST(Numbers, are_grouped_and_signed_as_icu_does_it) {
    for (const auto language : readers_languages) {
        const auto formatter = icu::number::NumberFormatter::withLocale(icu::Locale(locale_name(language)));
        for (const std::int64_t number :
             {0L, 7L, 12L, 999L, 1'000L, 12'345L, 123'456L, 1'234'567L, -1L, -45'678L, 9'007'199'254'740'991L}) {
            UErrorCode status = U_ZERO_ERROR;
            std::string wanted;
            formatter.formatInt(number, status).toString(status).toUTF8String(wanted);
            ASSERT_TRUE(U_SUCCESS(status));
            EXPECT_EQ(i18n::number(number, language), wanted) << tag(language);
        }
    }
}

TEST(Numbers, digits_stand_without_groups) {
    EXPECT_EQ(digits(2026, 4, Language::French), "2026");
    EXPECT_EQ(digits(5, 2, Language::English), "05");
    EXPECT_EQ(digits(2026, 4, Language::Arabic), "٢٠٢٦");
}

}  // namespace
}  // namespace rotative::i18n
