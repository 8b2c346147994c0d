// SPDX-License-Identifier: Apache-2.0
// The front page fills itself around what an editor placed, and says until when it holds; on each store.
#include "paper/front/front.hpp"
#include <gmock/gmock.h>
#include "paper/articles/test_newsroom.hpp"

namespace rotative::front {
namespace {

using articles::ArticleId;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(Slot, has_one_name_and_is_found_by_it) {
    for (const auto* name : {"lead", "secondary-2", "rail-4-1"}) EXPECT_EQ(name_of(*slot_named(name)), name);
    for (const auto* name : {"", "leads", "lead-1", "secondary", "secondary-0", "rail-4", "rail-4-1-1", "rail-x-1", "secondary-101"})
        EXPECT_EQ(slot_named(name).problem().message, "front.no_such_slot") << name;
}

class FrontOn : public articles::Newsroom {
protected:
    FrontOn() { hear<FrontChanged>(); }
    FrontPage page() {
        return look_at([](auto& reading, auto& noted) { return front_page(reading, noted, Language::French); });
    }
    static std::vector<std::string> headlines_of(const std::vector<articles::Teaser>& teasers) {
        std::vector<std::string> words;
        for (const auto& one : teasers) words.push_back(one.headline);
        return words;
    }
    bool reaches_page() const {
        return std::ranges::any_of(touched, [&](const std::string& one) { return std::ranges::count(made_of.made_of(), one) > 0; });
    }
    Front front{*store, wire};
};

TEST_P(FrontOn, an_empty_paper_has_an_empty_front_page_which_the_first_article_reaches) {
    EXPECT_FALSE(page().lead);
    touched.clear();
    published("Le pont");
    EXPECT_TRUE(reaches_page());
    EXPECT_EQ(page().lead->headline, "Le pont");
}

TEST_P(FrontOn, nothing_stands_twice) {
    for (const auto* one : {"un", "deux", "trois", "quatre", "cinq", "six", "sept"}) published(one);
    const auto now = page();
    EXPECT_EQ(now.lead->headline, "sept");
    EXPECT_THAT(headlines_of(now.secondary), ElementsAre("six", "cinq", "quatre", "trois"));
    ASSERT_EQ(now.rails.size(), 1u);
    EXPECT_EQ(now.rails[0].title.name, "Turquie");
    EXPECT_THAT(headlines_of(now.rails[0].articles), ElementsAre("deux", "un"));
}

TEST_P(FrontOn, what_is_placed_stands_until_it_expires_and_the_page_says_until_when) {
    const auto old = published("Vieux");
    published("Neuf");
    const auto evening = clock.now() + std::chrono::hours(6);
    ASSERT_TRUE(front.place({}, old, evening));
    EXPECT_EQ(page().lead->headline, "Vieux");
    EXPECT_EQ(made_of.until(), evening);
    clock.set(evening);
    EXPECT_EQ(page().lead->headline, "Neuf");
    EXPECT_FALSE(made_of.until());
}

TEST_P(FrontOn, an_article_placed_before_it_is_public_waits_for_its_hour) {
    published("Déjà là");
    const auto soon = *articles.write(draft("Bientôt"));
    ASSERT_TRUE(front.place({}, soon, {}));
    EXPECT_EQ(page().lead->headline, "Déjà là");
    touched.clear();
    ASSERT_TRUE(articles.publish(soon));
    EXPECT_TRUE(reaches_page());
    EXPECT_EQ(page().lead->headline, "Bientôt");
    ASSERT_TRUE(articles.withdraw(soon));
    EXPECT_EQ(page().lead->headline, "Déjà là");
}

TEST_P(FrontOn, an_article_has_one_slot_and_can_be_taken_away) {
    const auto id = published("Le pont");
    published("Neuf");
    ASSERT_TRUE(front.place({}, id, {}));
    ASSERT_TRUE(front.place({Slot::Part::Secondary, {}, 2}, id, {}));
    EXPECT_EQ(page().lead->headline, "Neuf");
    EXPECT_EQ(front.clear(Language::French, {}).problem().message, "front.nothing_placed");
    ASSERT_TRUE(front.clear(Language::French, {Slot::Part::Secondary, {}, 2}));
    EXPECT_THAT(store->read([](store::Reading& reading) { return placed(reading, Language::French).size(); }), 0u);
}

TEST_P(FrontOn, what_cannot_stand_there_is_refused) {
    const auto id = published("Le pont");
    EXPECT_EQ(front.place({}, {99}, {}).problem().message, "articles.not_found");
    EXPECT_EQ(front.place({}, id, clock.now()).problem().message, "front.until_has_passed");
}

TEST_P(FrontOn, with_every_slot_placed_a_new_article_does_not_reach_it) {
    (void)*settings.set("front.secondary_length", "1");
    (void)*settings.set("front.rail_length", "1");
    const auto lead = published("Une"), second = published("Deux"), rail = published("Trois");
    ASSERT_TRUE(front.place({}, lead, {}));
    ASSERT_TRUE(front.place({Slot::Part::Secondary, {}, 1}, second, {}));
    ASSERT_TRUE(front.place({Slot::Part::Rail, turkey, 1}, rail, {}));
    page();
    touched.clear();
    published("Quatre");
    EXPECT_FALSE(reaches_page());
}

ON_EACH_STORE(FrontOn);

}  // namespace
}  // namespace rotative::front
