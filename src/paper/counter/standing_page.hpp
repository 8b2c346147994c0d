// SPDX-License-Identifier: Apache-2.0
#pragma once
// The page of a standing page: what it stands under, its title, its body, and what stands under it. An old slug is sent to the present one.
#include <optional>
#include <string>
#include <vector>
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct StandingPage {
    std::string language, direction;
    std::vector<Link> above;  // from the top down
    std::string title;
    html::Html body;
    std::vector<Link> below;
};

http::Response standing_page(Visit&);

}  // namespace rotative::counter
