// SPDX-License-Identifier: Apache-2.0
// Doubly linked lists through the pages' own links: entering and striking out take constant time.
#include "press/cache/index.hpp"
#include <algorithm>

namespace rotative::cache {

std::vector<Link> Index::enter(Filing& filing, std::vector<Ingredient> made_of) {
    std::sort(made_of.begin(), made_of.end());
    made_of.erase(std::unique(made_of.begin(), made_of.end()), made_of.end());
    std::vector<Link> links(made_of.size());  // their addresses are known to the lists: the vector is moved, never grown
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto place = ingredients_.try_emplace(std::move(made_of[i])).first;
        auto& ingredient = place->second;
        ingredient.name = place->first;
        links[i] = {&filing, &ingredient, nullptr, ingredient.first};
        if (ingredient.first) ingredient.first->previous = &links[i];
        ingredient.first = &links[i];
    }
    return links;
}

void Index::strike(std::vector<Link>& links) {
    for (auto& link : links) {
        (link.previous ? link.previous->next : link.ingredient->first) = link.next;
        if (link.next) link.next->previous = link.previous;
        if (!link.ingredient->first) ingredients_.erase(ingredients_.find(link.ingredient->name));
    }
    links.clear();
}

Filing* Index::one_made_of(std::string_view ingredient) const {
    const auto found = ingredients_.find(ingredient);
    return found == ingredients_.end() ? nullptr : found->second.first->filing;
}

}  // namespace rotative::cache
