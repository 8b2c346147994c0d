// SPDX-License-Identifier: Apache-2.0
// A feed reader, a search engine and a news gatherer follow the newspaper: what they find, in which forms, and that asking again by date
// or tag never hides a change. Schemas judge the demonstration in bin/checking/machines.
#include <gmock/gmock.h>
#include <boost/json.hpp>
#include <map>
#include "open_house.hpp"
#include "press/pictures/test_pictures.hpp"

namespace rotative::journeys {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ProgramsRead : public Journey {
protected:
    ProgramsRead() {
        house.order({"setting", "title", "Le Courrier"});
        house.order({"setting", "languages", "fr,tr"});
        house.order({"section", "add", "Ville", "--name", "tr=Şehir"});
        house.order({"author", "add", "Inès Morvan"});
        house.file("text.md", "La foule traverse le pont.\n");
    }
    std::int64_t publish(const std::string& headline, std::vector<std::string> more = {}) {
        more.insert(more.begin(),
                    {"article", "publish", "text.md", "--headline", headline, "--section", "ville", "--author", "inès-morvan"});
        clock.wind(10s);
        const auto number = house.number(more);
        clock.wind(10s);
        return number;
    }
    std::string dated(std::string_view target) { return std::string(house.get(target).header("last-modified")); }
    int since(std::string_view target, const std::string& date) { return house.get(target, {{"If-Modified-Since", date}}).status; }

    /// The things in the structured data of a page, by their type.
    std::map<std::string, json::object> data_of(std::string_view target) {
        constexpr std::string_view opens = "<script type=\"application/ld+json\">";
        std::map<std::string, json::object> things;
        const auto read = page(target);
        const auto begin = read.find(opens);
        if (begin == read.npos) return things;
        const auto end = read.find("</script>", begin);
        const auto data = json::parse(std::string_view(read).substr(begin + opens.size(), end - begin - opens.size()));
        for (const auto& thing : data.at("@graph").as_array()) things[std::string(thing.at("@type").as_string())] = thing.as_object();
        return things;
    }

