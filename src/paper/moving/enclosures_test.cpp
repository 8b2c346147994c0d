// SPDX-License-Identifier: Apache-2.0
// Galleries, playlists and blocks that are kept once: what an item shows without having it written in itself.
#include "paper/moving/enclosures.hpp"
#include <gmock/gmock.h>
#include <algorithm>
#include "paper/moving/brought_body.hpp"
#include "paper/moving/reusable_blocks.hpp"
#include "press/document/renditions.hpp"

namespace rotative::moving {
namespace {

using testing::ElementsAre;

WxrItem attachment(std::string id, std::string parent, std::string order, std::string address) {
    WxrItem item;
    item.type = "attachment";
    item.id = std::move(id), item.parent = std::move(parent), item.order = std::move(order), item.attachment_url = std::move(address);
    item.title = "Titre " + item.id, item.excerpt = "Légende <i>" + item.id + "</i>",
    item.link = "https://journal.example/" + item.id + "/";
    return item;
}

/// The bridge has two pictures and a sound, of which the second picture comes first.
Enclosures the_bridge() {
    Enclosures all;
    all.take(attachment("10", "7", "2", "https://journal.example/a.JPG?x=1"));
    all.take(attachment("9", "7", "1", "https://journal.example/b.png"));
    all.take(attachment("11", "7", "3", "https://journal.example/c.mp3"));
    all.take(attachment("12", "0", "", "https://journal.example/d.jpg"));
    return all;
}

BroughtBody brought(std::string_view body) {
    const auto enclosed = [all = the_bridge()](std::string_view numbers) {
        return numbers.empty() ? all.hanging_on("7") : all.named(numbers);
    };
    return read_body(body, "https://journal.example/", "fr", {}, Dialect::Item, enclosed);
}

std::vector<std::string> addresses_in(const document::Document& document) {
    std::vector<std::string> found;
    for (const auto& block : document.blocks) {
        if (const auto* gallery = std::get_if<document::Gallery>(&block.kind))
            for (const auto& image : gallery->images) found.push_back(image.medium.address);
        if (const auto* image = std::get_if<document::Image>(&block.kind)) found.push_back(image->medium.address);
    }
    return found;
}

TEST(Enclosures, a_gallery_shows_the_pictures_it_names_in_their_order) {
    const auto body = brought("Avant [gallery columns=\"2\" ids=\"12, 9,10\"] après");
    EXPECT_THAT(addresses_in(body.document),
                ElementsAre("https://journal.example/d.jpg", "https://journal.example/b.png", "https://journal.example/a.JPG?x=1"));
    EXPECT_EQ(document::words(body.document), "Avant Légende 12 Légende 9 Légende 10 après");
    EXPECT_TRUE(body.outside.empty());
}

TEST(Enclosures, one_that_names_none_shows_those_that_hang_on_the_item) {
    EXPECT_THAT(addresses_in(brought("[gallery]").document),
                ElementsAre("https://journal.example/b.png", "https://journal.example/a.JPG?x=1"));
    EXPECT_EQ(document::words(brought("[playlist]").document), "Légende 11");
}

TEST(Enclosures, what_a_gallery_names_and_nobody_has_is_counted) {
    const auto body = brought("[gallery ids=\"9,99\"]");
    EXPECT_THAT(addresses_in(body.document), ElementsAre("https://journal.example/b.png"));
    ASSERT_EQ(body.outside.size(), 1U);
    EXPECT_EQ(body.outside[0].what, "picture or sound of a list that the export has not");
    EXPECT_EQ(document::words(brought("[gallery ids=\"99\"]").document), "[gallery ids=\"99\"]");
    EXPECT_EQ(document::words(brought("[playlist type=\"video\"]").document), "[playlist type=\"video\"]");
}

TEST(Enclosures, their_own_pages_are_known_by_what_they_hang_on) {
    EXPECT_THAT(the_bridge().items(), ElementsAre("7"));
    EXPECT_THAT(the_bridge().pages_hanging_on("7"),
                ElementsAre("https://journal.example/10/", "?attachment_id=10", "https://journal.example/9/", "?attachment_id=9",
                            "https://journal.example/11/", "?attachment_id=11"));
}

TEST(ReusableBlocks, their_words_stand_where_they_are_named) {
    const ReusableBlocks blocks{{"3", "<p>Soutenez-nous.</p>"}, {"4", "<!-- wp:block {\"ref\":3} /--><p>Merci.</p>"}};
    EXPECT_EQ(with_reusable_blocks("un<!-- wp:block {\"ref\":3} /-->deux", blocks), "un<p>Soutenez-nous.</p>deux");
    EXPECT_EQ(with_reusable_blocks("<!-- wp:block {\"a\":1,\"ref\": 4} /-->", blocks), "<p>Soutenez-nous.</p><p>Merci.</p>");
}

TEST(ReusableBlocks, one_that_nobody_has_stays_and_one_in_itself_ends) {
    const ReusableBlocks blocks{{"5", "x<!-- wp:block {\"ref\":5} /--><!-- wp:block {\"ref\":5} /-->"}};
    for (const auto* body :
         {"<!-- wp:block {\"ref\":6} /-->", "<!-- wp:block {\"ref\":5} -->", "<!-- wp:block {\"ref\":5} /", "<!-- wp:blocks /-->"})
        EXPECT_EQ(with_reusable_blocks(body, blocks), body);
    const auto ended = with_reusable_blocks("<!-- wp:block {\"ref\":5} /-->", blocks);
    EXPECT_EQ(std::ranges::count(ended, 'x'), 15);
    const ReusableBlocks endless{{"7", std::string(512 << 10, 'x') + "<!-- wp:block {\"ref\":7} /--><!-- wp:block {\"ref\":7} /-->"}};
    EXPECT_LT(with_reusable_blocks("<!-- wp:block {\"ref\":7} /-->", endless).size(), 4U << 20);
}

}  // namespace
}  // namespace rotative::moving
