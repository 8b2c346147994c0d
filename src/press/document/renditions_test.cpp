// SPDX-License-Identifier: Apache-2.0
// Small examples of each rendition, to be read. That no word is lost in any of them is proved on random documents in words_test.
#include "press/document/renditions.hpp"
#include <gtest/gtest.h>
#include "press/document/readers.hpp"

namespace rotative::document {
namespace {

struct PageLinks : Links {
    using Links::address_of;
    html::Url address_of(const Reference& thing) const override {
        if (thing.id > 100) return {};
        return html::Url::own("/topics/" + std::to_string(thing.id));
    }
};

Inline text(std::string words) { return {Text{std::move(words)}}; }
Inline topic(std::int64_t id, std::string words) { return {TopicLink{{Kind::Topic, id}, {text(std::move(words))}}}; }
Document paragraph(Inlines line) { return normalise({{{Paragraph{std::move(line)}}}}); }

const Document the_bridge = paragraph({text("Le pont d’"), topic(1, "Idlib"), text(" a rouvert.")});

TEST(Renditions, a_page_links_topics) {
    EXPECT_EQ(page_html(the_bridge, PageLinks{}).markup(), "<p>Le pont d’<a class=\"topic\" href=\"/topics/1\">Idlib</a> a rouvert.</p>\n");
}

TEST(Renditions, a_link_that_lost_its_target_keeps_its_words) {
    const auto lost = paragraph({text("d’"), topic(101, "Idlib"), text(" et "), {Link{"javascript:alert(1)", "", {text("ici")}}}});
    EXPECT_EQ(page_html(lost, PageLinks{}).markup(), "<p>d’Idlib et ici</p>\n");
    EXPECT_EQ(plain_text(lost, PageLinks{}), "d’Idlib et ici\n");
}

TEST(Renditions, plain_text_lists_its_addresses_at_the_end) {
    EXPECT_EQ(plain_text(the_bridge, PageLinks{}, {"VILLE / PONT - "}), "VILLE / PONT - Le pont d’Idlib [1] a rouvert.\n\n[1] /topics/1\n");
}

TEST(Renditions, json_reads_back_what_it_wrote) {
    const auto read = from_json(to_json(the_bridge));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, the_bridge);
}

}  // namespace
}  // namespace rotative::document
