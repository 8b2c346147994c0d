// SPDX-License-Identifier: Apache-2.0
// The pictures of an article: which one stands for it, and that readers see them exactly while they see the article.
#include <gtest/gtest.h>
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/test_newsroom.hpp"
#include "paper/media/media.hpp"
#include "paper/media/medium_shelf.hpp"
#include "press/pictures/test_pictures.hpp"

namespace rotative::articles {
namespace {

class ArticleMedia : public Newsroom {
protected:
    media::MediumId picture(int shade) {
        pictures::put(scratch.folder() / "next.png", pictures::plain_png(4, 4, {static_cast<std::uint8_t>(shade), 0, 0}));
        return *library.add(scratch.folder() / "next.png", {});
    }
    static document::Document showing(media::MediumId id) {
        auto body = saying("Le pont est fermé.");
        body.blocks.push_back({document::Image{{id.number, ""}, "Le pont", {}, {}}});
        return body;
    }
    bool is_public(media::MediumId id) {
        return store->read([&](store::Reading& reading) { return media::shelf::is_public(reading, id); });
    }
    media::MediumId of_the_teaser(ArticleId id) {
        return look_at([&](auto& reading, auto& noted) { return teaser(reading, noted, id)->picture; });
    }

    pictures::Pictures darkroom{{.patience = std::chrono::minutes(5)}};
    media::Media library{*store, wire, darkroom, scratch.folder() / "media"};
};

TEST_P(ArticleMedia, are_seen_exactly_while_the_article_is) {
    const auto inside = picture(10), chosen = picture(200);
    auto words = draft("Le pont rouvre");
    words.body = showing(inside);
    words.picture = chosen;
    const auto id = *articles.write(words);
    EXPECT_FALSE(is_public(inside) || is_public(chosen));
    ASSERT_TRUE(articles.publish(id));
    EXPECT_TRUE(is_public(inside) && is_public(chosen));
    words.picture = {};
    ASSERT_TRUE(articles.rewrite(id, words, {}));
    EXPECT_TRUE(is_public(inside));
    EXPECT_FALSE(is_public(chosen));
    ASSERT_TRUE(articles.withdraw(id));
    EXPECT_FALSE(is_public(inside));
}

TEST_P(ArticleMedia, the_chosen_one_stands_for_it_else_the_first_of_its_text) {
    const auto inside = picture(10), chosen = picture(200);
    auto words = draft("Le pont rouvre");
    words.body = showing(inside);
    const auto id = published(words);
    EXPECT_EQ(of_the_teaser(id), inside);
    touched.clear();
    words.picture = chosen;
    ASSERT_TRUE(articles.rewrite(id, words, {}));
    EXPECT_EQ(of_the_teaser(id), chosen);
    EXPECT_TRUE(was_touched(teaser_tag(id)));
    EXPECT_EQ(store->read([&](store::Reading& reading) { return shelf::article(reading, id)->words; }).picture, chosen);
}

TEST_P(ArticleMedia, what_is_no_picture_cannot_stand_for_it) {
    pictures::put(scratch.folder() / "plan.pdf", "%PDF-1.4");
    auto words = draft("Le pont rouvre");
    words.picture = *library.add(scratch.folder() / "plan.pdf", {});
    EXPECT_EQ(articles.write(words).problem().message, "media.no_picture");
    words.picture = {99};
    EXPECT_EQ(articles.write(words).problem().message, "media.not_found");
    words.picture = {};
    words.body = showing({99});
    EXPECT_TRUE(articles.write(words)) << "a text may name what is not there yet";
}

ON_EACH_STORE(ArticleMedia);

}  // namespace
}  // namespace rotative::articles
