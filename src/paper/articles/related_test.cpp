// SPDX-License-Identifier: Apache-2.0
// What stands beneath an article, and whom a change reaches; on each store.
#include "paper/articles/related.hpp"
#include <gmock/gmock.h>
#include "paper/articles/test_newsroom.hpp"

namespace rotative::articles {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class RelatedOn : public Newsroom {
protected:
    ArticleId about(std::string headline, std::vector<TopicId> ids, StoryId story = {}) {
        auto words = draft(std::move(headline));
        words.topics = std::move(ids);
        words.story = story;
        return published(words);
    }
    std::vector<ArticleId> beneath(ArticleId id) {
        auto found = look_at([&](auto& reading, auto& noted) { return related(reading, noted, *article(reading, noted, id)); });
        found.of_the_story.insert(found.of_the_story.end(), found.by_topic.begin(), found.by_topic.end());
        return std::move(found.of_the_story);
    }
};

TEST_P(RelatedOn, the_same_story_comes_first_then_the_most_topics_shared) {
    const auto one_topic = about("Une", {the_river});
    const auto two_topics = about("Deux", {the_river, the_mayor});
    const auto same_story = about("Affaire", {}, the_closed_bridge);
    const auto id = about("Le pont", {the_river, the_mayor}, the_closed_bridge);
    EXPECT_THAT(beneath(id), ElementsAre(same_story, two_topics, one_topic));
}

TEST_P(RelatedOn, an_article_joins_those_it_shares_topics_with_and_reaches_them) {
    const auto old = about("Vieux", {the_river});
    const auto apart = about("Autre", {});
    touched.clear();
    const auto id = about("Le pont", {the_river});
    EXPECT_THAT(beneath(old), ElementsAre(id));
    EXPECT_TRUE(was_touched(related_tag(old)));
    EXPECT_FALSE(was_touched(related_tag(apart)));
}

TEST_P(RelatedOn, one_that_leaves_gives_its_place_to_the_next) {
    std::vector<ArticleId> ids;
    for (int i = 0; i < 6; ++i) ids.push_back(about("Article " + std::to_string(i), {the_river}));
    EXPECT_THAT(beneath(ids[0]), ElementsAre(ids[5], ids[4], ids[3], ids[2]));
    touched.clear();
    ASSERT_TRUE(articles.withdraw(ids[4]));
    EXPECT_THAT(beneath(ids[0]), ElementsAre(ids[5], ids[3], ids[2], ids[1]));
    EXPECT_TRUE(was_touched(related_tag(ids[0])));
}

TEST_P(RelatedOn, without_story_and_topics_nothing_stands_beneath) { EXPECT_THAT(beneath(about("Seul", {})), IsEmpty()); }

ON_EACH_STORE(RelatedOn);

}  // namespace
}  // namespace rotative::articles
