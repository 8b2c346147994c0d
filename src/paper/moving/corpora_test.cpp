// SPDX-License-Identifier: Apache-2.0
// Real and broken exports of the corpora: everything in them is accounted for, every visible word is in its article, and a second run
// changes nothing. Skipped where the corpora are not there.
#include <gtest/gtest.h>
#include <gumbo.h>
#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <functional>
#include <map>
#include <regex>
#include <sstream>
#include "base/test_files.hpp"
#include "paper/articles/reading.hpp"
#include "paper/moving/inventory.hpp"
#include "paper/moving/test_house.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::moving {
namespace {

namespace json = boost::json;

std::filesystem::path corpus() { return corpora() / "wxr"; }

/// What each file holds, as a plain XML parser counted it.
std::map<std::string, json::object> expected() {
    std::map<std::string, json::object> found;
    std::istringstream lines(bytes_of(corpus() / "expected.jsonl"));
    for (std::string line; std::getline(lines, line);) {
        const auto object = json::parse(line).as_object();
        found[json::value_to<std::string>(object.at("id"))] = object.at("inventory").as_object();
    }
    if (std::filesystem::exists(corpus() / "news-fr.inventory.json"))
        found["news-fr.xml"] = json::parse(bytes_of(corpus() / "news-fr.inventory.json")).as_object();
    return found;
}

std::vector<std::string> names() {
    std::vector<std::string> found;
    if (std::filesystem::exists(corpus()))
        for (const auto& [name, inventory] : expected()) found.push_back(name);
    return found;
}

/// The letters and digits that a text shows, in order; signs and white space differ by typography.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const auto byte : text)
        if (static_cast<unsigned char>(byte) >= 0x80 || std::isalnum(static_cast<unsigned char>(byte))) letters += byte;
    return letters;
}

class Exports : public testing::Test {
protected:
    void SetUp() override {
        if (names().empty()) GTEST_SKIP() << "no corpora at " << corpus();
    }
};

TEST_F(Exports, everything_in_them_is_counted) {
    for (const auto& [name, inventory] : expected()) {
        SCOPED_TRACE(name);
        store::ScratchStore scratch(store::Engine::Sqlite);
        const auto store = scratch.open_migrated();
        TestHouse house(*store);
        const auto report = house.moving.import_wxr({corpus() / name}, Mode::Dry);
        ASSERT_TRUE(report) << report.problem().message;
        if (!inventory.at("well_formed").as_bool()) {
            EXPECT_TRUE(report->is_damaged());
            EXPECT_GT(report->files[0].damage->line, 1U);
            continue;
        }
        ASSERT_FALSE(report->is_damaged()) << report->files[0].damage->what << " " << report->files[0].damage->line;
        const auto written = json::parse(to_json(*report)).as_object();
        const auto& counted = written.at("files").as_array().at(0).as_object();
        for (const auto* key : {"authors", "categories", "tags", "terms", "items", "comments", "comment_types", "comment_replies",
                                "postmeta", "content_chars", "wxr_version", "title"})
            EXPECT_EQ(counted.at(key), inventory.at(key)) << key;
        std::size_t posts = 0;
        for (const auto& [kind, times] : inventory.at("items").as_object())
            if (kind.starts_with("post/") && kind != "post/trash" && kind != "post/auto-draft") posts += times.to_number<std::size_t>();
        const auto twice = report->not_kept.contains("twice") ? report->not_kept.at("twice") : 0;
        EXPECT_EQ(report->articles.added + twice, posts);
        EXPECT_EQ(report->articles.refused + report->pages.refused + report->comments.refused + report->menus.refused, 0U);
        std::size_t said = 0, in_states = 0, of_kinds = 0;
        for (const auto& [state, times] : inventory.at("comments").as_object()) said += times.to_number<std::size_t>();
        for (const auto& [state, times] : report->comment_states) in_states += times;
        for (const auto& [kind, times] : report->comment_kinds) of_kinds += times;
        EXPECT_EQ(report->comments.found, said);
        EXPECT_EQ(in_states, said);
        EXPECT_EQ(of_kinds, said);
        EXPECT_EQ(report->answers, inventory.at("comment_replies").to_number<std::size_t>());
    }
}

/// The texts that a browser would show of these bytes, as gumbo reads them; it shares no code with our reader.
std::vector<std::string> shown_texts(const std::string& html) {
    std::vector<std::string> texts;
    const std::function<void(const GumboNode*)> walk = [&](const GumboNode* node) {
        if (node->type == GUMBO_NODE_TEXT) texts.push_back(letters_of(node->v.text.text));
        if (node->type != GUMBO_NODE_ELEMENT) return;
        constexpr GumboTag unseen[] = {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TITLE,  GUMBO_TAG_TEMPLATE,
                                       GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO, GUMBO_TAG_OBJECT,   GUMBO_TAG_IFRAME, GUMBO_TAG_SVG};
        if (std::ranges::find(unseen, node->v.element.tag) != std::end(unseen)) return;
        const auto* style = gumbo_get_attribute(&node->v.element.attributes, "style");
        if (style && std::regex_search(style->value, std::regex("display:\\s*none"))) return;
        for (unsigned at = 0; at < node->v.element.children.length; ++at)
            walk(static_cast<const GumboNode*>(node->v.element.children.data[at]));
    };
    auto* output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
    walk(output->root);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    std::ranges::sort(texts, std::greater(), &std::string::size);
    return texts;
}

