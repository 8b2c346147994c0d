// SPDX-License-Identifier: Apache-2.0
// Which values settings take, without a disk.
#include "paper/masthead/setting.hpp"
#include <gtest/gtest.h>

namespace rotative::masthead {
namespace {

std::string kept(std::string_view key, std::string_view value) {
    auto answer = checked(*setting_named(key), value);
    return answer ? *answer : answer.problem().message;
}

TEST(Setting, a_typo_is_answered_with_the_nearest_known_name) {
    const auto answer = setting_named("tiem_zone");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.problem(), (Problem{Refusal::NotFound, "masthead.no_such_setting", {{"key", "tiem_zone"}, {"nearest", "time_zone"}}}));
}

TEST(Setting, each_sort_takes_its_own_values) {
    EXPECT_EQ(kept("title", "  Le Pont \n"), "Le Pont");
    EXPECT_EQ(kept("language", "tr"), "tr");
    EXPECT_EQ(kept("languages", "fr, ar ,tr"), "fr,ar,tr");
    EXPECT_EQ(kept("time_zone", "Asia/Beirut"), "Asia/Beirut");
    EXPECT_EQ(kept("colours.accent", "#00a1B2"), "#00a1B2");
    EXPECT_EQ(kept("lists.length", "100"), "100");
}

TEST(Setting, what_cannot_be_is_refused_by_the_name_of_its_sort) {
    EXPECT_EQ(kept("title", "   "), "masthead.not_words");
    EXPECT_EQ(kept("language", "klingon"), "masthead.not_a_language");
    EXPECT_EQ(kept("languages", "fr,fr"), "masthead.not_languages");
    EXPECT_EQ(kept("time_zone", "Europe/Atlantis"), "masthead.not_a_zone");
    EXPECT_EQ(kept("colours.ink", "red"), "masthead.not_a_colour");
    EXPECT_EQ(kept("lists.length", "0"), "masthead.not_a_number");
    EXPECT_EQ(kept("lists.length", "12a"), "masthead.not_a_number");
    EXPECT_EQ(kept("tagline", std::string(301, 'x')), "masthead.too_long");
}

TEST(Setting, what_a_setting_is_at_first_is_a_value_it_takes) {
    for (const auto& setting : known_settings) EXPECT_EQ(kept(setting.key, setting.at_first), setting.at_first) << setting.key;
}

}  // namespace
}  // namespace rotative::masthead
