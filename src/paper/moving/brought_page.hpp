// SPDX-License-Identifier: Apache-2.0
#pragma once
// An item that is no post becomes a standing page: the pages of the old site, and what else it had words in (a product, an event), which
// no reader is shown here. Nothing is written; the numbers of what it names are asked for.
#include <string>
#include <vector>
#include "paper/moving/inventory.hpp"
#include "paper/moving/surroundings.hpp"
#include "paper/pages/page.hpp"

namespace rotative::moving {

struct BroughtPage {
    std::string origin;
    pages::PageDraft draft;
    pages::Standing standing;
    std::vector<Loss> losses;  // without their place
    std::size_t links = 0, references = 0;
    bool leads_forward = false;          // a link, or what it stands under, is not here yet
    std::vector<std::string> addresses;  // that it had
    std::string mark() const;
};

BroughtPage brought_page(const WxrItem& item, const Inventory& inventory, const Surroundings& surroundings);

/// A scheduled page whose hour has passed waits for an editor: an import publishes nothing by itself. True when it was one.
bool hold_if_overdue(pages::Standing& standing, Moment now);

}  // namespace rotative::moving