    static constexpr std::array forms{"/feeds/atom.xml", "/feeds/rss.xml", "/feeds/feed.json"};
};

TEST_P(ProgramsRead, every_form_of_a_feed_carries_the_article_whole) {
    publish("Le pont rouvre", {"--standfirst", "Après trois mois."});
    for (const auto* form : forms)
        EXPECT_THAT(page(form), AllOf(HasSubstr("Le pont rouvre"), HasSubstr("La foule traverse le pont."), HasSubstr("Après trois mois."),
                                      HasSubstr("https://courrier.example/articles/1"), HasSubstr("Inès Morvan")))
            << form;
    EXPECT_THAT(page("/feeds/sections/ville/rss.xml"), HasSubstr("<title>Ville – Le Courrier</title>"));
    EXPECT_THAT(page("/feeds/authors/in%C3%A8s-morvan/feed.json"), HasSubstr("Le pont rouvre"));
    EXPECT_EQ(page("/feeds/sections/ville/feed.xml"), "404");
    EXPECT_EQ(page("/feeds/colours/ville/rss.xml"), "404");
}

TEST_P(ProgramsRead, each_page_names_the_feeds_that_follow_it) {
    publish("Le pont rouvre");
    EXPECT_THAT(
        page("/sections/ville"),
        AllOf(HasSubstr(
                  R"re(<link rel="alternate" type="application/atom+xml" title="Ville (Atom)" href="/feeds/sections/ville/atom.xml">)re"),
              HasSubstr(R"re(type="application/rss+xml" title="Ville (RSS)" href="/feeds/sections/ville/rss.xml")re"),
              HasSubstr(R"re(type="application/feed+json" title="Ville (JSON Feed)" href="/feeds/sections/ville/feed.json")re")));
    EXPECT_THAT(page("/tr"), HasSubstr(R"re(href="/tr/feeds/rss.xml")re"));
}

TEST_P(ProgramsRead, who_asks_again_by_date_is_spared_what_he_has_and_told_what_he_has_not) {
    publish("Le pont rouvre");
    for (const auto* target : {"/feeds/atom.xml", "/feeds/rss.xml", "/feeds/feed.json", "/feeds/sections/ville/atom.xml", "/sitemap.xml",
                               "/sitemaps/0.xml", "/sitemaps/pages.xml", "/news-sitemap.xml"}) {
        SCOPED_TRACE(target);
        const auto date = dated(target);
        ASSERT_NE(date, "");
        EXPECT_EQ(since(target, date), 304);
        EXPECT_EQ(since(target, "Fri, 01 Mar 2019 12:00:00 GMT"), 200);
        EXPECT_EQ(house.get(target, {{"If-Modified-Since", date}, {"If-None-Match", "\"another\""}}).status, 200);
    }
}

TEST_P(ProgramsRead, no_change_is_hidden_by_its_date_whatever_it_is) {
    const auto number = std::to_string(publish("Le pont rouvre"));
    const auto changes = std::to_array<std::vector<std::string>>({{"article", "update", number, "--headline", "Le pont a rouvert"},
                                                                  {"author", "add", "Derya Kaya"},
                                                                  {"article", "withdraw", number},
                                                                  {"setting", "title", "Le Nouveau Courrier"}});
    for (const auto& change : changes) {
        const auto before = page("/feeds/atom.xml");
        const auto date = dated("/feeds/atom.xml");
        ASSERT_TRUE(house.order(change));  // at the same moment
        const bool is_another = page("/feeds/atom.xml") != before;
        const auto told = is_another ? 200 : 304;
        EXPECT_THAT(since("/feeds/atom.xml", date), testing::AnyOf(200, told)) << change[1];
        clock.wind(10s);
        EXPECT_THAT(since("/feeds/atom.xml", date), testing::AnyOf(200, told)) << change[1] << ", later";
        EXPECT_EQ(since("/feeds/atom.xml", dated("/feeds/atom.xml")), 304) << change[1] << ", asked again";
    }
}

TEST_P(ProgramsRead, news_is_news_for_two_days) {
    publish("Le pont rouvre");
    clock.wind(24h);
    publish("Köprü açıldı", {"--language", "tr"});
    EXPECT_THAT(page("/news-sitemap.xml"), AllOf(HasSubstr("<news:name>Le Courrier</news:name><news:language>fr</news:language>"),
                                                 HasSubstr("<news:title>Köprü açıldı</news:title>"),
                                                 HasSubstr("<news:title>Le pont rouvre</news:title>"), HasSubstr("2024-03-01T12:00:10Z")));
    const auto date = dated("/news-sitemap.xml");
    clock.wind(24h);
    EXPECT_THAT(page("/news-sitemap.xml"), AllOf(Not(HasSubstr("Le pont rouvre")), HasSubstr("Köprü açıldı")));
    EXPECT_EQ(since("/news-sitemap.xml", date), 200) << "nobody changed anything, and yet it changed";
    clock.wind(24h);
    EXPECT_THAT(page("/news-sitemap.xml"), AllOf(Not(HasSubstr("news:")), HasSubstr("<loc>https://courrier.example/</loc>")));
}

TEST_P(ProgramsRead, an_article_says_of_itself_what_a_search_engine_asks) {
    house.file("bridge.png", pictures::plain_png(1600, 900));
    house.number({"media", "add", "bridge.png", "--alternative", "Un pont"});
    publish("Le pont rouvre", {"--standfirst", "Après trois mois.", "--picture", "1", "--kind", "analysis"});
    ASSERT_TRUE(house.order({"article", "correct", "1", "--notice", "Le pont mesure 1 074 mètres."}));
    const auto address = "https://courrier.example/articles/1-le-pont-rouvre";
    const auto data = data_of("/articles/1-le-pont-rouvre");
    ASSERT_TRUE(data.contains("AnalysisNewsArticle") && data.contains("BreadcrumbList"));
    const auto& article = data.at("AnalysisNewsArticle");
    EXPECT_EQ(article.at("headline"), "Le pont rouvre");
    EXPECT_EQ(article.at("url"), address);
    EXPECT_EQ(article.at("datePublished"), "2024-03-01T13:00:10+01:00");
    EXPECT_EQ(article.at("wordCount"), 5);
    EXPECT_EQ(article.at("author").at(0).at("name"), "Inès Morvan");
    EXPECT_EQ(article.at("articleSection"), "Ville");
    EXPECT_EQ(article.at("correction").at(0).at("text"), "Le pont mesure 1 074 mètres.");
    EXPECT_GE(article.at("image").at("width").as_int64(), 1200);
    const auto& steps = data.at("BreadcrumbList").at("itemListElement").as_array();
    ASSERT_EQ(steps.size(), 3u);
    EXPECT_EQ(steps[1].at("item"), "https://courrier.example/sections/ville");
    EXPECT_EQ(steps[2].at("item"), address);
    EXPECT_THAT(page("/articles/1-le-pont-rouvre"),
                AllOf(HasSubstr(R"re(<meta property="og:type" content="article">)re"),
                      HasSubstr(R"re(<meta property="og:title" content="Le pont rouvre">)re"),
                      HasSubstr(R"re(<meta property="og:image" content="https://courrier.example/media/)re"),
                      HasSubstr(R"re(<meta property="og:image:alt" content="Un pont">)re"),
                      HasSubstr(R"re(<meta name="twitter:card" content="summary_large_image">)re"), HasSubstr("article:published_time")));
}

TEST_P(ProgramsRead, every_sort_of_page_says_what_it_is) {
    publish("Le pont rouvre");
    const auto front = data_of("/");
    ASSERT_TRUE(front.contains("WebSite") && front.contains("NewsMediaOrganization"));
    EXPECT_EQ(front.at("NewsMediaOrganization").at("name"), "Le Courrier");
    EXPECT_TRUE(data_of("/sections/ville").contains("CollectionPage"));
    EXPECT_EQ(data_of("/authors/in%C3%A8s-morvan").at("ProfilePage").at("mainEntity").at("name"), "Inès Morvan");
    EXPECT_TRUE(data_of("/archive/2024/03").contains("BreadcrumbList"));
    EXPECT_THAT(house.get("/nulle/part").body, Not(HasSubstr("ld+json")));
}

TEST_P(ProgramsRead, the_switch_leads_to_this_page_in_another_language_or_says_that_there_is_none) {
    publish("Le pont rouvre");
    publish("La grève");
    publish("Köprü açıldı", {"--language", "tr", "--translates", "1"});
    EXPECT_THAT(
        page("/articles/1-le-pont-rouvre"),
        AllOf(HasSubstr(R"re(<a href="/tr/articles/3-k%C3%B6pr%C3%BC-a%C3%A7%C4%B1ld%C4%B1" hreflang="tr">)re"),
              Not(HasSubstr("class=\"instead\"")),
              HasSubstr(R"re(<link rel="alternate" hreflang="x-default" href="https://courrier.example/articles/1-le-pont-rouvre">)re")));
    EXPECT_THAT(page("/articles/2-la-gr%C3%A8ve"),
                AllOf(HasSubstr(R"re(<a class="instead" href="/tr" hreflang="tr" title="Bu sayfanın Türkçesi yok)re"),
                      Not(HasSubstr("rel=\"alternate\" hreflang"))));
    EXPECT_THAT(page("/sections/ville"), HasSubstr(R"re(<a href="/tr/sections/%C5%9Fehir" hreflang="tr">)re"));
    EXPECT_THAT(page("/corrections"), HasSubstr(R"re(<a href="/tr/corrections" hreflang="tr">)re"));
    EXPECT_THAT(page("/archive/2024/03/01"), HasSubstr(R"re(<a href="/tr/archive/2024/03/01" hreflang="tr">)re"));
    EXPECT_THAT(page("/"), AllOf(HasSubstr(R"re(<a href="/tr" hreflang="tr">)re"), Not(HasSubstr("class=\"instead\""))));
    EXPECT_THAT(house.get("/nulle/part").body, HasSubstr("class=\"instead\""));
}

TEST_P(ProgramsRead, who_finds_a_hole_is_told_whom_to_tell) {
    EXPECT_EQ(page("/.well-known/security.txt"), "404");
    ASSERT_TRUE(house.order({"setting", "security.contact", "mailto:securite@courrier.example"}));
    EXPECT_EQ(page("/.well-known/security.txt"), "404") << "until when, nobody said";
    ASSERT_TRUE(house.order({"setting", "security.expires", "2024-03-03"}));
    EXPECT_EQ(page("/.well-known/security.txt"),
              "Contact: mailto:securite@courrier.example\nExpires: 2024-03-03T00:00:00Z\nPreferred-Languages: fr, tr\n"
              "Canonical: https://courrier.example/.well-known/security.txt\n");
    clock.wind(48h);
    EXPECT_EQ(page("/.well-known/security.txt"), "404") << "a date that has passed must not be relied on";
    EXPECT_FALSE(house.order({"setting", "security.contact", "nobody"}));
    EXPECT_FALSE(house.order({"setting", "security.expires", "2024-02-30"}));
}

TEST_P(ProgramsRead, what_an_operator_lays_down_is_found_at_the_root) {
    std::filesystem::create_directories(house.folder() / "files");
    house.file("files/ads.txt", "nobody\n");
    EXPECT_EQ(page("/ads.txt"), "nobody\n");
    EXPECT_EQ(house.get("/humans.txt").status, 404);
    EXPECT_EQ(house.get("/favicon.ico").header("content-type"), "image/svg+xml");
    EXPECT_THAT(page("/robots.txt"), HasSubstr("Sitemap: https://courrier.example/news-sitemap.xml\n"));
}

ON_BOTH_DATABASES(ProgramsRead);

}  // namespace
}  // namespace rotative::journeys
