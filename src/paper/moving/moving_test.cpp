// SPDX-License-Identifier: Apache-2.0
// A small paper comes from WordPress, again and changed, on each store. The exports of the corpora are in corpora_test.cpp.
#include "paper/moving/moving.hpp"
#include <gmock/gmock.h>
#include <boost/json.hpp>
#include <fstream>
#include "base/test_files.hpp"
#include "paper/articles/article_news.hpp"
#include "paper/articles/reading.hpp"
#include "paper/moving/test_house.hpp"
#include "paper/naming/about.hpp"
#include "press/document/renditions.hpp"

namespace rotative::moving {
namespace {

using articles::Audience;
using articles::State;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::string the_journal() { return bytes_of(store::source_root() / "fixtures/wxr/journal.xml"); }

class MovingOn : public IntoTestHouse {
protected:
    Result<Report> bring(const std::string& text, Mode mode = Mode::ForGood) {
        const auto path = scratch.folder() / "journal.xml";
        std::ofstream(path) << text;
        return house.moving.import_wxr({path}, mode);
    }
    std::int64_t article_id(const std::string& id) { return number(naming::Brought::Article, "post:" + id); }
    /// An article as it is kept, whoever may see it.
    boost::json::object kept(const std::string& id) {
        return boost::json::parse(*store->read([&](store::Reading& reading) { return articles::look(reading, {article_id(id)}); }))
            .as_object();
    }
    articles::Article read(const std::string& id) {
        cache::Ingredients ignored;
        return *store->read([&](store::Reading& reading) { return articles::article(reading, ignored, {article_id(id)}); });
    }
    bool can_be_read(const std::string& id) {
        cache::Ingredients ignored;
        return static_cast<bool>(
            store->read([&](store::Reading& reading) { return articles::article(reading, ignored, {article_id(id)}); }));
    }
};

TEST_P(MovingOn, an_article_comes_with_its_words_its_place_and_its_moments) {
    const auto report = bring(the_journal());
    ASSERT_TRUE(report);
    const auto bridge = read("12");
    EXPECT_EQ(bridge.words.headline, "Le pont & la gare ont rouvert");
    EXPECT_EQ(bridge.words.standfirst, "Enfin ouvert.");
    EXPECT_EQ(bridge.words.slug, "le-pont-a-rouvert");
    EXPECT_EQ(
        document::words(bridge.words.body),
        "Ce matin, le pont a rouvert, comme promis hier. Le secret et la plume d’Inès, dans Ankara ; ailleurs. [gallery ids=\"1,2\"] Fin.");
    EXPECT_EQ(bridge.published, Moment{1'516'433'940'000});
    EXPECT_EQ(bridge.updated, Moment{1'516'615'200'000});
    EXPECT_EQ(bridge.words.section.number, number(naming::Brought::Section, "category:ankara"));
    EXPECT_THAT(bridge.words.authors, ElementsAre(authors::AuthorId{number(naming::Brought::Author, "author:ines")}));
    EXPECT_THAT(bridge.words.topics, ElementsAre(topics::TopicId{number(naming::Brought::Topic, "tag:pont")},
                                                 topics::TopicId{number(naming::Brought::Topic, "category as a topic:culture")}));
    EXPECT_EQ(read("14").published, Moment{1'516'381'200'000});  // by the newspaper's clock: its own date was missing in UTC
}

TEST_P(MovingOn, links_lead_to_things_also_to_those_that_come_later) {
    const auto report = bring(the_journal());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->links, 7U);
    EXPECT_EQ(report->references, 6U);
    const auto json = document::to_json(read("12").words.body);
    for (const auto& [kind, id] : {std::pair{"article", article_id("14")},
                                   {"article", article_id("15")},
                                   {"topic", number(naming::Brought::Topic, "tag:pont")},
                                   {"author", number(naming::Brought::Author, "author:ines")},
                                   {"section", number(naming::Brought::Section, "category:ankara")}})
        EXPECT_THAT(json, testing::AnyOf(testing::HasSubstr("\"" + std::string(kind) + "\",\"id\":" + std::to_string(id)),
                                         testing::HasSubstr("\"id\":" + std::to_string(id) + ",\"kind\":\"" + kind + "\""),
                                         testing::HasSubstr(std::string(kind) + ":" + std::to_string(id))));
    EXPECT_EQ(document::count_links(read("14").words.body), 1U);
}

TEST_P(MovingOn, what_was_not_public_is_not_public_here) {
    const auto report = bring(the_journal());
    ASSERT_TRUE(report);
    for (const auto* id : {"15", "16", "17", "18", "19"}) {
        EXPECT_NE(article_id(id), 0) << id;
        EXPECT_FALSE(can_be_read(id)) << id;
    }
    EXPECT_EQ(leads_to("/2018/01/21/le-secret/"), "nowhere");
    clock.set(Moment{1'600'000'000'000});
    EXPECT_EQ(*house.articles.publish_due(), 0);  // the one whose hour had passed waits for an editor
    clock.set(Moment{1'900'000'000'000});
    EXPECT_EQ(*house.articles.publish_due(), 1);
    EXPECT_TRUE(can_be_read("18"));
    EXPECT_FALSE(can_be_read("16"));
    EXPECT_THAT(losses(*report), Contains("hour has passed"));
    EXPECT_EQ(report->states, (std::map<std::string, std::size_t>{{"published", 2}, {"nobody", 2}, {"draft", 1}, {"scheduled", 2}}));
}

TEST_P(MovingOn, sections_keep_their_order_of_standing_and_their_words) {
    ASSERT_TRUE(bring(the_journal()));
    const sections::SectionId ankara{number(naming::Brought::Section, "category:ankara")},
        turkey{number(naming::Brought::Section, "category:turquie")};
    cache::Ingredients ignored;
    store->read([&](store::Reading& reading) {
        EXPECT_EQ(sections::section(reading, ignored, ankara)->parent, turkey);
        EXPECT_EQ(document::words(*naming::about(reading, ignored, sections::thing(turkey), Language::French)), "Tout sur la Turquie.");
        const auto tom = naming::shown(
            reading, ignored, {naming::Kind::Author, number(naming::Brought::Author, "author:tom@journal.example")}, Language::French);
        EXPECT_EQ(tom.name, "tom");  // an address of mail is nobody's name
        EXPECT_EQ(tom.slug, "tom");
    });
}

TEST_P(MovingOn, old_addresses_lead_to_the_right_thing) {
    ASSERT_TRUE(bring(the_journal()));
    const auto bridge = "/articles/" + std::to_string(article_id("12")) + "-le-pont-a-rouvert";
    EXPECT_EQ(leads_to("/2018/01/20/le-pont-a-rouvert/"), bridge);
    EXPECT_EQ(leads_to("/?p=12"), bridge);
    EXPECT_EQ(leads_to("/category/turquie/ankara/"), "/sections/ankara");
    EXPECT_EQ(leads_to("/category/ankara"), "/sections/ankara");
    EXPECT_EQ(leads_to("/?cat=4"), "/sections/ankara");
    EXPECT_EQ(leads_to("/tag/pont/"), "/topics/pont");
    EXPECT_EQ(leads_to("/tag/%D8%AC%D8%B3%D8%B1/"), "/topics/%D8%AC%D8%B3%D8%B1");
    EXPECT_EQ(leads_to("/author/ines/"), "/authors/ines");
    EXPECT_EQ(leads_to("/?author=1"), "/authors/ines");
}

TEST_P(MovingOn, an_old_address_that_is_ours_loses_and_is_named) {
    const auto report = bring(with(the_journal(), "<link>https://journal.example/2018/01/19/la-promesse/</link>",
                                   "<link>https://journal.example/archive/</link>"));
    ASSERT_TRUE(report);
    EXPECT_THAT(report->addresses_of_ours, ElementsAre("/archive"));
}

TEST_P(MovingOn, a_second_run_changes_nothing) {
    ASSERT_TRUE(bring(the_journal()));
    const auto before = everything_in(*store);
    clock.wind(std::chrono::hours(1));
    const auto again = bring(the_journal());
    ASSERT_TRUE(again);
    EXPECT_EQ(everything_in(*store), before);
    EXPECT_EQ(again->articles.same, 7U);
    EXPECT_EQ(again->articles.added + again->articles.changed + again->articles.refused, 0U);
    EXPECT_EQ(again->sections.same + again->topics.same + again->authors.same, 3U + 3U + 2U);
}

TEST_P(MovingOn, a_newer_export_brings_what_changed_and_leaves_what_was_changed_here) {
    ASSERT_TRUE(bring(the_journal()));
    auto draft = read("14").words;
    draft.headline = "La promesse, corrigée ici";
    ASSERT_TRUE(house.articles.rewrite({article_id("14")}, draft));
    const auto renamed = with(the_journal(), "<wp:cat_name><![CDATA[Ankara]]>", "<wp:cat_name><![CDATA[Ankara et alentours]]>");
    const auto report = bring(with(renamed, "Fin.]]>", "Fin, enfin.]]>"));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->articles.changed, 1U);
    EXPECT_EQ(report->sections.changed, 1U);
    EXPECT_EQ(report->articles.same, 6U);
    EXPECT_THAT(document::words(read("12").words.body), testing::EndsWith("Fin, enfin."));
    EXPECT_EQ(read("14").words.headline, "La promesse, corrigée ici");
}

