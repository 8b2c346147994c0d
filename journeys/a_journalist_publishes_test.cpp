// SPDX-License-Identifier: Apache-2.0
// Inès at her terminal: she publishes, changes, corrects and takes back, and each time the pages say it as soon as the command has
// returned. What every page has in common is in every_page_test.cpp.
#include <gmock/gmock.h>
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class AJournalistPublishes : public Journey {
protected:
    AJournalistPublishes() {
        house.order({"section", "add", "Ville"});
        house.order({"story", "add", "Le pont fermé"});
        house.order({"topic", "add", "Port-Liman", "--kind", "place"});
        house.order({"author", "add", "Inès Morvan"});
    }
    std::int64_t publish(const std::string& headline, std::vector<std::string> more = {}, std::string_view body = the_text) {
        std::vector<std::string> words{
            "article",  "publish",    house.file("text.md", body), "--headline", headline, "--section", "ville", "--story", "le-pont-fermé",
            "--author", "inès-morvan"};
        words.insert(words.end(), more.begin(), more.end());
        return house.number(words);
    }
    static std::string address(std::int64_t id) { return "/articles/" + std::to_string(id) + "-le-pont-rouvre"; }

    static constexpr std::string_view the_text = "La foule traverse à pied depuis [Port-Liman](topic:port-liman).\n";
    static constexpr const char* lists[] = {"/",
                                            "/sections/ville",
                                            "/stories/le-pont-ferm%C3%A9",
                                            "/topics/port-liman",
                                            "/authors/in%C3%A8s-morvan",
                                            "/archive/2024/03/01",
                                            "/feeds/atom.xml",
                                            "/feeds/sections/ville/atom.xml",
                                            "/feeds/topics/port-liman/atom.xml"};
};

TEST_P(AJournalistPublishes, and_every_list_shows_it_at_once) {
    for (const auto* list : lists) EXPECT_THAT(page(list), Not(HasSubstr("Le pont rouvre"))) << list;
    EXPECT_EQ(house.get("/articles/1-le-pont-rouvre").status, 404);
    const auto id = publish("Le pont rouvre");
    for (const auto* list : lists) EXPECT_THAT(page(list), HasSubstr("Le pont rouvre")) << list;
    EXPECT_THAT(page(address(id)), AllOf(HasSubstr("VILLE"), HasSubstr("LE PONT FERMÉ"), HasSubstr("Inès Morvan"),
                                         HasSubstr("depuis <a class=\"topic\" href=\"/topics/port-liman\">Port-Liman</a>.")));
    EXPECT_THAT(page("/sitemaps/0.xml"), HasSubstr(address(id)));
}

TEST_P(AJournalistPublishes, then_changes_her_words) {
    const auto id = publish("Le pont rouvre");
    for (const auto* list : lists) (void)page(list);
    clock.wind(std::chrono::hours(2));
    const auto number = std::to_string(id);
    EXPECT_TRUE(house.order({"article", "update", number, "--headline", "Le pont a rouvert", "--body", house.file("new.md", "À midi.")}));
    EXPECT_THAT(page(address(id)), AllOf(HasSubstr("Le pont a rouvert"), HasSubstr("À midi."), HasSubstr("T15:00")));
    for (const auto* list : {"/", "/sections/ville", "/archive/2024/03/01", "/feeds/atom.xml"})
        EXPECT_THAT(page(list), AllOf(HasSubstr("Le pont a rouvert"), Not(HasSubstr("Le pont rouvre")))) << list;
    EXPECT_THAT(page("/topics/port-liman"), Not(HasSubstr("Le pont a rouvert")));  // the new text no longer speaks of it
}

TEST_P(AJournalistPublishes, then_corrects_a_mistake_where_readers_see_it) {
    const auto id = publish("Le pont rouvre");
    EXPECT_THAT(page("/corrections"), Not(HasSubstr("1 074 mètres")));
    EXPECT_TRUE(house.order({"article", "correct", std::to_string(id), "--notice", "Le pont mesure 1 074 mètres."}));
    EXPECT_THAT(page(address(id)), HasSubstr("Le pont mesure 1 074 mètres."));
    EXPECT_THAT(page("/corrections"), AllOf(HasSubstr("Le pont mesure 1 074 mètres."), HasSubstr(address(id))));
}

