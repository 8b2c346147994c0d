// SPDX-License-Identifier: Apache-2.0
// What the newspaper says of itself at the foot of every page: its accounts elsewhere and its call for donations, as soon as they are set
// and as long as they are; nothing of them before.
#include <gmock/gmock.h>
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class TheFootOfEveryPage : public Journey {
protected:
    TheFootOfEveryPage() {
        EXPECT_TRUE(house.order({"setting", "languages", "fr,tr"}));
        house.order({"section", "add", "Ville"});
        house.number({"article", "publish", house.file("text.md", "La foule traverse.\n"), "--headline", "Le pont", "--section", "ville"});
    }
    Told set(const char* menus, const char* language = "fr") {
        return house.order({"menu", "set", house.file("menus.json", menus), "--language", language});
    }
};

TEST_P(TheFootOfEveryPage, has_accounts_and_a_call_once_they_are_set) {
    for (const auto* address : {"/", "/articles/1-le-pont"}) {
        EXPECT_THAT(page(address), Not(HasSubstr("Réseaux sociaux"))) << address;
        EXPECT_THAT(page(address), Not(HasSubstr("donations"))) << address;
    }
    ASSERT_TRUE(set(R"({"accounts": [{"label": "Mastodon", "to": "https://social.example/@courrier"}],
                        "donations": [{"label": "Le Courrier vit de ses lecteurs.",
                                       "below": [{"label": "Faire un don", "to": "https://dons.example/"}]}]})"));
    for (const auto* address : {"/", "/articles/1-le-pont", "/archive", "/nulle/part"})
        EXPECT_THAT(house.get(address).body,
                    AllOf(HasSubstr("Réseaux sociaux"), HasSubstr("href=\"https://social.example/@courrier\""),
                          HasSubstr("Le Courrier vit de ses lecteurs."), HasSubstr("href=\"https://dons.example/\"")))
            << address;
    const auto article = page("/articles/1-le-pont");
    EXPECT_LT(article.find("Faire un don"), article.find("</article>")) << "it is called for at the end of articles too";
    ASSERT_TRUE(set(R"({"accounts": [], "donations": []})"));
    EXPECT_THAT(page("/"), AllOf(Not(HasSubstr("Mastodon")), Not(HasSubstr("Faire un don"))));
}

TEST_P(TheFootOfEveryPage, has_the_accounts_of_the_main_language_where_another_names_none) {
    ASSERT_TRUE(set(R"({"accounts": [{"label": "Mastodon", "to": "https://social.example/@courrier"}],
                        "donations": [{"label": "Faire un don", "to": "https://dons.example/"}]})"));
    EXPECT_THAT(page("/tr"), AllOf(HasSubstr("Sosyal medya"), HasSubstr("@courrier"), Not(HasSubstr("Faire un don"))));
    ASSERT_TRUE(set(R"({"accounts": [{"label": "Mastodon", "to": "https://social.example/@kurye"}]})", "tr"));
    EXPECT_THAT(page("/tr"), AllOf(HasSubstr("@kurye"), Not(HasSubstr("@courrier"))));
}

TEST_P(TheFootOfEveryPage, has_no_account_that_is_not_safe_to_follow) {
    EXPECT_THAT(set(R"({"accounts": [{"label": "Forum", "to": "http://forum.example/"}]})").told, HasSubstr("https"));
    EXPECT_FALSE(set(R"({"accounts": [{"label": "Forum", "to": "/forum"}]})"));
    EXPECT_FALSE(set(R"({"accounts": [{"label": "Forum", "to": "https://forum.example/", "below": [{"label": "a", "to": "/"}]}]})"));
    EXPECT_FALSE(set(R"({"donations": [{"label": "Donnez"}]})"));
    EXPECT_FALSE(set(R"({"donations": [{"label": "Un", "to": "/"}, {"label": "Deux", "to": "/"}]})"));
}

ON_BOTH_DATABASES(TheFootOfEveryPage);

}  // namespace
}  // namespace rotative::journeys