TEST_P(MovingOn, an_export_of_the_last_weeks_leads_to_articles_of_an_earlier_one) {
    ASSERT_TRUE(bring(the_journal()));
    auto later = the_journal();
    const auto first = later.find("<item>"), last = later.rfind("</channel>");
    later.replace(
        first, last - first,
        "<item><title>Suite</title><link>https://journal.example/2018/02/01/suite/</link><content:encoded><![CDATA[Voir <a "
        "href=\"https://journal.example/2018/01/20/le-pont-a-rouvert/\">avant</a>.]]></content:encoded><wp:post_id>40</wp:post_id>"
        "<wp:post_date_gmt>2018-02-01 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>");
    const auto report = bring(later);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->articles.added, 1U);
    EXPECT_EQ(report->references, 1U);
}

TEST_P(MovingOn, a_dry_run_counts_and_keeps_nothing) {
    const auto before = everything_in(*store);
    const auto dry = bring(the_journal(), Mode::Dry);
    ASSERT_TRUE(dry);
    EXPECT_EQ(everything_in(*store), before);
    const auto real = bring(the_journal());
    ASSERT_TRUE(real);
    EXPECT_EQ(dry->articles.added, real->articles.added);
    EXPECT_EQ(dry->references, real->references);
    EXPECT_EQ(dry->losses.size(), real->losses.size());
}

