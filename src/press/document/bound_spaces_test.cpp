// SPDX-License-Identifier: Apache-2.0
// Which spaces of a text are kept with their neighbour on a page, and which are like any other.
#include "press/document/bound_spaces.hpp"
#include <gtest/gtest.h>
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {
namespace {

struct NoPages final : Links {
    using Links::address_of;
    html::Url address_of(const Reference&) const override { return {}; }
};

/// With "~" for a bound space.
std::string bound(std::string_view words) {
    std::string out;
    append_with_bound_spaces(out, words);
    constexpr std::string_view span = "<span class=\"bound\"> </span>";
    for (auto at = out.find(span); at != out.npos; at = out.find(span)) out.replace(at, span.size(), "~");
    return out;
}

TEST(BoundSpaces, keep_quotation_marks_and_signs_with_their_words) {
    EXPECT_EQ(bound("« oui », dit-elle"), "«~oui~», dit-elle");
    EXPECT_EQ(bound("Vraiment ?! Oui ; non : peut-être !"), "Vraiment~?! Oui~; non~: peut-être~!");
    EXPECT_EQ(bound("dit-elle : « non ! »"), "dit-elle~: «~non~!~»");
    EXPECT_EQ(bound("un & deux"), "un &amp; deux");
}

TEST(BoundSpaces, are_no_others) {
    EXPECT_EQ(bound("un mot, deux mots"), "un mot, deux mots");
    EXPECT_EQ(bound("à 12 :30 le :-) code"), "à 12 :30 le :-) code");
    EXPECT_EQ(bound("«\u202Fdéjà\u202F» ; fini"), "«\u202Fdéjà\u202F»~; fini");
}

TEST(BoundSpaces, stand_next_to_links_too_and_on_pages_alone) {
    const auto document = *from_markdown("Elle dit « [le pont](https://pont.example) » à l’[heure](https://heure.example) !\n");
    EXPECT_EQ(page_html(document, NoPages()).markup(),
              "<p>Elle dit «<span class=\"bound\"> </span><a href=\"https://pont.example\">le pont</a><span class=\"bound\"> </span>» à "
              "l’<a href=\"https://heure.example\">heure</a><span class=\"bound\"> </span>!</p>\n");
    EXPECT_EQ(feed_html(document, NoPages()).markup().find("bound"), std::string::npos);
}

}  // namespace
}  // namespace rotative::document
