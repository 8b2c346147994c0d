// SPDX-License-Identifier: Apache-2.0
// Lists: what stands where, pages that stay while articles come, and which pages a change reaches; on each store.
#include <gmock/gmock.h>
#include "paper/articles/test_newsroom.hpp"

namespace rotative::articles {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class ListsOn : public Newsroom {
protected:
    const List paper = whole_paper(Language::French);
    ListPage page(const List& list, std::optional<Place> below, int at_most) {
        return look_at([&](auto& reading, auto& noted) { return page_of(reading, noted, list, below, at_most); });
    }
    /// Whether what was told since the last touched.clear() reaches a page made of these.
    bool reaches(const std::vector<std::string>& page) const {
        return std::ranges::any_of(touched, [&](const std::string& one) { return std::ranges::count(page, one) > 0; });
    }
};

TEST_P(ListsOn, an_article_stands_in_its_section_and_in_those_above) {
    published("Le pont rouvre");
    EXPECT_THAT(headlines(list_of(ankara, Language::French)), ElementsAre("Le pont rouvre"));
    EXPECT_THAT(headlines(list_of(turkey, Language::French)), ElementsAre("Le pont rouvre"));
    EXPECT_THAT(headlines(list_of(turkey, Language::Turkish)), IsEmpty());
    EXPECT_THAT(headlines(list_of(ines, Language::French)), ElementsAre("Le pont rouvre"));
}

TEST_P(ListsOn, it_stands_under_the_topics_chosen_and_under_those_its_body_links_to) {
    auto words = draft("Le pont rouvre");
    words.topics = {the_mayor};
    words.body = saying("Au bord du ", the_river, "fleuve");
    published(words);
    EXPECT_THAT(headlines(list_of(the_mayor, Language::French)), ElementsAre("Le pont rouvre"));
    EXPECT_THAT(headlines(list_of(the_river, Language::French)), ElementsAre("Le pont rouvre"));
}

TEST_P(ListsOn, an_older_page_stays_as_it_is_while_articles_come) {
    for (const auto* one : {"un", "deux", "trois", "quatre", "cinq"}) published(one);
    const auto first = page(paper, {}, 2);
    ASSERT_TRUE(first.older);
    EXPECT_THAT(headlines(paper, 2, first.older), ElementsAre("trois", "deux"));
    const auto older = made_of.made_of();
    touched.clear();
    published("six");
    EXPECT_THAT(headlines(paper, 2, first.older), ElementsAre("trois", "deux"));
    EXPECT_FALSE(reaches(older));
    EXPECT_FALSE(page(paper, page(paper, first.older, 2).older, 2).older);
}

TEST_P(ListsOn, a_new_article_reaches_the_first_page_also_of_an_empty_list) {
    page(paper, {}, 2);
    const auto empty = made_of.made_of();
    touched.clear();
    published("un");
    EXPECT_TRUE(reaches(empty));
    page(paper, {}, 2);
    const auto first = made_of.made_of();
    touched.clear();
    published("deux");
    EXPECT_TRUE(reaches(first));
}

TEST_P(ListsOn, an_article_that_leaves_reaches_the_page_that_shows_it_and_no_other) {
    std::vector<ArticleId> ids;
    for (const auto* one : {"un", "deux", "trois", "quatre", "cinq", "six"}) ids.push_back(published(one));
    const auto first = page(paper, {}, 2);
    const auto newest = made_of.made_of();
    const auto second = page(paper, first.older, 2);
    const auto middle = made_of.made_of();
    page(paper, second.older, 2);
    const auto oldest = made_of.made_of();
    touched.clear();
    ASSERT_TRUE(articles.withdraw(ids[2]));
    EXPECT_FALSE(reaches(newest));
    EXPECT_TRUE(reaches(middle));
    EXPECT_FALSE(reaches(oldest));
}

TEST_P(ListsOn, whether_there_is_an_older_page_is_part_of_a_page) {
    const auto oldest = published("un");
    published("deux");
    EXPECT_TRUE(page(paper, {}, 1).older);
    const auto first = made_of.made_of();
    touched.clear();
    ASSERT_TRUE(articles.withdraw(oldest));
    EXPECT_TRUE(reaches(first));
    EXPECT_FALSE(page(paper, {}, 1).older);
}

TEST_P(ListsOn, a_new_headline_reaches_where_it_is_shown_and_a_new_body_only_its_page_and_the_feeds) {
    const auto id = published("Le pont");
    touched.clear();
    auto words = draft("Le pont");
    words.body = saying("Tout autre chose.");
    ASSERT_TRUE(articles.rewrite(id, words));
    EXPECT_THAT(touched, UnorderedElementsAre(tag(id), entry_tag(id)));
    touched.clear();
    words.headline = "Le pont rouvre";
    ASSERT_TRUE(articles.rewrite(id, words));
    EXPECT_THAT(touched, UnorderedElementsAre(tag(id), entry_tag(id), teaser_tag(id), title_tag(id)));
}

TEST_P(ListsOn, another_topic_reaches_the_lists_of_that_topic_alone) {
    const auto id = published("Le pont");
    headlines(paper);
    const auto first = made_of.made_of();
    headlines(list_of(the_mayor, Language::French));
    const auto of_the_mayor = made_of.made_of();
    touched.clear();
    auto words = draft("Le pont");
    words.topics = {the_mayor};
    ASSERT_TRUE(articles.rewrite(id, words));
    EXPECT_FALSE(reaches(first));
    EXPECT_TRUE(reaches(of_the_mayor));
}

TEST_P(ListsOn, a_moved_section_takes_its_articles_along) {
    published("Le pont");
    const auto world = *sections.add({{{Language::French, "Monde"}}});
    headlines(list_of(turkey, Language::French));
    const auto of_turkey = made_of.made_of();
    touched.clear();
    ASSERT_TRUE(sections.change(ankara, {{}, world}));
    EXPECT_TRUE(reaches(of_turkey));
    EXPECT_THAT(headlines(list_of(world, Language::French)), ElementsAre("Le pont"));
    EXPECT_THAT(headlines(list_of(turkey, Language::French)), IsEmpty());
}

TEST_P(ListsOn, merged_topics_have_one_list) {
    auto words = draft("Le pont");
    words.topics = {the_mayor};
    published(words);
    words.topics = {the_mayor, the_river};
    words.headline = "La rive";
    published(words);
    ASSERT_TRUE(topics.merge(the_mayor, the_river));
    EXPECT_THAT(headlines(list_of(the_river, Language::French)), ElementsAre("La rive", "Le pont"));
    EXPECT_THAT(headlines(list_of(the_mayor, Language::French)), IsEmpty());
    EXPECT_TRUE(was_touched(list_tag(list_of(the_river, Language::French))));
}

TEST_P(ListsOn, a_teaser_shows_kicker_and_byline_and_is_made_of_their_names) {
    auto words = draft("Le pont");
    words.story = the_closed_bridge;
    const auto id = published(words);
    const auto one = look_at([&](auto& reading, auto& noted) { return teaser(reading, noted, id); });
    ASSERT_TRUE(one);
    EXPECT_EQ(one->kicker.words, "ANKARA / LE PONT FERMÉ");
    EXPECT_EQ(one->authors.at(0).name, "Inès Aubert");
    EXPECT_EQ(one->authors.at(0).address, "/authors/in%C3%A8s-aubert");
    EXPECT_EQ(one->address, "/articles/1-le-pont");
    EXPECT_THAT(made_of.made_of(), testing::IsSupersetOf({teaser_tag(id), naming::name_tag(sections::thing(ankara), Language::French)}));
    EXPECT_THAT(made_of.made_of(), Not(Contains(tag(id))));
}

TEST_P(ListsOn, an_article_that_leaves_a_day_reaches_the_page_of_the_archive_that_shows_it) {
    const auto day = [this](std::optional<Place> below) {
        return look_at([&](auto& reading, auto& noted) {
            return articles::published(reading, noted, Language::French, {1'709'247'600'000}, {1'709'334'000'000}, below, 2);
        });
    };
    clock.set({1'709'200'000'000});
    published("la veille");
    clock.set({1'709'290'000'000});
    const auto first = published("un");
    for (const auto* one : {"deux", "trois"}) published(one);
    const auto newest = day({});
    const auto above = made_of.made_of();
    ASSERT_TRUE(newest.older);
    EXPECT_EQ(day(newest.older).articles.size(), 1u) << "the day before is not shown";
    const auto oldest = made_of.made_of();
    published("quatre");
    EXPECT_TRUE(reaches(above));
    touched.clear();
    auto words = draft("deux");
    words.topics = {the_mayor};
    ASSERT_TRUE(articles.rewrite(first, words));
    EXPECT_FALSE(reaches(above));
    ASSERT_TRUE(articles.withdraw(first));
    EXPECT_TRUE(reaches(oldest));
    EXPECT_TRUE(day(newest.older).articles.empty());
}

TEST_P(ListsOn, an_article_has_its_neighbours_and_hears_of_others) {
    std::vector<ArticleId> ids;
    for (const auto* one : {"un", "deux", "trois"}) ids.push_back(published(one));
    const auto beside = [&](std::size_t which) {
        const auto found = look_at([&](auto& reading, auto& noted) {
            const auto one = article(reading, noted, ids[which]);
            return neighbours(reading, noted, paper, {*one->published, ids[which]});
        });
        return std::pair(found.older.value_or(ArticleId{}), found.newer.value_or(ArticleId{}));
    };
    EXPECT_EQ(beside(0), std::pair(ArticleId{}, ids[1]));
    EXPECT_EQ(beside(1), std::pair(ids[0], ids[2]));
    EXPECT_EQ(beside(2), std::pair(ids[1], ArticleId{}));
    touched.clear();
    ids.push_back(published("quatre"));
    EXPECT_TRUE(reaches(made_of.made_of())) << "the newest has another above it now";
    EXPECT_EQ(beside(2), std::pair(ids[1], ids[3]));
    touched.clear();
    ASSERT_TRUE(articles.withdraw(ids[1]));
    EXPECT_TRUE(reaches(made_of.made_of()));
    EXPECT_EQ(beside(2), std::pair(ids[0], ids[3]));
}

ON_EACH_STORE(ListsOn);

}  // namespace
}  // namespace rotative::articles
