// SPDX-License-Identifier: Apache-2.0
// Old addresses lead where their things are today, and lose against ours; on each store.
#include "paper/addresses/addresses.hpp"
#include <gmock/gmock.h>
#include "paper/articles/test_newsroom.hpp"

namespace rotative::addresses {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(OldAddress, is_compared_without_stray_slashes_and_decoded) {
    EXPECT_EQ(parsed("/2019//pont%20neuf/?p=12&a=b%26c#top").path, "/2019/pont neuf");
    EXPECT_THAT(parsed("/?p=12&a=b%26c#top").query, ElementsAre(std::pair("p", "12"), std::pair("a", "b&c")));
    EXPECT_EQ(canonical(""), "/");
}

class AddressesOn : public articles::Newsroom {
protected:
    AddressesOn() { hear<AddressesKept>(); }
    std::vector<OldAddress> keep(std::vector<Leading> all) {
        return *store->write(
            [&](store::Transaction& tx) -> Result<std::vector<OldAddress>> { return addresses.keep(tx, all, wire::Age::History); });
    }
    std::optional<std::string> at(std::string_view written) {
        return look_at([&](auto& reading, auto& noted) { return leads_to(reading, noted, parsed(written)); });
    }
    Addresses addresses{wire, [](const OldAddress& old) { return old.path == "/search"; }};
};

TEST_P(AddressesOn, an_old_address_leads_to_the_article_wherever_it_is_today) {
    const auto id = published("Le pont");
    keep({{parsed("/2019/le-pont/"), {Brought::Article, id.number}}, {parsed("/?p=7"), {Brought::Article, id.number}}});
    EXPECT_EQ(at("/2019/le-pont"), "/articles/1-le-pont");
    EXPECT_EQ(at("/?utm=x&p=7"), "/articles/1-le-pont");
    EXPECT_FALSE(at("/?p=8"));
    EXPECT_FALSE(at("/2019/autre"));
}

TEST_P(AddressesOn, a_draft_is_not_given_away_and_a_withdrawn_article_says_it_is_gone) {
    const auto id = *articles.write(draft("Secret"));
    keep({{parsed("/secret"), {Brought::Article, id.number}}});
    EXPECT_FALSE(at("/secret"));
    ASSERT_TRUE(articles.publish(id));
    EXPECT_EQ(at("/secret"), "/articles/1-secret");
    ASSERT_TRUE(articles.withdraw(id));
    EXPECT_EQ(at("/secret"), "/articles/1");
}

TEST_P(AddressesOn, a_merged_topic_is_found_where_it_went) {
    keep({{parsed("/tag/maire"), {Brought::Topic, the_mayor.number}}, {parsed("/category/ankara"), {Brought::Section, ankara.number}}});
    ASSERT_TRUE(topics.merge(the_mayor, the_river));
    EXPECT_EQ(at("/tag/maire"), "/topics/le-fleuve");
    EXPECT_EQ(at("/category/ankara/"), "/sections/ankara");
}

TEST_P(AddressesOn, the_address_with_most_of_the_query_wins) {
    const auto one = published("Un"), two = published("Deux");
    keep({{parsed("/?p=7"), {Brought::Article, one.number}}, {parsed("/?p=7&lang=tr"), {Brought::Article, two.number}}});
    EXPECT_EQ(at("/?lang=tr&p=7"), "/articles/2-deux");
    EXPECT_EQ(at("/?p=7"), "/articles/1-un");
}

TEST_P(AddressesOn, what_hangs_behind_an_old_address_is_led_to_what_it_is_here) {
    const auto id = published("Le pont");
    keep({{parsed("/category/ankara"), {Brought::Section, ankara.number}},
          {parsed("/?cat=4"), {Brought::Section, ankara.number}},
          {parsed("/2019/le-pont/"), {Brought::Article, id.number}}});
    EXPECT_EQ(at("/category/ankara/feed/"), "/feeds/sections/ankara/atom.xml");
    EXPECT_EQ(at("/category/ankara/feed/rss2/"), "/feeds/sections/ankara/atom.xml");
    EXPECT_EQ(at("/?cat=4&feed=rss2"), "/feeds/sections/ankara/atom.xml");
    EXPECT_EQ(at("/category/ankara/page/12/"), "/sections/ankara");
    EXPECT_EQ(at("/category/ankara/page/2/feed"), "/feeds/sections/ankara/atom.xml");
    for (const auto* hung : {"feed", "amp", "embed", "trackback", "comment-page-2"})
        EXPECT_EQ(at(std::string("/2019/le-pont/") + hung), "/articles/1-le-pont") << hung;
    EXPECT_EQ(at("/2019/le-pont/2/"), "/articles/1-le-pont");
    EXPECT_FALSE(at("/category/nowhere/feed/"));
    EXPECT_FALSE(at("/category/ankara/else/"));
}

TEST_P(AddressesOn, feeds_and_archives_of_the_whole_paper_are_ours) {
    keep({{parsed("/blog/"), {Brought::Front, 0}}});
    EXPECT_EQ(at("/feed/"), "/feeds/atom.xml");
    EXPECT_EQ(at("/?feed=atom"), "/feeds/atom.xml");
    EXPECT_EQ(at("/feed/?utm_source=x"), "/feeds/atom.xml");
    EXPECT_FALSE(at("/?p=99&feed=rss2"));
    EXPECT_EQ(at("/page/2/"), "/");
    EXPECT_EQ(at("/2018/01/20/"), "/archive/2018/01/20");
    EXPECT_EQ(at("/2018/1/"), "/archive/2018/01");
    EXPECT_EQ(at("/?m=201801"), "/archive/2018/01");
    EXPECT_EQ(at("/blog/2018/"), "/archive/2018");
    EXPECT_EQ(at("/blog/"), "/");
    EXPECT_EQ(at("/blog/date/2018/01/page/3"), "/archive/2018/01");
    for (const auto* none : {"/2018/13/", "/2018/02/30/", "/0018/", "/123456789/", "/2018/01/20/4/", "/elsewhere/2018/", "/?m=2018013",
                             "/?m=x", "/5/", "/amp", "/embed"})
        EXPECT_FALSE(at(none)) << none;
}

TEST_P(AddressesOn, one_that_is_also_ours_loses_and_is_listed) {
    const auto lost = keep({{parsed("/search?s=x"), {Brought::Article, published("Le pont").number}}});
    ASSERT_EQ(lost.size(), 1u);
    EXPECT_EQ(lost[0].path, "/search");
    EXPECT_FALSE(at("/search?s=x"));
}

TEST_P(AddressesOn, an_address_that_nothing_answered_is_reached_when_it_is_kept_and_once_only) {
    EXPECT_FALSE(at("/2019/le-pont"));
    const auto absence = made_of.made_of();
    const auto id = published("Le pont");
    touched.clear();
    keep({{parsed("/2019/le-pont"), {Brought::Article, id.number}}});
    EXPECT_EQ(touched, absence);
    touched.clear();
    keep({{parsed("/2019/le-pont"), {Brought::Article, id.number}}});
    EXPECT_THAT(touched, IsEmpty());
}

ON_EACH_STORE(AddressesOn);

}  // namespace
}  // namespace rotative::addresses
