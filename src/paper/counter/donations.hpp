// SPDX-License-Identifier: Apache-2.0
#pragma once
// The call for donations, at the end of articles and at the foot of every page: the words and links of the menu "donations" in the
// language of the page. Nothing is called for when nobody set it.
#include <optional>
#include <string>
#include <vector>
#include "paper/counter/link.hpp"

namespace rotative::counter {

struct Visit;

struct Donations {
    std::string words;  // may be empty
    std::vector<Link> links;
};

std::optional<Donations> donations_of(Visit&);

}  // namespace rotative::counter
