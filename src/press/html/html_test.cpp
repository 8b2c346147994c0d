// SPDX-License-Identifier: Apache-2.0
#include "press/html/html.hpp"
#include <gtest/gtest.h>
#include <stdexcept>
#include "press/html/hole.hpp"

namespace rotative::html {
namespace {

// What may stand where; what the compiler of templates does with it is tested in tools/templates.
static_assert(hole::Shown<std::string> && hole::Shown<int> && hole::Shown<const char*>);
static_assert(!hole::Shown<bool> && !hole::Shown<Html> && !hole::Shown<Url> && !hole::Shown<std::optional<std::string>>);

std::string text(std::string_view words) {
    std::string out;
    append_text(out, words);
    return out;
}

std::string attribute(std::string_view words) {
    std::string out;
    append_attribute(out, words);
    return out;
}

TEST(Html, text_is_escaped_because_it_is_text) {
    EXPECT_EQ(text("a < b && c > d \"e\" 'f'"), "a &lt; b &amp;&amp; c &gt; d \"e\" 'f'");
    EXPECT_EQ(attribute("a < b && c > d \"e\" 'f'"), "a &lt; b &amp;&amp; c &gt; d &quot;e&quot; 'f'");
    EXPECT_EQ(text("Idlib — سوريا 😀"), "Idlib — سوريا 😀");
}

TEST(Html, a_special_character_is_found_wherever_it_stands) {
    for (std::size_t size = 0; size < 40; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (const char special : {'&', '<', '>', '"'}) {
                std::string words(size, 'x');
                words[at] = special;
                std::string wanted;
                for (const char c : words) wanted += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : "x";
                EXPECT_EQ(attribute(words), wanted);
            }
}

TEST(Html, no_byte_is_taken_for_another) {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    std::string back = attribute(all);
    for (const auto& [entity, plain] : {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
        back.replace(back.find(entity), std::string_view(entity).size(), plain);
    EXPECT_EQ(back, all);
}

TEST(Html, script_data_cannot_end_its_block_nor_begin_a_comment) {
    std::string out;
    append_script_data(out, R"({"a":"</script><!-- & -->"})");
    EXPECT_EQ(out, R"({"a":"\u003c/script\u003e\u003c!-- \u0026 --\u003e"})");
}

TEST(Url, of_our_own_begins_with_one_slash) {
    EXPECT_EQ(Url::own("/articles/12-idlib").text(), "/articles/12-idlib");
    for (const auto* const wrong :
         {"", "articles", "//evil.example", "/\\evil.example", "/\t/evil.example", "/a b", "https://a.example", "/a\n"})
        EXPECT_THROW(Url::own(wrong), std::invalid_argument) << wrong;
}

TEST(Url, of_others_is_http_or_mail_or_empty) {
    EXPECT_EQ(Url::foreign("https://example.org/a?b=c").text(), "https://example.org/a?b=c");
    EXPECT_EQ(Url::foreign(" HTTP://example.org/a b ").text(), "HTTP://example.org/a%20b");
    EXPECT_EQ(Url::foreign("mailto:ines@example.org").text(), "mailto:ines@example.org");
    for (const auto* const wrong :
         {"", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " \x01javascript:alert(1)", "java\nscript:a", "data:text/html,x", "vbscript:a",
          "//example.org", "/a", "file:///etc/passwd", "https:", "ht\ntps://a.example"})
        EXPECT_TRUE(Url::foreign(wrong).empty()) << wrong;
}

TEST(Url, a_part_is_percent_encoded) {
    std::string out;
    append_url_part(out, "été/?#&\"<a-b_c.d~");
    EXPECT_EQ(out, "%C3%A9t%C3%A9%2F%3F%23%26%22%3Ca-b_c.d~");
}

TEST(Hole, a_source_set_is_not_split_by_a_comma_in_an_address) {
    std::string out;
    hole::source_set(out, Url::own("/media/a,b&c.avif"));
    EXPECT_EQ(out, "/media/a%2Cb&amp;c.avif");
}

TEST(Hole, something_holds_when_it_is_true_there_or_not_empty) {
    EXPECT_TRUE(hole::holds(std::optional<std::string>("")));
    EXPECT_FALSE(hole::holds(std::optional<int>()));
    EXPECT_FALSE(hole::holds(std::string()));
    EXPECT_FALSE(hole::holds(Html()));
    EXPECT_TRUE(hole::holds(Url::own("/")));
    EXPECT_FALSE(hole::holds(0));
}

}  // namespace
}  // namespace rotative::html
