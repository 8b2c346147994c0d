// SPDX-License-Identifier: Apache-2.0
#pragma once
// The foot of every page: the newspaper's own menu, its accounts elsewhere, the call for donations, and the ways that every newspaper
// has. What stands in the menus is the newspaper's (paper/masthead); what is not set is not shown.
#include <optional>
#include <string>
#include <vector>
#include "paper/counter/donations.hpp"
#include "paper/counter/link.hpp"

namespace rotative::counter {

struct Visit;

struct Imprint {
    std::vector<NavigationEntry> navigation;
    std::vector<Link> accounts;
    std::optional<Donations> donations;
    std::vector<Link> ways;  // front page, archive, corrections, feed
    std::string paper, tagline;
    html::Url home;
    std::string rights;
};

/// The foot of a page that is found at `here`.
Imprint imprint_of(Visit&, const html::Url& here);

}  // namespace rotative::counter
