// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words that lead somewhere, alone and in a navigation of two levels. Which ones stand where is each page's own.
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

    /// Whether it leads to another site.
    bool leads_away() const { return address.text().starts_with("http"); }
};

/// An entry of a navigation, which may stand over others; without an address it is words.
struct NavigationEntry {
    Link link;
    std::vector<Link> below = {};
};

}  // namespace rotative::counter