TEST_P(MovingOn, nothing_leaves_because_of_an_import) {
    house.wire.later<articles::ArticlePublished>("mail", [](const articles::ArticlePublished&) {});
    house.wire.later<naming::NamesChanged>("search", [](const naming::NamesChanged&) {});
    ASSERT_TRUE(bring(the_journal()));
    EXPECT_EQ(count(*store, "select count(*) from errands"), 0);
    EXPECT_EQ(count(*store, "select count(*) from news where history = 0"), 0);
    EXPECT_GT(count(*store, "select count(*) from news"), 0);
}

TEST_P(MovingOn, a_thing_made_here_with_the_same_slug_is_that_thing) {
    const auto culture = *house.sections.add({{{Language::French, "Culture", {}}}, {}});
    ASSERT_TRUE(bring(the_journal()));
    EXPECT_EQ(number(naming::Brought::Section, "category:culture"), culture.number);
    cache::Ingredients ignored;
    EXPECT_EQ(store->read([&](store::Reading& reading) {
        return naming::shown(reading, ignored, sections::thing(culture), Language::French).name;
    }),
              "Culture");
}

TEST_P(MovingOn, a_damaged_file_comes_up_to_the_damage) {
    const auto report = bring(with(the_journal(), "<title>Le secret</title>", "<title>Le & secret</title>"));
    ASSERT_TRUE(report);
    ASSERT_TRUE(report->is_damaged());
    EXPECT_GT(report->files[0].damage->line, 20U);
    EXPECT_TRUE(can_be_read("12"));
    EXPECT_TRUE(can_be_read("14"));
    EXPECT_EQ(article_id("15") + article_id("16"), 0);
}

