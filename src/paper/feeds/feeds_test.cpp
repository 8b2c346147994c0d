// SPDX-License-Identifier: Apache-2.0
// What each form of a feed says, word for word. Schemas are asked in bin/checking/machines, of every feed of the demonstration.
#include <gmock/gmock.h>
#include <boost/json.hpp>
#include "paper/feeds/feed.hpp"
#include "paper/feeds/sitemap.hpp"
#include "paper/feeds/xml.hpp"

namespace rotative::feeds {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Moment morning{1'772'524'800'000}, noon{1'772'539'200'000};  // 3 March 2026, 8 and 12 o'clock UTC

Feed the_bridge() {
    Entry entry;
    entry.id = "https://courrier.example/articles/12";
    entry.title = "Le pont <rouvre> & tient";
    entry.address = "https://courrier.example/articles/12-le-pont";
    entry.summary = "Après trois mois.";
    entry.authors = {{"Inès Morvan", "https://courrier.example/authors/in%C3%A8s-morvan"}, {"Derya Kaya", ""}};
    entry.categories = {"Transports"};
    entry.picture = Illustration{"https://courrier.example/media/7f/1200.jpg", "Un pont", 1200, 800};
    entry.published = morning, entry.updated = noon;
    entry.content = html::Html::trusted("<p>La foule &amp; le maire.</p>");
    Entry turkish = entry;
    turkish.id = "https://courrier.example/articles/13";
    turkish.language = Language::Turkish;
    turkish.updated = morning;
    turkish.picture.reset();
    return {.title = "Ville – Le Courrier",
            .description = "La ville, quartier par quartier.",
            .address = "https://courrier.example/feeds/sections/ville/atom.xml",
            .page = "https://courrier.example/sections/ville",
            .icon = "https://courrier.example/assets/icon.svg",
            .paper = "Le Courrier",
            .entries = {entry, turkish}};
}

TEST(Feeds, atom_says_who_wrote_what_when_and_in_which_language) {
    const auto feed = atom(the_bridge());
    EXPECT_THAT(feed, HasSubstr("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\">"));
    EXPECT_THAT(feed, HasSubstr("<id>https://courrier.example/feeds/sections/ville/atom.xml</id><title>Ville – Le Courrier</title>"
                                "<subtitle>La ville, quartier par quartier.</subtitle>"));
    EXPECT_THAT(feed, HasSubstr("<updated>2026-03-03T12:00:00Z</updated><icon>")) << "the newest update among what it shows";
    EXPECT_THAT(feed, HasSubstr("<entry xml:lang=\"fr\"><id>https://courrier.example/articles/12</id>"
                                "<title>Le pont &lt;rouvre&gt; &amp; tient</title>"));
    EXPECT_THAT(feed, HasSubstr("<link rel=\"enclosure\" type=\"image/jpeg\" href=\"https://courrier.example/media/7f/1200.jpg\"/>"
                                "<published>2026-03-03T08:00:00Z</published><updated>2026-03-03T12:00:00Z</updated>"
                                "<author><name>Inès Morvan</name><uri>https://courrier.example/authors/in%C3%A8s-morvan</uri></author>"
                                "<author><name>Derya Kaya</name></author><category term=\"Transports\"/>"
                                "<summary>Après trois mois.</summary>"
                                "<content type=\"html\">&lt;p&gt;La foule &amp;amp; le maire.&lt;/p&gt;</content></entry>"));
    EXPECT_THAT(feed, HasSubstr("<entry xml:lang=\"tr\">"));
}

TEST(Feeds, rss_carries_the_full_text_and_says_what_it_has_no_element_of_its_own_for) {
    const auto feed = rss(the_bridge());
    EXPECT_THAT(feed, HasSubstr("<channel><title>Ville – Le Courrier</title><link>https://courrier.example/sections/ville</link>"
                                "<atom:link rel=\"self\" type=\"application/rss+xml\""));
    EXPECT_THAT(feed, HasSubstr("<language>fr</language><lastBuildDate>Tue, 03 Mar 2026 12:00:00 GMT</lastBuildDate>"));
    EXPECT_THAT(feed, HasSubstr("<guid isPermaLink=\"false\">https://courrier.example/articles/12</guid>"
                                "<pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate><dc:language>fr</dc:language>"
                                "<dc:creator>Inès Morvan</dc:creator><dc:creator>Derya Kaya</dc:creator><category>Transports</category>"));
    EXPECT_THAT(feed, HasSubstr("<media:content url=\"https://courrier.example/media/7f/1200.jpg\" type=\"image/jpeg\" medium=\"image\" "
                                "width=\"1200\" height=\"800\"><media:description>Un pont</media:description></media:content>"));
    EXPECT_THAT(feed, HasSubstr("<content:encoded>&lt;p&gt;La foule &amp;amp; le maire.&lt;/p&gt;</content:encoded>"));
}

TEST(Feeds, a_channel_always_has_a_description) {
    auto feed = the_bridge();
    feed.description.clear();
    EXPECT_THAT(rss(feed), HasSubstr("<description>Ville – Le Courrier</description>"));
    EXPECT_THAT(atom(feed), Not(HasSubstr("<subtitle>")));
}

TEST(Feeds, json_feed_says_the_same) {
    const auto feed = boost::json::parse(json_feed(the_bridge())).as_object();
    EXPECT_EQ(feed.at("version"), "https://jsonfeed.org/version/1.1");
    EXPECT_EQ(feed.at("home_page_url"), "https://courrier.example/sections/ville");
    EXPECT_EQ(feed.at("language"), "fr");
    const auto& item = feed.at("items").at(0).as_object();
    EXPECT_EQ(item.at("id"), "https://courrier.example/articles/12");
    EXPECT_EQ(item.at("content_html"), "<p>La foule &amp; le maire.</p>");
    EXPECT_EQ(item.at("date_modified"), "2026-03-03T12:00:00Z");
    EXPECT_EQ(item.at("image"), "https://courrier.example/media/7f/1200.jpg");
    EXPECT_EQ(item.at("authors"),
              boost::json::parse(R"([{"name": "Inès Morvan", "url": "https://courrier.example/authors/in%C3%A8s-morvan"},
                                                         {"name": "Derya Kaya"}])"));
    EXPECT_EQ(item.at("tags"), boost::json::parse(R"(["Transports"])"));
    EXPECT_EQ(feed.at("items").at(1).at("language"), "tr");
}

TEST(Feeds, without_an_article_are_feeds_all_the_same) {
    auto feed = the_bridge();
    feed.entries.clear();
    EXPECT_THAT(atom(feed), HasSubstr("<updated>1970-01-01T00:00:00Z</updated>"));
    EXPECT_THAT(rss(feed), Not(HasSubstr("lastBuildDate")));
    EXPECT_EQ(boost::json::parse(json_feed(feed)).at("items"), boost::json::array());
}

TEST(Xml, leaves_out_what_it_cannot_carry) {
    std::string out;
    append_xml(out, "a\x01\x0B\t\n<\"&>\xEF\xBF\xBE\xEF\xBF\xBDz");
    EXPECT_EQ(out, "a\t\n&lt;&quot;&amp;&gt;\xEF\xBF\xBDz");
}

TEST(Sitemap, of_news_names_paper_language_date_and_title) {
    const auto map =
        news_sitemap("Le Courrier", {{"https://courrier.example/articles/12-le-pont", "Le pont & l’eau", Language::French, noon}},
                     "https://courrier.example/");
    EXPECT_THAT(map, HasSubstr("xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\""));
    EXPECT_THAT(map, HasSubstr("<news:name>Le Courrier</news:name><news:language>fr</news:language>"));
    EXPECT_THAT(map, HasSubstr("<news:publication_date>2026-03-03T12:00:00Z</news:publication_date>"
                               "<news:title>Le pont &amp; l’eau</news:title>"));
}

TEST(Sitemap, is_never_empty_because_no_schema_allows_it) {
    EXPECT_THAT(news_sitemap("Le Courrier", {}, "https://courrier.example/"), HasSubstr("<url><loc>https://courrier.example/</loc></url>"));
}

}  // namespace
}  // namespace rotative::feeds
