// SPDX-License-Identifier: Apache-2.0
// Bodies as WordPress keeps them: written freely, in blocks, in both; with shortcodes known and unknown.
#include "paper/moving/brought_body.hpp"
#include <gtest/gtest.h>
#include <algorithm>
#include "paper/moving/freeform.hpp"
#include "paper/moving/shortcodes.hpp"
#include "press/document/renditions.hpp"

namespace rotative::moving {
namespace {

BroughtBody brought(std::string_view body, const Resolve& resolve = {}) {
    return read_body(body, "https://journal.example/", "fr", resolve);
}

class Plain : public document::Links {
public:
    using Links::address_of;
    html::Url address_of(const document::Reference& thing) const override { return html::Url::own("/" + std::to_string(thing.id)); }
};

std::string page(std::string_view body, const Resolve& resolve = {}) {
    auto markup = document::page_html(brought(body, resolve).document, Plain()).markup();
    std::erase(markup, '\n');
    return markup;
}

std::size_t times(const BroughtBody& body, std::string_view what) {
    for (const auto& outside : body.outside)
        if (outside.what == what) return outside.times;
    return 0;
}

TEST(BroughtBody, what_was_written_freely_has_its_paragraphs_and_lines) {
    EXPECT_EQ(page("Un <b>matin</b>\nde mars\n\nLe pont\r\n\r\na rouvert"),
              "<p>Un <strong>matin</strong><br>de mars</p><p>Le pont</p><p>a rouvert</p>");
    EXPECT_EQ(page("Avant\n<h3>Titre</h3>\nAprès\n\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\nFin"),
              page("<p>Avant</p><h3>Titre</h3><p>Après</p><ul><li>un</li><li>deux</li></ul><p>Fin</p>"));
}

TEST(BroughtBody, an_end_tag_too_many_does_not_undo_the_paragraphs) {
    EXPECT_EQ(page("un</div>\n\ndeux</p>\n\ntrois"), "<p>un</p><p>deux</p><p>trois</p>");
}

TEST(BroughtBody, blocks_are_html_and_what_stands_between_them_is_free) {
    EXPECT_EQ(page("<!-- wp:paragraph -->\n<p>un\ndeux</p>\n<!-- /wp:paragraph -->\n\ntrois\nquatre\n\n<!-- wp:heading {\"level\":3} -->"
                   "<h3>cinq</h3><!-- /wp:heading -->"),
              "<p>un deux</p><p>trois<br>quatre</p><h3>cinq</h3>");
    EXPECT_EQ(page("<!-- wp:columns --><div><!-- wp:column --><div><!-- wp:paragraph --><p>un</p><!-- /wp:paragraph --></div>"
                   "<!-- /wp:column --></div><!-- /wp:columns -->"),
              "<p>un</p>");
}

TEST(BroughtBody, blocks_made_anew_for_each_reader_are_named) {
    const auto body = brought("<!-- wp:latest-posts {\"postsToShow\":3} /--><!-- wp:spacer --><div></div><!-- /wp:spacer --><!--more-->");
    EXPECT_EQ(times(body, "block latest-posts"), 1U);
    EXPECT_EQ(body.outside.size(), 1U);
    EXPECT_TRUE(body.document.blocks.empty());
    EXPECT_EQ(block_comment(" wp:core-embed/youtube {\"url\":\"https://x.example/a\"} ").name, "core-embed/youtube");
    EXPECT_EQ(block_comment("/wp:more").does, BlockComment::Does::Closes);
    EXPECT_EQ(block_comment("more").does, BlockComment::Does::Nothing);
    EXPECT_EQ(block_comment(" wp:archives /").name, "archives");
}

TEST(BroughtBody, the_break_to_the_rest_of_an_article_parts_paragraphs_and_shows_nothing) {
    EXPECT_EQ(page("un\n<!--more Lire la suite-->\ndeux\n\n<!--nextpage-->\n\ntrois"), "<p>un</p><p>deux</p><p>trois</p>");
}

TEST(BroughtBody, a_caption_stands_under_its_picture) {
    const auto one =
        page("[caption id=\"a1\" width=\"640\"]<a href=\"/p\"><img src=\"/p.jpg\" alt=\"Vue\" /></a> Crédit : <i>AFP</i>[/caption]");
    EXPECT_EQ(one, page("<figure><a href='/p'><img src='/p.jpg' alt='Vue'></a><figcaption>Crédit : <i>AFP</i></figcaption></figure>"));
    EXPECT_NE(one.find("AFP"), one.npos);
    EXPECT_EQ(page("[caption caption=\"Vu d’ici\"]<img src=\"/p.jpg\" alt=\"\">[/caption]"),
              page("<figure><img src='/p.jpg' alt=''><figcaption>Vu d’ici</figcaption></figure>"));
}

TEST(BroughtBody, other_shortcodes_stay_visible_and_are_named) {
    const auto body =
        brought("[gallery ids=\"1,2\"] [sic] [1] [contact-form-7 id=\"4\"] [x]y[/x] [[gallery]] [caption]sans image[/caption]");
    EXPECT_EQ(document::words(body.document),
              "[gallery ids=\"1,2\"] [sic] [1] [contact-form-7 id=\"4\"] [x]y[/x] [[gallery]] [caption]sans image[/caption]");
    EXPECT_EQ(times(body, "shortcode gallery"), 1U);
    EXPECT_EQ(times(body, "shortcode contact-form-7"), 1U);
    EXPECT_EQ(times(body, "shortcode x"), 1U);
    EXPECT_EQ(times(body, "shortcode caption"), 1U);
    EXPECT_EQ(body.outside.size(), 4U);
}

TEST(BroughtBody, sounds_and_films_come_with_their_address) {
    const auto is_sound = [](const document::Block& block) { return std::holds_alternative<document::Audio>(block.kind); };
    const auto is_film = [](const document::Block& block) { return std::holds_alternative<document::Video>(block.kind); };
    for (const auto* body :
         {"[audio src=\"https://journal.example/a.mp3\"]", "[audio mp3='https://journal.example/a.mp3' loop=\"on\"][/audio]",
          "[audio src=https://journal.example/a.mp3]", "[audio src=https://journal.example/a.mp3/]"}) {
        const auto read = brought(body);
        EXPECT_EQ(std::ranges::count_if(read.document.blocks, is_sound), 1) << body;
        EXPECT_TRUE(read.outside.empty()) << body;
    }
    const auto film = brought("Avant [video width=\"640\" mp4=\"https://journal.example/a.mp4\"]Sans son[/video] après");
    EXPECT_EQ(std::ranges::count_if(film.document.blocks, is_film), 1);
    EXPECT_EQ(document::words(film.document), "Avant Sans son après");
    for (const auto* body : {"[audio]", "[audio ids=\"7\"]", "[video src=\"a\\\"onerror=x\"]", "[playlist ids=\"1,2\"]"}) {
        EXPECT_EQ(document::words(brought(body).document), body);
        EXPECT_EQ(brought(body).outside.size(), 1U) << body;
    }
}

TEST(BroughtBody, the_lone_address_of_a_player_is_an_embed_with_its_words) {
    for (const auto* body : {"[embed]https://video.example/7[/embed]", "avant\n\nhttps://www.youtube.com/watch?v=7\n\naprès",
                             "<!-- wp:embed --><figure><div>\nhttps://youtu.be/7\n</div></figure><!-- /wp:embed -->"}) {
        const auto read = brought(body);
        EXPECT_TRUE(std::ranges::any_of(read.document.blocks, [](const auto& block) {
            return std::holds_alternative<document::Embed>(block.kind);
        })) << body;
        EXPECT_NE(document::words(read.document).find("https://"), std::string::npos);
    }
    EXPECT_EQ(page("https://elsewhere.example/7"), "<p>https://elsewhere.example/7</p>");
    EXPECT_EQ(page("<a href=\"/x\">\nhttps://youtu.be/7</a>").find("iframe"), std::string::npos);
}

TEST(BroughtBody, links_to_things_become_references_and_are_counted) {
    const auto body =
        brought("<a href='/tag/pont/'>le pont</a>, <a href='https://elsewhere.example/'>là</a>", [](std::string_view address) {
            return address == "https://journal.example/tag/pont/" ? std::optional(document::Reference{document::Kind::Topic, 5})
                                                                  : std::nullopt;
        });
    EXPECT_EQ(body.links, 2U);
    EXPECT_EQ(body.references, 1U);
    EXPECT_EQ(document::words(body.document), "le pont, là");
}

TEST(BroughtBody, worst_texts_are_read_in_linear_time) {
    for (const auto* part : {"[caption]", "[x]", "<", "<!--", "<!-- wp:a -->", "[embed]http://a", "[a b=", "http://youtu.be\n", "[["}) {
        std::string text;
        while (text.size() < 64 << 10) text += part;
        EXPECT_FALSE(brought(text).document.blocks.size() > text.size());
    }
}

TEST(BroughtBody, a_title_is_its_words) { EXPECT_EQ(words_of("L’été &amp; <em>le</em>  pont\n"), "L’été & le pont"); }

}  // namespace
}  // namespace rotative::moving