TEST_P(MovingOn, what_is_no_export_is_refused_before_anything_is_written) {
    const auto before = everything_in(*store);
    EXPECT_EQ(bring("<html><body>Bonjour</body></html>").problem().message, "moving.not_an_export");
    EXPECT_EQ(house.moving.import_wxr({scratch.folder() / "nowhere.xml"}, Mode::ForGood).problem().message, "moving.no_file");
    const auto other = scratch.folder() / "other.xml";
    auto elsewhere = the_journal();
    for (std::size_t at; (at = elsewhere.find("https://journal.example")) != elsewhere.npos;)
        elsewhere.replace(at, 23, "https://other.example");
    std::ofstream(other) << elsewhere;
    std::ofstream(scratch.folder() / "journal.xml") << the_journal();
    EXPECT_EQ(house.moving.import_wxr({scratch.folder() / "journal.xml", other}, Mode::ForGood).problem().message, "moving.another_site");
    EXPECT_EQ(everything_in(*store), before);
}

TEST_P(MovingOn, the_report_counts_everything) {
    const auto report = bring(the_journal());
    ASSERT_TRUE(report);
    const auto json = boost::json::parse(to_json(*report)).as_object();
    const auto& file = json.at("files").as_array().at(0).as_object();
    EXPECT_EQ(file.at("items").as_object().at("post/publish").to_number<int>(), 3);
    EXPECT_EQ(file.at("comments").as_object().at("0").to_number<int>(), 1);
    EXPECT_EQ(json.at("articles").as_object().at("added").to_number<int>(), 7);
    EXPECT_EQ(json.at("comments").as_object().at("added").to_number<int>(), 2);
    EXPECT_EQ(json.at("comments").as_object().at("answers").to_number<int>(), 1);
    EXPECT_EQ(json.at("pages").as_object().at("added").to_number<int>(), 1);
    EXPECT_EQ(json.at("left_for_later").as_object().at("attachment").to_number<int>(), 1);
    EXPECT_EQ(json.at("not_kept").as_object().at("trash").to_number<int>(), 1);
    for (const auto* what : {"shortcode gallery", "block latest-posts", "headline missing", "private", "password"})
        EXPECT_THAT(losses(*report), Contains(what));
}

TEST_P(MovingOn, what_is_no_words_in_an_excerpt_comes_before_the_body_or_is_named) {
    const auto report = bring(with(the_journal(), "Enfin <b>ouvert</b>.", "Enfin [formulaire id=4] <img src=\"/pont.jpg\" alt=\"Vue\">"));
    ASSERT_TRUE(report);
    EXPECT_THAT(losses(*report), Contains("shortcode formulaire"));
    const auto bridge = read("12");
    EXPECT_EQ(bridge.words.standfirst, "");
    EXPECT_TRUE(document::words(bridge.words.body).starts_with("Enfin [formulaire id=4] Ce matin")) << document::words(bridge.words.body);
    EXPECT_THAT(document::to_json(bridge.words.body), testing::HasSubstr("pont.jpg"));
}

TEST_P(MovingOn, an_item_told_twice_is_brought_once) {
    auto twice = the_journal();
    const auto begin = twice.find("<item><title>La promesse"), end = twice.find("</item>", begin) + 7;
    twice.insert(end, with(twice.substr(begin, end - begin), "rouvrira", "rouvrira demain"));
    const auto report = bring(twice);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->articles.added, 7U);
    EXPECT_EQ(report->not_kept.at("twice"), 1U);
    EXPECT_EQ(document::words(read("14").words.body), "Le pont rouvrira demain.");
    const auto before = everything_in(*store);
    ASSERT_TRUE(bring(twice));
    EXPECT_EQ(everything_in(*store), before);
}

ON_EACH_STORE(MovingOn);

}  // namespace
}  // namespace rotative::moving
