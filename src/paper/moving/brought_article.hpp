// SPDX-License-Identifier: Apache-2.0
#pragma once
// A post becomes an article: its words, its place, its moments and who may see it. Nothing is written here; the numbers of what it names
// are asked for.
#include <string>
#include <vector>
#include "paper/articles/articles.hpp"
#include "paper/moving/inventory.hpp"
#include "paper/moving/surroundings.hpp"

namespace rotative::moving {

struct BroughtArticle {
    std::string origin;
    articles::ArticleDraft draft;
    articles::Kept kept;
    std::vector<Loss> losses;  // without their place
    std::size_t links = 0, references = 0;
    std::string picture;                 // the origin of the one that stands for it; empty: none
    bool leads_forward = false;          // a link means an article that is not here yet
    std::vector<std::string> addresses;  // that it had
    /// The same for the same words, with the addresses of their pictures there, in the same state, whatever the hour: what has this mark is
    /// not kept again.
    std::string mark() const;
};

BroughtArticle brought(const WxrItem& item, const Inventory& inventory, const Surroundings& surroundings);

/// A scheduled article whose hour has passed waits for an editor: an import publishes nothing by itself. True when it was one.
bool hold_if_overdue(articles::Kept& kept, Moment now);

}  // namespace rotative::moving
