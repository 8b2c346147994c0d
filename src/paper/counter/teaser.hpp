// SPDX-License-Identifier: Apache-2.0
#pragma once
// An article as the front page and every list show it.
#include <optional>
#include <string>
#include <vector>
#include "paper/counter/frame.hpp"
#include "paper/counter/pictures.hpp"
#include "press/html/html.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::counter {

/// An instant as people and as machines read it.
struct When {
    std::string words, machine;
};

struct Teaser {
    std::string kicker, headline, standfirst;  // without a standfirst the headline stands alone
    html::Url address;
    std::optional<i18n::Key> kind;  // a label for what is not news
    bool is_sponsored = false;      // which is told from the rest at a glance
    std::vector<std::string> authors;
    std::optional<When> published;
    std::optional<Picture> picture;
};

}  // namespace rotative::counter