/// Takes every text out of the words, the longest first; returns those that are missing.
std::vector<std::string> missing_in(std::string words, const std::vector<std::string>& texts) {
    std::vector<std::string> missing;
    for (const auto& text : texts) {
        const auto at = words.find(text);
        if (at == words.npos)
            missing.push_back(text);
        else if (!text.empty())
            words.replace(at, text.size(), "\x01");
    }
    return missing;
}

TEST_F(Exports, every_visible_word_of_a_post_is_in_its_article) {
    const std::regex shortcodes_that_dress(R"(\[/?(caption|wp_caption|embed)[^\]]*\])"), that_show(R"(\[(gallery|playlist)[^\]]*\])");
    std::size_t articles_seen = 0;
    for (const auto& name : names()) {
        SCOPED_TRACE(name);
        store::ScratchStore scratch(store::Engine::Sqlite);
        const auto store = scratch.open_migrated();
        TestHouse house(*store);
        ASSERT_TRUE(house.moving.import_wxr({corpus() / name}, Mode::ForGood));
        Inventory inventory;
        std::vector<WxrItem> items;
        WxrReader reader({[&](const WxrSite& site) { inventory.take(site); }, [&](const WxrAuthor& author) { inventory.take(author); },
                          [&](const WxrTerm& term) { inventory.take(term); },
                          [&](WxrItem&& item) { inventory.take(item, items.size()), items.push_back(std::move(item)); }});
        reader.feed(bytes_of(corpus() / name));
        (void)reader.finish();
        inventory.close();
        for (std::size_t number = 0; number < items.size(); ++number) {
            if (!inventory.becomes_article(items[number], number)) continue;
            SCOPED_TRACE(items[number].title);
            const auto origin = inventory.origin_of(items[number]);
            const auto looked = store->read([&](store::Reading& reading) {
                return *articles::look(reading, {naming::brought_from(reading, naming::Brought::Article, origin).value()});
            });
            const auto body = document::from_json(json::serialize(json::parse(looked).as_object().at("body")));
            ASSERT_TRUE(body);
            const auto undressed = std::regex_replace(items[number].content, shortcodes_that_dress, "");
            const auto shown = shown_texts(std::regex_replace(undressed, that_show, "<hr>"));
            EXPECT_EQ(missing_in(letters_of(document::words(*body)), shown), std::vector<std::string>());
            ++articles_seen;
        }
    }
    EXPECT_GT(articles_seen, 100U);
}

TEST_F(Exports, the_judge_of_words_sees_a_lost_one) {
    EXPECT_EQ(missing_in(letters_of("un deux"), shown_texts("<p>un <b>deux</b> trois</p>")), std::vector<std::string>{"trois"});
    EXPECT_EQ(missing_in(letters_of("un"), shown_texts("<p>un</p><p>un</p>")), std::vector<std::string>{"un"});
}

/// A well-formed export of the corpora, or with ROTATIVE_LONG each of them.
std::vector<std::string> exports_to_bring_twice() {
    std::vector<std::string> chosen;
    for (const auto& [name, inventory] : expected())
        if (inventory.at("well_formed").as_bool() && (std::getenv("ROTATIVE_LONG") || name.find("themeunittestdata") != name.npos))
            chosen.push_back(name);
    return chosen;
}

class ExportsOn : public store::EachStore {};

TEST_P(ExportsOn, come_twice_and_the_second_time_change_nothing) {
    if (names().empty()) GTEST_SKIP() << "no corpora at " << corpus();
    TestHouse house(*store);
    std::size_t files = 0, articles = 0;
    for (const auto& name : exports_to_bring_twice()) {
        SCOPED_TRACE(name);
        const auto first = house.moving.import_wxr({corpus() / name}, Mode::ForGood);
        ASSERT_TRUE(first) << first.problem().message;
        EXPECT_EQ(first->articles.refused, 0U);
        EXPECT_EQ(first->sections.refused + first->topics.refused + first->authors.refused, 0U);
        const auto before = everything_in(*store);
        clock.wind(std::chrono::hours(24));
        const auto second = house.moving.import_wxr({corpus() / name}, Mode::ForGood);
        ASSERT_TRUE(second);
        EXPECT_EQ(second->articles.same, first->articles.found);
        EXPECT_EQ(second->pages.same, first->pages.found);
        EXPECT_EQ(second->menus.same, first->menus.found);
        EXPECT_EQ(second->comments.same, first->comments.found);
        EXPECT_TRUE(everything_in(*store) == before);
        articles += first->articles.found, ++files;
    }
    EXPECT_GT(files, 0U);
    EXPECT_EQ(count(*store, "select count(*) from errands"), 0);
    std::printf("measured: %zu exports, %zu articles, each brought twice\n", files, articles);
}

ON_EACH_STORE(ExportsOn);

}  // namespace
}  // namespace rotative::moving
