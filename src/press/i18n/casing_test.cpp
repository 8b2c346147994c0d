// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/casing.hpp"
#include <gtest/gtest.h>
#include "press/i18n/collation.hpp"
#include "press/i18n/corpus.hpp"

namespace rotative::i18n {
namespace {

TEST(Casing, i_has_its_dot_in_turkish_and_only_there) {
    EXPECT_EQ(upper("istanbul", Language::Turkish), "İSTANBUL");
    EXPECT_EQ(lower("IĞDIR", Language::Turkish), "ığdır");
    EXPECT_EQ(title("IŞIK izmir", Language::Turkish), "Işık İzmir");
    EXPECT_EQ(upper("istanbul", Language::French), "ISTANBUL");
    EXPECT_EQ(lower("ÉTÉ À NOËL", Language::French), "été à noël");
    EXPECT_EQ(upper("straße", Language::English), "STRASSE");
    EXPECT_EQ(upper("سوريا", Language::Arabic), "سوريا");
}

TEST(Casing, the_shared_turkish_words_are_cased_as_in_turkey) {
    const auto cases = corpus("language/turkish-case.jsonl");
    if (cases.empty()) GTEST_SKIP() << "the shared corpora are not here";
    for (const auto& one : cases) {
        const auto small = text_of(one, "lower"), capitals = text_of(one, "upper");
        EXPECT_EQ(upper(small, Language::Turkish), capitals);
        EXPECT_EQ(lower(capitals, Language::Turkish), small);
        EXPECT_EQ(title(capitals, Language::Turkish), text_of(one, "title"));
    }
}

TEST(Collation, names_stand_as_in_the_dictionaries_of_each_language) {
    const auto sorted = [](std::vector<std::string> names, Language language) {
        std::sort(names.begin(), names.end(), InOrder{language});
        return names;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(sorted({"zone", "été", "etage", "Élan"}, Language::French), (Names{"Élan", "etage", "été", "zone"}));
    EXPECT_EQ(sorted({"dağ", "çam", "cam", "ısı", "iz", "hak"}, Language::Turkish), (Names{"cam", "çam", "dağ", "hak", "ısı", "iz"}));
    EXPECT_EQ(sorted({"تركيا", "سوريا", "إدلب"}, Language::Arabic), (Names{"إدلب", "تركيا", "سوريا"}));
}

}  // namespace
}  // namespace rotative::i18n
