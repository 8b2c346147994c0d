// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/slug.hpp"
#include <gtest/gtest.h>
#include "press/i18n/unicode.hpp"

namespace rotative::i18n {
namespace {

TEST(Slug, keeps_its_script_in_small_letters) {
    EXPECT_EQ(slug("Kalın’ın sözü", Language::Turkish), "kalının-sözü");
    EXPECT_EQ(slug("IŞIK İzmir'de", Language::Turkish), "ışık-izmirde");
    EXPECT_EQ(slug("L’armée à Idlib : « cessez-le-feu » !", Language::French), "l-armée-à-idlib-cessez-le-feu");
    EXPECT_EQ(slug("Don't stop", Language::English), "dont-stop");
    EXPECT_EQ(slug("محافظة إدلب، شمال غرب سوريا", Language::Arabic), "محافظة-إدلب-شمال-غرب-سوريا");
}

TEST(Slug, loses_what_nobody_types) {
    EXPECT_EQ(slug("ســـوريَا", Language::Arabic), "سوريا");
    EXPECT_EQ(slug("a\u200Bb\u00ADc\u202E", Language::English), "abc");
    EXPECT_EQ(slug("İstanbul", Language::French), "istanbul");
}

TEST(Slug, is_in_nfc_whatever_came) {
    EXPECT_EQ(slug("e\u0301te\u0301", Language::French), "été");
    EXPECT_TRUE(is_nfc(slug("I\u0307zmir", Language::Turkish)));
}

TEST(Slug, of_signs_alone_is_empty) {
    EXPECT_EQ(slug("« … » !?", Language::French), "");
    EXPECT_EQ(slug("", Language::French), "");
    EXPECT_EQ(slug("24/7", Language::English), "24-7");
}

TEST(Slug, ends_at_a_whole_word_when_it_would_be_too_long) {
    std::string many;
    for (int i = 0; i < 40; ++i) many += "mots ";
    const auto made = slug(many, Language::French);
    EXPECT_LE(length(made), longest_slug);
    EXPECT_TRUE(made.ends_with("mots"));
    EXPECT_EQ(length(slug(std::string(300, 'a'), Language::French)), longest_slug);
}

TEST(Slug, that_people_choose_is_one_that_could_have_been_made) {
    EXPECT_TRUE(is_slug("cessez-le-feu"));
    EXPECT_TRUE(is_slug("ışık-izmir"));
    EXPECT_TRUE(is_slug("سوريا"));
    for (const auto* const wrong : {"", "-a", "a-", "a--b", "A", "a b", "a/b", "a.b", "\xFF", "e\u0301"})
        EXPECT_FALSE(is_slug(wrong)) << wrong;
}

}  // namespace
}  // namespace rotative::i18n