TEST_P(AJournalistPublishes, then_takes_it_back) {
    const auto id = publish("Le pont rouvre");
    for (const auto* list : lists) (void)page(list);
    EXPECT_TRUE(house.order({"article", "withdraw", std::to_string(id), "--reason", "Deux personnes citées par erreur"}));
    const auto gone = house.get(address(id));
    EXPECT_EQ(gone.status, 410);
    EXPECT_THAT(gone.body, AllOf(HasSubstr("class=\"masthead\""), Not(HasSubstr("La foule")), Not(HasSubstr("Deux personnes"))));
    for (const auto* list : lists) EXPECT_THAT(page(list), Not(HasSubstr("Le pont rouvre"))) << list;
}

TEST_P(AJournalistPublishes, for_tomorrow_and_nobody_sees_it_today) {
    const auto id = publish("Le pont rouvre", {"--at", "2024-03-02T07:00"});
    EXPECT_EQ(house.get(address(id)).status, 404);
    for (const auto* list : lists) EXPECT_THAT(page(list), Not(HasSubstr("Le pont rouvre"))) << list;
    clock.wind(std::chrono::hours(17));  // 06:00 in Paris
    EXPECT_EQ(*house.house.articles.publish_due(), 0);
    EXPECT_EQ(house.get(address(id)).status, 404);
    clock.wind(std::chrono::hours(1));
    for (int second = 0; second < 300 && house.get(address(id)).status != 200; ++second) ::usleep(100'000);  // the house looks at the clock
    EXPECT_EQ(house.get(address(id)).status, 200);
    EXPECT_THAT(page("/"), HasSubstr("Le pont rouvre"));
    EXPECT_THAT(page("/archive/2024/03/02"), HasSubstr("Le pont rouvre"));
}

TEST_P(AJournalistPublishes, and_the_links_follow_a_topic_that_is_renamed_or_merged) {
    const auto id = publish("Le pont rouvre");
    const auto quays = house.number({"topic", "add", "Les quais"});
    (void)page(address(id));
    auto& topics = house.house.topics;
    ASSERT_TRUE(topics.change({1}, {{{Language::French, "Le vieux port"}}, rotative::topics::Sort::Place}));
    EXPECT_THAT(page(address(id)), HasSubstr("depuis <a class=\"topic\" href=\"/topics/le-vieux-port\">Port-Liman</a>."));
    EXPECT_EQ(house.get("/topics/port-liman").status, 301);
    EXPECT_EQ(house.get("/topics/port-liman").header("location"), "/topics/le-vieux-port");
    EXPECT_TRUE(house.order({"topic", "merge", "le-vieux-port", std::to_string(quays)}));
    EXPECT_THAT(page(address(id)), HasSubstr("depuis <a class=\"topic\" href=\"/topics/les-quais\">Port-Liman</a>."));
    EXPECT_EQ(house.get("/topics/port-liman").header("location"), "/topics/les-quais");
    EXPECT_THAT(page("/topics/les-quais"), HasSubstr("Le pont rouvre"));
}

TEST_P(AJournalistPublishes, but_what_is_private_is_never_public) {
    articles::ArticleDraft words;
    words.section = {1};
    words.headline = "Le pont rouvre";
    words.audience = articles::Audience::Nobody;
    const auto id = *house.house.articles.write(words);
    (void)house.house.articles.publish(id);
    EXPECT_EQ(house.get(address(id.number)).status, 404);
    for (const auto* list : lists) EXPECT_THAT(page(list), Not(HasSubstr("Le pont rouvre"))) << list;
}

TEST_P(AJournalistPublishes, but_not_a_headline_that_is_too_long) {
    const auto refused =
        house.order({"article", "publish", house.file("text.md", the_text), "--headline", std::string(301, 'x'), "--section", "ville"});
    EXPECT_EQ(refused.outcome, house::Outcome::Refused);
    EXPECT_THAT(refused.told, HasSubstr("The headline is too long: 300 characters at most."));
    EXPECT_EQ(refused.said, "");
    EXPECT_EQ(house.order({"look", "article", "1"}).outcome, house::Outcome::Refused);  // nothing of it was kept
}

TEST_P(AJournalistPublishes, but_not_in_a_section_that_is_not_there) {
    const auto refused =
        house.order({"article", "publish", house.file("text.md", the_text), "--headline", "Le pont rouvre", "--section", "vile"});
    EXPECT_EQ(refused.outcome, house::Outcome::Refused);
    EXPECT_THAT(refused.told, HasSubstr("vile"));
    EXPECT_EQ(house.order({"look", "article", "1"}).outcome, house::Outcome::Refused);
}

ON_BOTH_DATABASES(AJournalistPublishes);

}  // namespace
}  // namespace rotative::journeys
