// SPDX-License-Identifier: Apache-2.0
#pragma once
// What languages.html may say: the languages of the paper, each leading to this page in it. A language this page is not in says so, in
// its own words, and leads to its front page. Which page has which translations, each page says (About).
#include <string>
#include <vector>
#include "press/html/html.hpp"

namespace rotative::counter {

struct LanguageWay {
    std::string words, language;  // "Türkçe", "tr"
    html::Url address;
    bool is_here = false;
    std::string instead, why;  // where it leads instead, shown; and why, told: both empty when it leads to this page
};

struct Languages {
    std::vector<LanguageWay> all;  // none when the paper has one language
};

}  // namespace rotative::counter
