// SPDX-License-Identifier: Apache-2.0
// The front page fills itself around what an editor placed, and says until when it holds; on each store.
#include "paper/front/front.hpp"
#include <fmt/format.h>
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
    for (const auto* name : {"lead", "lead-2", "secondary-2", "brief-6", "opinion-1", "rail-4-1"})
        EXPECT_EQ(name_of(*slot_named(name)), name);
    for (const auto* name : {"", "leads", "lead-1", "lead-3", "-1", "opinion", "brief-0", "quiet-1", "secondary", "secondary-0", "rail-4",
                             "rail-4-1-1", "rail-x-1", "secondary-101"})
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
    void of_kind(const std::string& headline, articles::Kind kind) {
        auto words = draft(headline);
        words.kind = kind;
        published(words);
    }
    bool reaches_page() const {
        return std::ranges::any_of(touched, [&](const std::string& one) { return std::ranges::count(made_of.made_of(), one) > 0; });
    }
    Front front{*store, wire};
};

TEST_P(FrontOn, an_empty_paper_has_an_empty_front_page_which_the_first_article_reaches) {
    EXPECT_THAT(page().leads, IsEmpty());
    touched.clear();
    published("Le pont");
    EXPECT_TRUE(reaches_page());
    EXPECT_EQ(page().leads.at(0).headline, "Le pont");
}

TEST_P(FrontOn, nothing_stands_twice) {
    (void)*settings.set("front.briefs_length", "2");
    for (const auto* one : {"un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"}) published(one);
    const auto now = page();
    EXPECT_THAT(headlines_of(now.leads), ElementsAre("huit"));
    EXPECT_THAT(headlines_of(now.secondary), ElementsAre("sept", "six", "cinq"));
    EXPECT_THAT(headlines_of(now.briefs), ElementsAre("quatre", "trois"));
    EXPECT_THAT(now.opinions, IsEmpty());
    ASSERT_EQ(now.rails.size(), 1u);
    EXPECT_EQ(now.rails[0].title.name, "Turquie");
    EXPECT_THAT(headlines_of(now.rails[0].articles), ElementsAre("deux", "un"));
}

TEST_P(FrontOn, opinions_have_their_strip_and_what_leads_by_itself_is_news) {
    published("La nouvelle");
    of_kind("Une opinion", articles::Kind::Opinion);
    of_kind("Une réclame", articles::Kind::Sponsored);
    const auto now = page();
    EXPECT_THAT(headlines_of(now.leads), ElementsAre("La nouvelle"));
    EXPECT_THAT(headlines_of(now.opinions), ElementsAre("Une opinion"));
    EXPECT_THAT(headlines_of(now.secondary), ElementsAre("Une réclame"));
}

TEST_P(FrontOn, an_article_that_becomes_an_opinion_comes_into_the_strip_and_leaves_it_again) {
    published("La nouvelle");
    const auto id = published("Un avis");
    page();
    touched.clear();
    auto words = draft("Un avis");
    words.kind = articles::Kind::Opinion;
    ASSERT_TRUE(articles.rewrite(id, words));
    EXPECT_TRUE(reaches_page());
    EXPECT_THAT(headlines_of(page().opinions), ElementsAre("Un avis"));
    ASSERT_TRUE(articles.rewrite(id, draft("Un avis")));
    EXPECT_THAT(page().opinions, IsEmpty());
}

TEST_P(FrontOn, a_second_lead_lays_the_page_out_for_two_and_stands_among_the_seconds_when_there_is_no_place_for_it) {
    published("Une");
    const auto second = published("Deux");
    published("Trois");
    ASSERT_TRUE(front.place({Slot::Part::Lead, {}, 2}, second, {}));
    EXPECT_EQ(page().layout, Layout::Two);
    EXPECT_THAT(headlines_of(page().leads), ElementsAre("Trois", "Deux"));
    ASSERT_TRUE(front.lay_out(Language::French, Layout::One, {}));
    EXPECT_THAT(headlines_of(page().leads), ElementsAre("Trois"));
    EXPECT_THAT(headlines_of(page().secondary), ElementsAre("Deux", "Une"));
}

TEST_P(FrontOn, a_day_without_an_article_is_a_quiet_one_until_the_next_and_the_page_says_from_when) {
    published("Une");
    const auto quiet_from = clock.now() + std::chrono::hours(24);
    EXPECT_EQ(page().layout, Layout::One);
    EXPECT_EQ(made_of.until(), quiet_from);
    clock.set(quiet_from);
    EXPECT_EQ(page().layout, Layout::Quiet);
    EXPECT_FALSE(made_of.until());
    touched.clear();
    published("Deux");
    EXPECT_TRUE(reaches_page());
    EXPECT_EQ(page().layout, Layout::One);
}

