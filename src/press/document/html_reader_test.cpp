// SPDX-License-Identifier: Apache-2.0
// Foreign HTML as people paste it and as other systems write it. Hostile texts are in html_hostile_test.cpp.
#include "press/document/html_reader.hpp"
#include <gtest/gtest.h>
#include <algorithm>
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {
namespace {

class TestLinks : public Links {
public:
    using Links::address_of;
    html::Url address_of(const Reference& thing) const override { return html::Url::own("/topics/" + std::to_string(thing.id)); }
};

std::string page(std::string_view html, const HtmlOptions& options = {}) {
    auto markup = page_html(read_html(html, options).document, TestLinks{}).markup();
    std::erase(markup, '\n');
    return markup;
}

template <class Kind>
const Kind& first(const Document& document) {
    return std::get<Kind>(document.blocks.at(0).kind);
}

}  // namespace

TEST(HtmlReader, paragraphs_and_marks_are_rebuilt) {
    EXPECT_EQ(page("<p>Le <b>pont</b> de <i>la <u>gare</u></i><p>a rouvert"),
              "<p>Le <strong>pont</strong> de <em>la gare</em></p><p>a rouvert</p>");
    EXPECT_EQ(page("H<sub>2</sub>O, x<sup>2</sup>, <del>non</del>, <code>a&lt;b</code>"),
              "<p>H<sub>2</sub>O, x<sup>2</sup>, <s>non</s>, <code>a&lt;b</code></p>");
    EXPECT_EQ(page("a<br>b<br><br>c"), "<p>a<br>b</p><p>c</p>");
    EXPECT_EQ(page("<abbr title='Organisation des Nations unies'>ONU</abbr>"),
              "<p><abbr title=\"Organisation des Nations unies\">ONU</abbr></p>");
}

TEST(HtmlReader, marks_around_blocks_stand_in_each_block) {
    EXPECT_EQ(page("<a href=https://a.example/><div><h3>Titre</h3><p>texte</p></div></a>"),
              "<h3><a href=\"https://a.example/\">Titre</a></h3><p><a href=\"https://a.example/\">texte</a></p>");
}

TEST(HtmlReader, what_a_word_processor_says_in_styles_is_heard) {
    EXPECT_EQ(page("<b style='font-weight:normal'><p>un <span style='font-weight:700'>deux</span> <span style='font-style: "
                   "italic'>trois</span></b>"),
              "<p>un <strong>deux</strong> <em>trois</em></p>");
}

TEST(HtmlReader, links_are_resolved_and_refused_ones_keep_their_words) {
    const HtmlOptions options{.base = "https://journal.example/articles/1"};
    EXPECT_EQ(page("<a href='../topics/idlib' title=Idlib>Idlib</a>", options),
              "<p><a href=\"https://journal.example/topics/idlib\" title=\"Idlib\">Idlib</a></p>");
    EXPECT_EQ(page("<a href=/topics/idlib>Idlib</a> <a href=x>x</a> <a href='mailto:ines@journal.example'>Inès</a>"),
              "<p><a href=\"/topics/idlib\">Idlib</a> x <a href=\"mailto:ines@journal.example\">Inès</a></p>");
    for (const auto* refused : {"javascript:alert(1)", " java\nscript:x", "&#106;avascript&colon;x", "data:text/html,x", "vbscript:x", "#x",
                                "file:///x", "//", "https://"})
        EXPECT_EQ(page("un <a href='" + std::string(refused) + "'>deux</a> trois"), "<p>un deux trois</p>") << refused;
}

TEST(HtmlReader, a_link_to_a_thing_becomes_a_reference) {
    HtmlOptions options{.base = "https://old.example/"};
    options.resolve = [](std::string_view address) {
        return address == "https://old.example/tag/idlib" ? std::optional(Reference{Kind::Topic, 12}) : std::nullopt;
    };
    EXPECT_EQ(page("à <a href=/tag/idlib>Idlib</a>", options), "<p>à <a class=\"topic\" href=\"/topics/12\">Idlib</a></p>");
}

TEST(HtmlReader, quotations_know_whose_words_they_are) {
    const auto wanted = "<figure class=\"quotation\"><blockquote><p>Rien.</p></blockquote><figcaption>Le maire</figcaption></figure>";
    EXPECT_EQ(page("<blockquote><p>Rien.</p><footer>Le maire</footer></blockquote>"), wanted);
    EXPECT_EQ(page("<figure><blockquote>Rien.</blockquote><figcaption>Le maire</figcaption></figure>"), wanted);
    EXPECT_EQ(page("il dit <q>non <q>et</q> non</q>", {.language = "fr"}), "<p>il dit «\u00A0non “et” non\u00A0»</p>");
}

TEST(HtmlReader, lists_keep_what_stands_between_their_items) {
    EXPECT_EQ(page("<ol start=3><li>a<li>b<ul><li>c</ul></ol>"), "<ol start=\"3\"><li>a</li><li>b<ul><li>c</li></ul></li></ol>");
    EXPECT_EQ(page("<ul><li>a</li><ul><li>b</li></ul>c</ul>"), page("<ul><li>a<ul><li>b</ul>c</ul>"));
    EXPECT_EQ(page("<dl><dt>a<dt>b<dd>c<div><dt>d<dd>e</div></dl>"), "<dl><dt>a</dt><dt>b</dt><dd>c</dd><dt>d</dt><dd>e</dd></dl>");
}

TEST(HtmlReader, tables_of_data_stay_tables) {
    EXPECT_EQ(page("<table><caption>Voix</caption><thead><tr><th colspan=2>Liste</thead><tr><td rowspan=2>A<td "
                   "align=right>12<tr><td><p>un<p>deux</table>"),
              "<table><caption>Voix</caption><thead><tr><th scope=\"col\" colspan=\"2\">Liste</th></tr></thead><tbody>"
              "<tr><td rowspan=\"2\">A</td><td class=\"end\">12</td></tr><tr><td>un<br>deux</td></tr></tbody></table>");
}

TEST(HtmlReader, tables_for_layout_are_read_cell_after_cell) {
    EXPECT_EQ(page("<table><tr><td><h2>Titre</h2><td><p>texte<table><tr><td>a</table></table>"),
              "<h2>Titre</h2><p>texte</p><table><tbody><tr><td>a</td></tr></tbody></table>");
}

TEST(HtmlReader, pictures_have_their_captions_and_leave_sentences_whole) {
    const auto reading = read_html(
        "<figure><img src=https://a.example/p.jpg alt=Pont><figcaption>Le pont <small class=credit>Derya</small></figcaption></figure>");
    const auto& image = first<Image>(reading.document);
    EXPECT_EQ(image.medium.address, "https://a.example/p.jpg");
    EXPECT_EQ(image.alternative, "Pont");
    EXPECT_EQ(image.caption, (Inlines{{Text{"Le pont"}}}));
    EXPECT_EQ(image.credit, (Inlines{{Text{"Derya"}}}));

    const auto sentence = read_html("<p>le <img src=https://a.example/p.jpg>pont</p>").document;
    EXPECT_EQ(first<Paragraph>(sentence).inside, (Inlines{{Text{"le pont"}}}));
    EXPECT_TRUE(std::holds_alternative<Image>(sentence.blocks.at(1).kind));

    const auto late = read_html("<img src='data:image/gif;base64,R0' data-src=https://a.example/p.jpg>").document;
    EXPECT_EQ(first<Image>(late).medium.address, "https://a.example/p.jpg");
    EXPECT_TRUE(read_html("<img src=https://a.example/count.gif width=1 height=1>").document.blocks.empty());
}

TEST(HtmlReader, several_pictures_in_a_figure_are_a_gallery) {
    const auto document = read_html(
                              "<figure><figure><img src=https://a.example/1.jpg><figcaption>un</figcaption></figure>"
                              "<figure><img src=https://a.example/2.jpg></figure><figcaption>tous</figcaption></figure>")
                              .document;
    EXPECT_EQ(first<Gallery>(document).images.size(), 2u);
    EXPECT_EQ(words(document), "un tous");
}

TEST(HtmlReader, what_other_sites_show_becomes_an_embed) {
    const auto document =
        read_html(
            "<iframe src=https://video.example/embed/1 title=Le&#32;film></iframe><video><source src=https://a.example/v.mp4>x</video>"
            "<object><param name=movie value=https://flash.example/x></object><iframe src='javascript:x'></iframe>")
            .document;
    ASSERT_EQ(document.blocks.size(), 3u);
    EXPECT_EQ(first<Embed>(document), (Embed{"https://video.example/embed/1", "Le film"}));
    EXPECT_EQ(std::get<Video>(document.blocks[1].kind).medium.address, "https://a.example/v.mp4");
    EXPECT_EQ(std::get<Embed>(document.blocks[2].kind).address, "https://flash.example/x");
}

TEST(HtmlReader, code_keeps_its_lines_and_verse_its_links) {
    EXPECT_EQ(page("<pre><code class=language-cpp>a\n  b</code></pre>"), "<pre><code class=\"language-cpp\">a  b</code></pre>");
    EXPECT_EQ(page("<pre>un <a href=https://a.example/>deux</a>\ntrois\n\nquatre</pre>"),
              "<div class=\"verse\"><p>un <a href=\"https://a.example/\">deux</a><br>trois</p><p>quatre</p></div>");
}

TEST(HtmlReader, languages_are_said_where_they_differ) {
    EXPECT_EQ(page("<p lang=fr>le mot <span lang=ar dir=rtl>جسر</span>", {.language = "fr"}),
              "<p>le mot <span lang=\"ar\" dir=\"rtl\">جسر</span></p>");
}

TEST(HtmlReader, footnotes_find_their_places_again) {
    const auto html = "un<sup><a href=#f1>1</a></sup> deux<ol class=wp-block-footnotes><li id=f1>la note <a href=#f1-link>↩︎</a></li></ol>";
    const auto document = read_html(html).document;
    EXPECT_EQ(words(document), "un deux la note");
    EXPECT_TRUE(std::holds_alternative<Footnote>(document.blocks.back().kind));
    const auto again = read_html(page_html(document, TestLinks{}).markup()).document;
    EXPECT_EQ(again, document);
}

TEST(HtmlReader, what_nobody_sees_is_no_word_and_what_is_unknown_keeps_its_words) {
    const auto reading = read_html(
        "<title>t</title><style>s</style><script>j</script><template>m</template><noscript>n</noscript><p hidden>h</p>"
        "<p style='color:red;display:none'>d</p><form>un <button>deux</button></form><x-thing>trois</x-thing>"
        "<svg><title>t</title><text>quatre</text></svg><select><option>cinq</select><textarea>six</textarea><details><summary>sept</"
        "summary>huit</details>");
    EXPECT_EQ(words(reading.document), "un deux troisquatre cinq six sept huit");
    const auto has = [&](std::string_view what) {
        return std::ranges::any_of(reading.outside, [&](const Outside& one) { return one.what == what; });
    };
    EXPECT_TRUE(has("element form") && has("element x-thing") && has("element svg") && has("hidden") && has("element script"));
}

TEST(HtmlReader, comments_are_told_in_order) {
    std::string told;
    HtmlOptions options;
    options.on_comment = [&](std::string_view comment) { told += comment; };
    read_html("<!-- wp:paragraph --><p>x<!--more--></p><table><!--c--><tr><td></table>", options);
    EXPECT_EQ(told, " wp:paragraph morec");
}

}  // namespace rotative::document
