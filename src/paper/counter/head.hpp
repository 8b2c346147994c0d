// SPDX-License-Identifier: Apache-2.0
#pragma once
// What head.html may say: what browsers, search engines and whoever shows a link of ours read before the page. It is made of what a page
// says of itself (About) in heads.cpp.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include "press/html/html.hpp"

namespace rotative::counter {

/// The same page in another language: an absolute address. "x-default" is the one for everybody else.
struct Alternate {
    std::string language;
    html::Url address;
};

/// The articles of this page as a program follows them: one address for each form.
struct FeedLink {
    std::string type, title;
    html::Url address;
};

/// A picture as a link to the page is shown with: one absolute address, at least 1,200 pixels wide if the original is.
struct CardPicture {
    html::Url address;
    std::int64_t width = 0, height = 0;
    std::string alternative;
};

/// What is shown of the page where somebody links to it (the Open Graph protocol, ogp.me).
struct Card {
    std::string kind;  // "website", "article", "profile"
    std::string title, description, paper;
    std::string locale;                      // "fr_FR"
    std::vector<std::string> other_locales;  // in which the page is there too
    std::optional<CardPicture> picture;
    std::string published, modified, section;  // of an article
    std::vector<html::Url> authors;
    std::vector<std::string> topics;
};

struct Head {
    std::string title, description;  // of the page; a title that is the paper's stands alone
    bool is_indexed = true;
    html::Url icon, styles, colours;
    std::vector<html::Url> faces;  // the typefaces that the first look at the page wants
    std::string light, dark;       // what a browser may dress its own furniture in: "#rrggbb"
    html::Url canonical;           // absolute; empty when the page has no address of its own
    std::vector<Alternate> alternates;
    html::Url older;  // the next page of a list
    std::vector<FeedLink> feeds;
    std::optional<Card> card;
    html::ScriptData data;  // JSON-LD; "null" when there is none
    bool has_data = false;
};

}  // namespace rotative::counter
