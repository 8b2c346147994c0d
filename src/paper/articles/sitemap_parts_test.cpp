// SPDX-License-Identifier: Apache-2.0
// The parts of the sitemap: when they change, and what that reaches; on each store.
#include "paper/articles/sitemap_parts.hpp"
#include <gmock/gmock.h>
#include "paper/articles/test_newsroom.hpp"

namespace rotative::articles {
namespace {

class SitemapPartsOn : public Newsroom {
protected:
    std::vector<SitemapPart> parts() {
        return look_at([](auto& reading, auto& noted) { return parts_of_the_sitemap(reading, noted); });
    }
    std::vector<Mapped> first_part() {
        return look_at([](auto& reading, auto& noted) { return sitemap(reading, noted, 0); });
    }
};

TEST_P(SitemapPartsOn, the_first_article_opens_a_part_and_the_last_that_goes_closes_it) {
    EXPECT_TRUE(parts().empty());
    EXPECT_THAT(made_of.made_of(), testing::Contains(sitemap_tag(0)));
    const auto id = published("Le pont");
    EXPECT_TRUE(was_touched(sitemap_tag(0)));
    ASSERT_EQ(parts().size(), 1u);
    EXPECT_THAT(made_of.made_of(), testing::IsSupersetOf({sitemap_tag(0), sitemap_tag(1)}));
    ASSERT_TRUE(articles.withdraw(id));
    EXPECT_TRUE(parts().empty());
}

TEST_P(SitemapPartsOn, one_that_leaves_and_one_that_moves_change_the_part_itself) {
    const auto first = published("un"), second = published("deux");
    clock.wind(std::chrono::hours(1));
    ASSERT_TRUE(articles.withdraw(first));
    EXPECT_EQ(parts().at(0).changed, clock.now());
    clock.wind(std::chrono::hours(1));
    auto words = draft("deux");
    words.slug = "autre";
    touched.clear();
    ASSERT_TRUE(articles.rewrite(second, words));
    EXPECT_TRUE(was_touched(sitemap_tag(0)));
    EXPECT_EQ(parts().at(0).changed, clock.now());
    EXPECT_EQ(first_part().at(0).address, "/articles/2-autre");
}

TEST_P(SitemapPartsOn, what_the_sitemap_does_not_say_does_not_change_it) {
    const auto id = published("un");
    const auto then = parts().at(0).changed;
    clock.wind(std::chrono::hours(1));
    touched.clear();
    auto words = draft("un");
    words.standfirst = "Tout autre.";
    ASSERT_TRUE(articles.rewrite(id, words));
    EXPECT_FALSE(was_touched(sitemap_tag(0)));
    EXPECT_EQ(parts().at(0).changed, then);
}

ON_EACH_STORE(SitemapPartsOn);

}  // namespace
}  // namespace rotative::articles
