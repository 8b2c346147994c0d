// SPDX-License-Identifier: Apache-2.0
#pragma once
// The frame around every page: title of the paper, its sections, its languages. What a machine reads in the head is in head.hpp; what
// stands inside is each page's own; the flash has its place right after <body> and is put there as the page is served (press/cache).
#include <optional>
#include <string>
#include <vector>
#include "paper/counter/head.hpp"
#include "paper/counter/languages.hpp"
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

struct Frame {
    std::string language, direction;  // "fr", "ltr": what the page is written in
    Head head;
    std::string paper, paper_language, tagline;
    std::string today;  // the date under the full nameplate; only where is_home
    html::Url home;
    bool is_home = false;
    std::vector<NavigationEntry> navigation, foot_navigation;
    Languages languages;
    std::vector<Link> footer;
    html::Html content;
};

}  // namespace rotative::counter
