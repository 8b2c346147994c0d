// SPDX-License-Identifier: Apache-2.0
// The way of an article from draft to readers and back: states, schedules, corrections; on each store.
#include <gmock/gmock.h>
#include "paper/articles/test_newsroom.hpp"

namespace rotative::articles {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PublishingOn : public Newsroom {
protected:
    Result<Article> seen(ArticleId id) {
        return look_at([&](auto& reading, auto& noted) { return article(reading, noted, id); });
    }
    std::string answer_for(ArticleId id) {
        const auto found = seen(id);
        return found ? found->words.headline : found.problem().message;
    }
};

TEST_P(PublishingOn, a_draft_is_not_there_for_readers_until_it_is_published) {
    const auto id = *articles.write(draft("Le pont rouvre"));
    EXPECT_EQ(answer_for(id), "articles.not_found");
    EXPECT_THAT(made_of.made_of(), ElementsAre(absent_tag(id)));
    ASSERT_TRUE(articles.hand_on(id, State::Review));
    ASSERT_TRUE(articles.hand_on(id, State::Ready));
    EXPECT_EQ(answer_for(id), "articles.not_found");
    ASSERT_TRUE(articles.publish(id));
    EXPECT_EQ(answer_for(id), "Le pont rouvre");
    EXPECT_EQ(seen(id)->published, clock.now());
    EXPECT_TRUE(was_touched(absent_tag(id)));
}

TEST_P(PublishingOn, everything_that_was_written_comes_back) {
    auto words = draft("Le pont rouvre");
    words.story = the_closed_bridge;
    words.kind = Kind::Interview;
    words.kicker = "Au bord de l’eau";
    words.short_headline = "Le pont";
    words.standfirst = "Après huit mois.";
    words.place_line = "Ankara";
    words.body = saying("La maire a coupé le ruban du ", the_river, "fleuve");
    words.sources = {{"Mairie", "https://mairie.example/pont"}};
    words.authors = {derya, ines};
    words.topics = {the_mayor};
    const auto id = published(words);
    const auto back = seen(id);
    ASSERT_TRUE(back);
    words.slug = "le-pont-rouvre";
    EXPECT_EQ(back->words, words);
    EXPECT_THAT(back->linked, ElementsAre(the_river));
}

TEST_P(PublishingOn, a_scheduled_article_is_published_once_at_its_hour) {
    const auto id = *articles.write(draft("Demain"));
    ASSERT_TRUE(articles.schedule(id, clock.now() + std::chrono::hours(1)));
    EXPECT_EQ(articles.next_due(), clock.now() + std::chrono::hours(1));
    EXPECT_EQ(*articles.publish_due(), 0);
    EXPECT_EQ(answer_for(id), "articles.not_found");
    clock.wind(std::chrono::hours(1));
    EXPECT_EQ(*articles.publish_due(), 1);
    EXPECT_EQ(*articles.publish_due(), 0);
    EXPECT_EQ(answer_for(id), "Demain");
    EXPECT_FALSE(articles.next_due());
}

TEST_P(PublishingOn, a_schedule_for_an_hour_that_has_passed_is_refused) {
    const auto id = *articles.write(draft("Hier"));
    EXPECT_EQ(articles.schedule(id, clock.now()).problem().message, "articles.hour_has_passed");
}

TEST_P(PublishingOn, what_is_private_never_becomes_public) {
    auto words = draft("Mot de passe");
    words.audience = Audience::Nobody;
    const auto id = *articles.write(words);
    EXPECT_EQ(articles.publish(id).problem().message, "articles.private");
    EXPECT_EQ(articles.schedule(id, clock.now() + std::chrono::hours(1)).problem().message, "articles.private");
    const auto open = published("Ouvert");
    EXPECT_EQ(articles.rewrite(open, words).problem().message, "articles.private");
    EXPECT_EQ(answer_for(id), "articles.not_found");
}

TEST_P(PublishingOn, one_that_became_private_does_not_hold_up_the_others_at_their_hour) {
    const auto secret = *articles.write(draft("Secret")), open = *articles.write(draft("Ouvert"));
    const auto hour = clock.now() + std::chrono::hours(1);
    ASSERT_TRUE(articles.schedule(secret, hour));
    ASSERT_TRUE(articles.schedule(open, hour));
    auto words = draft("Secret");
    words.audience = Audience::Nobody;
    ASSERT_TRUE(articles.rewrite(secret, words));
    clock.set(hour);
    EXPECT_EQ(*articles.publish_due(), 1);
    EXPECT_EQ(answer_for(open), "Ouvert");
    EXPECT_FALSE(articles.next_due());
}

TEST_P(PublishingOn, a_withdrawn_article_is_gone_and_comes_back_with_its_first_moment) {
    const auto id = published("Le pont rouvre");
    const auto first = seen(id)->published;
    ASSERT_TRUE(articles.withdraw(id));
    EXPECT_EQ(seen(id).problem().refusal, Refusal::Gone);
    EXPECT_THAT(headlines(whole_paper(Language::French)), IsEmpty());
    clock.wind(std::chrono::hours(1));
    ASSERT_TRUE(articles.publish(id));
    EXPECT_EQ(seen(id)->published, first);
    EXPECT_THAT(headlines(whole_paper(Language::French)), ElementsAre("Le pont rouvre"));
}

TEST_P(PublishingOn, a_change_is_silent_or_an_update_or_a_correction_with_its_notice) {
    const auto id = published("Le pont rouvre");
    ASSERT_TRUE(articles.rewrite(id, draft("Le pont rouvre !")));
    EXPECT_FALSE(seen(id)->updated);
    ASSERT_TRUE(articles.rewrite(id, draft("Le pont a rouvert"), {Change::How::Update, {}}));
    EXPECT_EQ(seen(id)->updated, clock.now());
    EXPECT_EQ(articles.rewrite(id, draft("x"), {Change::How::Correction, ""}).problem().message, "articles.notice_missing");
    ASSERT_TRUE(articles.rewrite(id, draft("Le pont a rouvert hier"), {Change::How::Correction, "Il a rouvert hier, non aujourd’hui."}));
    EXPECT_EQ(seen(id)->state, State::Corrected);
    const auto notices = look_at([&](auto& reading, auto& noted) { return corrections(reading, noted, Language::French, {}, 10); });
    ASSERT_EQ(notices.corrections.size(), 1u);
    EXPECT_EQ(notices.corrections[0].words, "Il a rouvert hier, non aujourd’hui.");
    EXPECT_TRUE(was_touched(corrections_tag(Language::French)));
    ASSERT_TRUE(articles.withdraw(id));
    EXPECT_THAT(look_at([&](auto& reading, auto& noted) { return corrections(reading, noted, Language::French, {}, 10); }).corrections,
                IsEmpty());
}

TEST_P(PublishingOn, the_slug_follows_the_headline_until_readers_know_it) {
    const auto id = *articles.write(draft("Le pont"));
    ASSERT_TRUE(articles.rewrite(id, draft("Le vieux pont")));
    ASSERT_TRUE(articles.publish(id));
    ASSERT_TRUE(articles.rewrite(id, draft("Un pont neuf")));
    EXPECT_EQ(seen(id)->words.slug, "le-vieux-pont");
}

TEST_P(PublishingOn, a_language_has_one_translation) {
    const auto first = published("Le pont rouvre");
    auto turkish = draft("Köprü açıldı");
    turkish.language = Language::Turkish;
    turkish.translates = first;
    const auto second = published(turkish);
    EXPECT_EQ(articles.write(turkish).problem().message, "articles.already_translated");
    const auto from_first =
        look_at([&](auto& reading, auto& noted) { return translations(reading, noted, *article(reading, noted, first)); });
    ASSERT_EQ(from_first.size(), 1u);
    EXPECT_EQ(from_first[0].id, second);
    EXPECT_EQ(from_first[0].address, "/tr/articles/2-k%C3%B6pr%C3%BC-a%C3%A7%C4%B1ld%C4%B1");
    EXPECT_TRUE(was_touched(translations_tag(first)));
}

TEST_P(PublishingOn, what_is_too_long_or_not_there_is_refused_and_never_cut) {
    auto words = draft(std::string(longest_headline + 1, 'a'));
    EXPECT_EQ(articles.write(words).problem(), (Problem{Refusal::TooLarge, "articles.headline_too_long", {{"limit", "300"}}}));
    EXPECT_EQ(articles.write(draft("")).problem().message, "articles.headline_missing");
    words = draft("Le pont");
    words.section = {99};
    EXPECT_EQ(articles.write(words).problem().message, "sections.not_found");
    words = draft("Le pont");
    words.topics = {{99}};
    EXPECT_EQ(articles.write(words).problem().message, "topics.not_found");
}

TEST_P(PublishingOn, an_import_keeps_moments_and_the_second_time_changes_and_tells_nothing) {
    const Kept there{State::Published, Moment{1'000'000}, Moment{2'000'000}, {}};
    const auto keep = [&](ArticleId id) {
        return *store->write(
            [&](store::Transaction& tx) { return articles.keep(tx, id, draft("Le vieux pont"), there, wire::Age::History); });
    };
    const auto id = keep({});
    EXPECT_EQ(seen(id)->published, Moment{1'000'000});
    EXPECT_EQ(seen(id)->updated, Moment{2'000'000});
    touched.clear();
    EXPECT_EQ(keep(id), id);
    EXPECT_THAT(touched, IsEmpty());
}

ON_EACH_STORE(PublishingOn);

}  // namespace
}  // namespace rotative::articles
