// SPDX-License-Identifier: Apache-2.0
// What is UTF-8 passes unchanged, what is not becomes U+FFFD, part by part.
#include "base/utf8.hpp"
#include <gtest/gtest.h>

namespace rotative {

TEST(Utf8, text_of_four_languages_passes_unchanged) {
    const std::string_view text = "Élysée, İstanbul'da, bridge 🌉, الجسر";
    EXPECT_EQ(well_formed(text), text);
}

TEST(Utf8, each_maximal_part_that_is_no_character_becomes_one_mark) {
    EXPECT_EQ(well_formed("a\xFFz"), "a\uFFFDz");
    EXPECT_EQ(well_formed("\xE2\x82z"), "\uFFFDz");                // cut short
    EXPECT_EQ(well_formed("\xC0\x80"), "\uFFFD\uFFFD");            // overlong
    EXPECT_EQ(well_formed("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // a surrogate
    EXPECT_EQ(well_formed("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(well_formed("\xF0\x9F\x8C"), "\uFFFD");
}

TEST(Utf8, the_first_character_is_measured) {
    EXPECT_EQ(length_of_first_character("é"), 2u);
    EXPECT_EQ(length_of_first_character("🌉"), 4u);
    EXPECT_EQ(length_of_first_character("\x80"), 0u);
    EXPECT_EQ(length_of_first_character(""), 0u);
}

TEST(Utf8, code_points_are_written_and_what_is_none_becomes_the_mark) {
    std::string out;
    for (const char32_t c : {U'a', U'é', U'€', U'🌉', char32_t{0xD800}, char32_t{0x110000}}) append_utf8(out, c);
    EXPECT_EQ(out, "aé€🌉\uFFFD\uFFFD");
}

}  // namespace rotative
