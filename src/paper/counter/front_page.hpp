// SPDX-License-Identifier: Apache-2.0
#pragma once
// The front of the paper: leads, seconds, briefs, opinions, and a rail for each section. Which article stands in which slot, and how the
// head is laid out, is decided in paper/front; how each part looks is in front.css.
#include <optional>
#include <string>
#include <vector>
#include "paper/counter/lead.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

/// A headline and its hour, or its day when that is not today.
struct Brief {
    When when;
    std::string headline;
    html::Url address;
    std::optional<i18n::Key> kind;  // a label for what is not news
};

/// Who says it comes before what is said.
struct OpinionPiece {
    std::optional<Picture> face;
    std::vector<std::string> authors;
    std::string headline;
    html::Url address;
};

/// A section: its first article large, the others beneath as headlines.
struct Rail {
    Link section;
    bool is_wide = false;  // across the page, with a large picture; else two stand side by side
    Teaser first;
    std::vector<Teaser> others;
};

struct FrontPage {
    std::string layout;  // "one", "two", "quiet"
    std::vector<Lead> leads;
    std::vector<Teaser> seconds;
    std::vector<Brief> briefs;
    std::vector<OpinionPiece> opinions;
    std::vector<Rail> rails;
};

http::Response front_page(Visit&);

}  // namespace rotative::counter
