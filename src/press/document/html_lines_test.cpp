// SPDX-License-Identifier: Apache-2.0
// Line feeds that a style sheet makes visible: "white-space: pre-line" and its like, as a browser shows them.
#include <gtest/gtest.h>
#include "press/document/html_reader.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {
namespace {

class NoLinks : public Links {
public:
    using Links::address_of;
    html::Url address_of(const Reference&) const override { return {}; }
};

std::string page(std::string_view html) {
    auto markup = page_html(read_html(html).document, NoLinks()).markup();
    std::erase(markup, '\n');
    return markup;
}

TEST(HtmlLines, a_line_feed_is_a_space_unless_a_style_says_otherwise) {
    EXPECT_EQ(page("one\ntwo"), "<p>one two</p>");
    EXPECT_EQ(page("<div style='white-space: pre-line'>one\ntwo</div>"), "<p>one<br>two</p>");
    EXPECT_EQ(page("<div style='white-space: pre-line'><p style='white-space:normal'>one\ntwo</div>"), "<p>one two</p>");
}

TEST(HtmlLines, an_empty_line_parts_paragraphs) {
    EXPECT_EQ(page("<div style='white-space:pre-wrap'>\n\none <b>two\n \t\nthree</b>\n\n\nfour\n</div>"),
              "<p>one <strong>two</strong></p><p><strong>three</strong></p><p>four</p>");
}

TEST(HtmlLines, a_break_and_its_line_feed_are_one) {
    EXPECT_EQ(page("<div style='white-space:pre-line'>one<br>\ntwo<br>\n\nthree</div>"), "<p>one<br>two</p><p>three</p>");
}

TEST(HtmlLines, control_characters_between_breaks_are_nothing) { EXPECT_EQ(page("<p>one<br>\x18\x18<br>two</p>"), "<p>one</p><p>two</p>"); }

TEST(HtmlLines, lists_tables_and_programs_stay_what_they_are) {
    EXPECT_EQ(page("<div style='white-space:pre-line'>\n<ul>\n <li>one</li>\n\n <li>two</li>\n</ul>\n</div>"),
              page("<ul><li>one</li><li>two</li></ul>"));
    EXPECT_EQ(page("<div style='white-space:pre-line'><table>\n<tr>\n<td>one</td>\n</tr>\n</table></div>"),
              page("<table><tr><td>one</td></tr></table>"));
    EXPECT_EQ(page("<div style='white-space:pre-line'><pre>one\n\ntwo</pre></div>"), page("<pre>one\n\ntwo</pre>"));
}

}  // namespace
}  // namespace rotative::document
