// SPDX-License-Identifier: Apache-2.0
// A template compiled by CMake like any other (specimens/), printed.
#include <gtest/gtest.h>
#include "specimens/notice.html.hpp"

namespace rotative::specimens {
namespace {

std::string printed(const Notice& notice, Language language = Language::English) { return render(notice, i18n::Texts(language)).markup(); }

bool holds(const std::string& page, std::string_view piece) { return page.find(piece) != page.npos; }

TEST(PrintedTemplate, white_space_that_nobody_sees_is_not_sent) {
    EXPECT_EQ(printed({.headline = "A", .authors = {{"Inès", html::Url::own("/authors/ines")}}, .lines = {{"1"}, {"2"}}}),
              "<article class=\"notice\" data-headline=\"A\"><h1><a href=\"/?from=A#0\">A</a></h1>"
              "<p><a href=\"/authors/ines\">Inès</a></p>"
              "<p title=\"Published A\">Published  · Reading time: 0 minutes</p>"
              "<ul> <li>1</li>  <li>2</li> </ul>"
              " <textarea name=\"words\">\nA</textarea><script type=\"application/ld+json\"></script></article>");
}

TEST(PrintedTemplate, words_are_escaped_for_where_they_stand) {
    const auto page = printed({.headline = "\"<b> & c"});
    EXPECT_TRUE(holds(page, "data-headline=\"&quot;&lt;b&gt; &amp; c\""));
    EXPECT_TRUE(holds(page, "?from=%22%3Cb%3E%20%26%20c#"));
    EXPECT_TRUE(holds(page, ">\"&lt;b&gt; &amp; c</a>"));
    EXPECT_TRUE(holds(page, "title=\"Published &quot;&lt;b&gt; &amp; c\""));
    EXPECT_TRUE(holds(page, ">\n\"&lt;b&gt; &amp; c</textarea>"));
}

TEST(PrintedTemplate, a_script_data_block_cannot_be_left) {
    const auto page = printed({.data = html::ScriptData::json("{\"a\":\"</script><!--&\"}")});
    EXPECT_TRUE(holds(page, "{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\"}</script>"));
}

TEST(PrintedTemplate, an_optional_is_named_when_it_is_there) {
    EXPECT_TRUE(holds(printed({.kicker = "Idlib"}), "<p class=\"kicker\">Idlib</p>"));
    EXPECT_FALSE(holds(printed({.is_old = false}), "kicker"));
}

TEST(PrintedTemplate, conditions_and_other_ways_are_taken_in_their_order) {
    EXPECT_TRUE(holds(printed({.is_old = true}), "<article class=\"notice old\" data-headline=\"\"><p>This page has been withdrawn.</p>"));
    EXPECT_FALSE(holds(printed({.authors = {{"Tom", {}}}, .is_old = true}), "withdrawn"));
}

TEST(PrintedTemplate, between_stands_only_between_and_else_only_when_there_is_none) {
    EXPECT_TRUE(holds(printed({}), "<p>—</p>"));
    const auto two = printed({.authors = {{"Inès", html::Url::own("/i")}, {"Tom", html::Url::own("/t")}}});
    EXPECT_TRUE(holds(two, "<p><a href=\"/i\">Inès</a>, <a href=\"/t\">Tom</a></p>")) << two;
    EXPECT_FALSE(holds(two, "—"));
}

TEST(PrintedTemplate, markup_among_the_arguments_of_a_text_stays_markup) {
    const auto page = printed({.when = html::Html::trusted("<time>today</time>")}, Language::French);
    EXPECT_TRUE(holds(page, "Publié le <time>today</time>")) << page;
}

TEST(PrintedTemplate, a_text_has_the_plural_form_of_its_count) {
    EXPECT_TRUE(holds(printed({.minutes = 1}), "Reading time: 1 minute<"));
    EXPECT_TRUE(holds(printed({.minutes = 3}, Language::Arabic), "٣ دقائق"));
    EXPECT_TRUE(holds(printed({.minutes = 2}, Language::Test), "[Reading time: 2 minutes]"));
}

}  // namespace
}  // namespace rotative::specimens
