// SPDX-License-Identifier: Apache-2.0
// Slugs keep their script and their language's casing.
#include "paper/naming/slug.hpp"
#include <gtest/gtest.h>
#include "paper/naming/name.hpp"

namespace rotative::naming {
namespace {

TEST(Slug, words_keep_their_script_and_lose_their_punctuation) {
    EXPECT_EQ(slug_of("L’Île-de-France, enfin !", Language::French), "l-île-de-france-enfin");
    EXPECT_EQ(slug_of("الجسر مفتوح", Language::Arabic), "الجسر-مفتوح");
    EXPECT_EQ(slug_of("  -- 24 heures --  ", Language::French), "24-heures");
}

TEST(Slug, the_dotted_and_the_dotless_i_go_by_the_language) {
    EXPECT_EQ(slug_of("İdlib IŞIK", Language::Turkish), "idlib-ışık");
    EXPECT_EQ(slug_of("IDLIB", Language::English), "idlib");
}

TEST(Slug, a_letter_and_its_accent_become_one_character) { EXPECT_EQ(slug_of("cafe\u0301", Language::French), "caf\u00e9"); }

TEST(Slug, nothing_to_say_is_an_empty_slug) { EXPECT_EQ(slug_of("« … »", Language::French), ""); }

TEST(Slug, a_long_name_ends_at_a_whole_word_and_a_slug_asked_for_is_never_cut) {
    std::string name;
    for (int i = 0; i < 30; ++i) name += "parole ";
    EXPECT_LE(characters(slug_of(name, Language::French)), longest_slug);
    EXPECT_TRUE(slug_of(name, Language::French).ends_with("-parole"));
    EXPECT_EQ(characters(slug_as_written(name, Language::French)), 30 * 7 - 1);
}

TEST(Slug, an_address_carries_it_percent_encoded) {
    EXPECT_EQ(address_of(Kind::Section, {Language::French, "Turquie", "turquie"}, Language::French), "/sections/turquie");
    EXPECT_EQ(address_of(Kind::Story, {Language::Turkish, "Köprü", "köprü"}, Language::French), "/tr/stories/k%C3%B6pr%C3%BC");
}

}  // namespace
}  // namespace rotative::naming
