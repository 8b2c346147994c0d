// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is framed where an article embeds something of another: at first a page of ours that says whose it is and what showing it tells
// them; after the reader's click, the provider's player. Only that second page may frame another origin, and only the provider's.
#include <string>
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct EmbedPage {
    std::string language, direction;
    html::Url styles, colours;
    std::string provider;
    html::Url agreed;  // where the click leads
    html::Url player;  // empty before it
};

http::Response embed_page(Visit&);
http::Response embed_shown_page(Visit&);

}  // namespace rotative::counter
