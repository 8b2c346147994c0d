// SPDX-License-Identifier: Apache-2.0
// What becomes of markup as people write it. The tokenizer's and the standard's own vectors are in *_corpus_test.cpp.
#include <gtest/gtest.h>
#include "press/markup/markup.hpp"
#include "press/markup/references.hpp"

namespace rotative::markup {
namespace {

/// The tree on one line: b(one p(two)).
std::string shape(const Tree& tree, Place place) {
    const auto& node = tree[place];
    if (node.kind == Node::Kind::Text) return node.text;
    if (node.kind == Node::Kind::Comment) return "!" + node.text;
    std::string inside;
    for (auto child = node.first; child != nowhere; child = tree[child].next) inside += (inside.empty() ? "" : " ") + shape(tree, child);
    return std::string(tree.name(place)) + "(" + inside + ")";
}

std::string shape(std::string_view html) {
    const auto whole = shape(tree_of(html), Tree::root);
    return whole.substr(5, whole.size() - 6);  // without html( )
}

}  // namespace

TEST(Tree, what_people_forget_to_close_is_closed) {
    EXPECT_EQ(shape("<p>one<p>two<ul><li>a<li>b</ul>three"), "p(one) p(two) ul(li(a) li(b)) three");
    EXPECT_EQ(shape("<dl><dt>a<dd>b<dt>c</dl>"), "dl(dt(a) dd(b) dt(c))");
    EXPECT_EQ(shape("<table><tr><td>a<td>b<tr><td>c</table>"), "table(tbody(tr(td(a) td(b)) tr(td(c))))");
    EXPECT_EQ(shape("<select><option>a<option>b</select>"), "select(option(a) option(b))");
}

TEST(Tree, formatting_goes_on_after_the_block_that_cut_it) {
    EXPECT_EQ(shape("<b>one<p>two</b>three"), "b(one) p(b(two) three)");
    EXPECT_EQ(shape("<p><i>one<p>two"), "p(i(one)) p(i(two))");
    EXPECT_EQ(shape("<a href=x>one<a href=y>two"), "a(one) a(two)");
}

TEST(Tree, words_that_a_table_cannot_hold_stand_before_it) {
    EXPECT_EQ(shape("<table>one<tr>two<td>three</table>"), "onetwo table(tbody(tr(td(three))))");
}

TEST(Tree, what_is_only_text_is_only_text) {
    EXPECT_EQ(shape("<textarea><b></textarea>x"), "textarea(<b>) x");
    EXPECT_EQ(shape("<style></p></style><script>'</p>'</script>"), "style(</p>) script('</p>')");
    EXPECT_EQ(shape("<script><!--<script></script>--></script>x"), "script(<!--<script></script>-->) x");
    EXPECT_EQ(shape("<plaintext><b></plaintext>"), "plaintext(<b></plaintext>)");
    EXPECT_EQ(shape("<svg><style><b>x</b></style>"), "svg(style()) b(x)");
}

TEST(Tree, svg_and_mathml_have_their_own_rules_and_html_ends_them) {
    EXPECT_EQ(shape("<svg><![CDATA[a<b]]></svg>"), "svg(a<b)");
    EXPECT_EQ(shape("<svg><g><p>x"), "svg(g()) p(x)");
    EXPECT_EQ(shape("<svg><foreignObject><p>x</p></foreignObject><g/></svg>y"), "svg(foreignobject(p(x)) g()) y");
    EXPECT_EQ(shape("<math><mi><b>x</b></mi></math>"), "math(mi(b(x)))");
}

TEST(Tree, comments_stand_where_they_stood) { EXPECT_EQ(shape("<p>a<!-- wp:b -->c"), "p(a ! wp:b  c)"); }

TEST(Tree, character_references_are_resolved_once) {
    EXPECT_EQ(shape("d&rsquo;&eacute;t&eacute &amp;lt; &#x1F309; &notit; &nope;"), "d’été &lt; 🌉 ¬it; &nope;");
    EXPECT_EQ(resolved("?a=1&copy=2&amp;b", Within::Attribute), "?a=1&copy=2&b");
    EXPECT_EQ(resolved("&#0;&#x110000;&#xD800;&#128;"), "\uFFFD\uFFFD\uFFFD€");
}

TEST(Tree, the_depth_is_bounded_and_no_word_is_lost) {
    std::string html;
    for (int i = 0; i < 1000; ++i) html += "<div>" + std::to_string(i) + " ";
    const auto tree = tree_of(html);
    std::size_t words = 0, deepest = 0;
    for (auto place = Tree::root; place != nowhere; place = tree.following(place)) {
        words += tree[place].kind == Node::Kind::Text;
        std::size_t depth = 0;
        for (auto up = place; up != Tree::root; up = tree[up].parent) ++depth;
        deepest = std::max(deepest, depth);
    }
    EXPECT_EQ(words, 1000u);
    EXPECT_LE(deepest, deepest_element);
}

}  // namespace rotative::markup