TEST_P(FrontOn, a_layout_holds_until_it_expires_or_is_taken_back) {
    published("Une");
    page();
    touched.clear();
    const auto evening = clock.now() + std::chrono::hours(6);
    ASSERT_TRUE(front.lay_out(Language::French, Layout::Two, evening));
    EXPECT_TRUE(reaches_page());
    EXPECT_EQ(page().layout, Layout::Two);
    EXPECT_EQ(made_of.until(), evening);
    clock.set(evening);
    EXPECT_EQ(page().layout, Layout::One);
    ASSERT_TRUE(front.lay_out(Language::French, Layout::Quiet, {}));
    EXPECT_EQ(page().layout, Layout::Quiet);
    ASSERT_TRUE(front.lay_out(Language::French, {}, {}));
    EXPECT_EQ(page().layout, Layout::One);
    EXPECT_EQ(front.lay_out(Language::French, Layout::One, clock.now()).problem().message, "front.until_has_passed");
}

TEST(Layout, has_a_word_and_is_found_by_it) {
    for (const auto layout : {Layout::One, Layout::Two, Layout::Quiet}) EXPECT_EQ(*layout_named(word_for(layout)), layout);
    EXPECT_EQ(*layout_named("auto"), std::nullopt);
    EXPECT_EQ(layout_named("three").problem().message, "front.no_such_layout");
}

TEST_P(FrontOn, what_is_placed_stands_until_it_expires_and_the_page_says_until_when) {
    const auto old = published("Vieux");
    published("Neuf");
    const auto evening = clock.now() + std::chrono::hours(6);
    ASSERT_TRUE(front.place({}, old, evening));
    EXPECT_EQ(page().leads.at(0).headline, "Vieux");
    EXPECT_EQ(made_of.until(), evening);
    clock.set(evening);
    EXPECT_EQ(page().leads.at(0).headline, "Neuf");
    EXPECT_EQ(made_of.until(), evening + std::chrono::hours(18));  // from when the day is a quiet one
}

TEST_P(FrontOn, an_article_placed_before_it_is_public_waits_for_its_hour) {
    published("Déjà là");
    const auto soon = *articles.write(draft("Bientôt"));
    ASSERT_TRUE(front.place({}, soon, {}));
    EXPECT_EQ(page().leads.at(0).headline, "Déjà là");
    touched.clear();
    ASSERT_TRUE(articles.publish(soon));
    EXPECT_TRUE(reaches_page());
    EXPECT_EQ(page().leads.at(0).headline, "Bientôt");
    ASSERT_TRUE(articles.withdraw(soon));
    EXPECT_EQ(page().leads.at(0).headline, "Déjà là");
}

TEST_P(FrontOn, an_article_has_one_slot_and_can_be_taken_away) {
    const auto id = published("Le pont");
    published("Neuf");
    ASSERT_TRUE(front.place({}, id, {}));
    ASSERT_TRUE(front.place({Slot::Part::Secondary, {}, 2}, id, {}));
    EXPECT_EQ(page().leads.at(0).headline, "Neuf");
    EXPECT_EQ(front.clear(Language::French, {}).problem().message, "front.nothing_placed");
    ASSERT_TRUE(front.clear(Language::French, {Slot::Part::Secondary, {}, 2}));
    EXPECT_THAT(store->read([](store::Reading& reading) { return placed(reading, Language::French).size(); }), 0u);
}

TEST_P(FrontOn, what_cannot_stand_there_is_refused) {
    const auto id = published("Le pont");
    EXPECT_EQ(front.place({}, {99}, {}).problem().message, "articles.not_found");
    EXPECT_EQ(front.place({}, id, clock.now()).problem().message, "front.until_has_passed");
}

TEST_P(FrontOn, with_every_slot_placed_and_a_layout_a_new_article_does_not_reach_it) {
    for (const auto* part : {"secondary", "rail", "briefs", "opinions"}) (void)*settings.set(fmt::format("front.{}_length", part), "1");
    const Slot all[] = {
        {}, {Slot::Part::Secondary, {}, 1}, {Slot::Part::Brief, {}, 1}, {Slot::Part::Opinion, {}, 1}, {Slot::Part::Rail, turkey, 1}};
    for (const auto& slot : all) ASSERT_TRUE(front.place(slot, published(name_of(slot)), {}));
    ASSERT_TRUE(front.lay_out(Language::French, Layout::One, {}));
    page();
    touched.clear();
    published("Encore un");
    EXPECT_FALSE(reaches_page());
}

ON_EACH_STORE(FrontOn);

}  // namespace
}  // namespace rotative::front
