// SPDX-License-Identifier: Apache-2.0
#pragma once
// The frame around every page: title of the paper, its sections, its languages. What a machine reads in the head is in head.hpp, the foot
// in imprint.hpp; what stands inside is each page's own; the flash has its place right after <body> and is put there as the page is
// served (press/cache).
#include <optional>
#include <string>
#include <vector>
#include "paper/counter/head.hpp"
#include "paper/counter/imprint.hpp"
#include "paper/counter/languages.hpp"
#include "paper/counter/link.hpp"
#include "press/html/html.hpp"

namespace rotative::counter {

struct Frame {
    std::string language, direction;  // "fr", "ltr": what the page is written in
    Head head;
    std::string paper, paper_language, tagline;
    std::string today;  // the date under the full nameplate; only where is_home
    html::Url home;
    bool is_home = false;
    std::vector<NavigationEntry> navigation;
    Languages languages;
    Imprint imprint;
    html::Html content;
};

}  // namespace rotative::counter
