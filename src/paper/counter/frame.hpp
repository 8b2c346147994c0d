// SPDX-License-Identifier: Apache-2.0
#pragma once
// The frame around every page: title of the paper, its sections, its languages, and what a machine reads in the head. What stands inside
// is each page's own; the flash has its place right after <body> and is put there as the page is served (press/cache).
#include <optional>
#include <string>
#include <vector>
#include "press/html/html.hpp"

namespace rotative::counter {

/// Words that lead somewhere. `language` is the tag of the words, when it is not the page's.
struct Link {
    std::string words;
    html::Url address;
    bool is_here = false;
    std::string language = {};
};

/// An entry of a navigation, which may stand over others; without an address it is words.
struct NavigationEntry {
    Link link;
    std::vector<Link> below = {};
};

/// The same page in another language, for machines: an absolute address.
struct Alternate {
    std::string language;
    html::Url address;
};

struct Frame {
    std::string language, direction;  // "fr", "ltr": what the page is written in
    std::string title, description;   // of the page; a title that is the paper's stands alone
    html::Url canonical;              // absolute; empty when the page has no address of its own
    std::vector<Alternate> alternates;
    bool is_indexed = true;
    html::Url icon, styles, colours;
    std::vector<html::Url> faces;  // the typefaces that the first look at the page wants
    std::optional<Link> feed;
    std::string paper, paper_language, tagline;
    std::string today;  // the date under the full nameplate; only where is_home
    html::Url home;
    bool is_home = false;
    std::vector<NavigationEntry> navigation, foot_navigation;
    std::vector<Link> languages, footer;
    html::ScriptData data;  // JSON-LD; "null" when there is none
    bool has_data = false;
    html::Html content;
};

}  // namespace rotative::counter
