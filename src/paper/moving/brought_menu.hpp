// SPDX-License-Identifier: Apache-2.0
#pragma once
// The entries of the export's menus become menus of ours: two levels, deeper ones on the second.
#include <string>
#include <vector>
#include "paper/masthead/menu.hpp"
#include "paper/moving/inventory.hpp"
#include "paper/moving/numbers.hpp"

namespace rotative::moving {

struct BroughtMenu {
    std::string slug, name;  // there
    std::string place;       // "header", "footer", or its slug when nobody knows
    masthead::Menu menu;
    std::vector<Loss> losses;
    std::string mark() const;
};

std::vector<BroughtMenu> brought_menus(const Inventory&, const Numbers&);

}  // namespace rotative::moving
