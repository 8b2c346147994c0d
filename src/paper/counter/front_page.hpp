// SPDX-License-Identifier: Apache-2.0
#pragma once
// The front of the paper: the lead, the seconds, and a rail for each section. Which article stands in which slot is decided in
// paper/front.
#include <optional>
#include <vector>
#include "paper/counter/lead.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct Rail {
    Link section;
    std::vector<Teaser> articles;
};

struct FrontPage {
    std::optional<Lead> lead;
    std::vector<Teaser> seconds;
    std::vector<Rail> rails;
};

http::Response front_page(Visit&);

}  // namespace rotative::counter
