// SPDX-License-Identifier: Apache-2.0
// What was written freely reads here as WordPress shows it: each text beside the markup that its rules make of it (wpautop: an empty line
// parts paragraphs, a line feed breaks a line, but not beside a block, in preformatted text or after a break that is written already).
#include <gtest/gtest.h>
#include <algorithm>
#include "paper/moving/brought_body.hpp"
#include "press/document/renditions.hpp"

namespace rotative::moving {
namespace {

class Plain : public document::Links {
public:
    using Links::address_of;
    html::Url address_of(const document::Reference&) const override { return {}; }
};

std::string shown(const std::string& body) {
    return document::page_html(read_body(body, "https://journal.example/", "fr", {}).document, Plain()).markup();
}

struct Classic {
    const char *name, *written, *made;
};

constexpr Classic texts[] = {
    {"two paragraphs", "Un.\n\nDeux.", "<p>Un.</p><p>Deux.</p>"},
    {"many empty lines", "\n\n\nUn.\n\n\n\n\nDeux.\n\n", "<p>Un.</p><p>Deux.</p>"},
    {"a line that only seems empty", "Un.\n \t \nDeux.", "<p>Un.</p><p>Deux.</p>"},
    {"line ends of other systems", "Un.\r\n\r\nDeux.\r\nTrois.\r\rQuatre.", "<p>Un.</p><p>Deux.<br>Trois.</p><p>Quatre.</p>"},
    {"a line feed", "Un,\ndeux,\ntrois.", "<p>Un,<br>deux,<br>trois.</p>"},
    {"a break that is written already", "Un,<br />\ndeux,<br>\n trois.", "<p>Un,<br>deux,<br>trois.</p>"},
    {"two breaks part paragraphs", "Un.<br /><br />Deux.<br>\n<br>Trois.", "<p>Un.</p><p>Deux.</p><p>Trois.</p>"},
    {"a heading between words", "Avant\n<h2>Titre</h2>\nAprès\nencore", "<p>Avant</p><h2>Titre</h2><p>Après<br>encore</p>"},
    {"a list", "Voici :\n<ul>\n<li>un</li>\n\n<li>deux\nlignes</li>\n</ul>\nFin",
     "<p>Voici :</p><ul><li>un</li><li>deux<br>lignes</li></ul><p>Fin</p>"},
    {"a quotation", "<blockquote>Un.\n\nDeux.</blockquote>", "<blockquote><p>Un.</p><p>Deux.</p></blockquote>"},
    {"a quotation of one line", "Il a dit :\n\n<blockquote>Un.</blockquote>\nPuis rien.",
     "<p>Il a dit :</p><blockquote><p>Un.</p></blockquote><p>Puis rien.</p>"},
    {"boxes", "<div>Un.\n\nDeux.</div>\n\n<div>\nTrois.\n</div>", "<div><p>Un.</p><p>Deux.</p></div><div><p>Trois.</p></div>"},
    {"a paragraph that is written", "<p>Un,\ndeux.</p>\n\nTrois.", "<p>Un,<br>deux.</p><p>Trois.</p>"},
    {"code keeps its lines", "Avant\n\n<pre>a\n\n  b\nc</pre>\n\nAprès", "<p>Avant</p><pre>a\n\n  b\nc</pre><p>Après</p>"},
    {"a table", "<table>\n<tr>\n<td>a\nb</td>\n\n<td>c</td>\n</tr>\n</table>\nFin",
     "<table><tr><td>a<br>b</td><td>c</td></tr></table><p>Fin</p>"},
    {"a rule", "Un.\n<hr />\nDeux.", "<p>Un.</p><hr><p>Deux.</p>"},
    {"bold over a line feed", "<strong>Un\ndeux</strong> trois", "<p><strong>Un<br>deux</strong> trois</p>"},
    {"a link over a line feed", "<a href=\"https://elsewhere.example/\">Un\ndeux</a>",
     "<p><a href=\"https://elsewhere.example/\">Un<br>deux</a></p>"},
    {"a line feed inside a tag", "<a\nhref=\"https://elsewhere.example/\">Un</a>", "<p><a href=\"https://elsewhere.example/\">Un</a></p>"},
    {"the rest of an article", "Un.\n\n<!--more-->\n\nDeux.", "<p>Un.</p><p>Deux.</p>"},
    {"definitions", "<dl>\n<dt>Un</dt>\n<dd>Deux\ntrois</dd>\n</dl>", "<dl><dt>Un</dt><dd>Deux<br>trois</dd></dl>"},
    {"a poem of spaces", "Un.\n\n&nbsp;\n\nDeux.", "<p>Un.</p><p>&nbsp;</p><p>Deux.</p>"},
    {"a picture alone", "Un.\n\n<img src=\"/p.jpg\" alt=\"\">\n\nDeux.", "<p>Un.</p><p><img src=\"/p.jpg\" alt=\"\"></p><p>Deux.</p>"},
    {"Arabic", "الجسر\nمفتوح\n\nأخيرا", "<p>الجسر<br>مفتوح</p><p>أخيرا</p>"},
};

TEST(ClassicParagraphs, are_those_that_readers_were_shown) {
    for (const auto& text : texts)
        EXPECT_EQ(shown(text.written), shown("<!-- wp:html -->" + std::string(text.made) + "<!-- /wp:html -->")) << text.name;
}

TEST(ClassicParagraphs, no_line_feed_is_seen_inside_blocks) {
    EXPECT_EQ(shown("<!-- wp:paragraph --><p>Un\ndeux</p><!-- /wp:paragraph -->"),
              shown("<!-- wp:html --><p>Un deux</p><!-- /wp:html -->"));
    EXPECT_NE(shown("Un\ndeux"), shown("Un deux"));
}

}  // namespace
}  // namespace rotative::moving
