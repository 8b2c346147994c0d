// SPDX-License-Identifier: Apache-2.0
// Parents are named by their slugs, in any order, and in broken exports in circles: every walk upwards ends.
#include "paper/moving/found_terms.hpp"
#include <algorithm>
#include <unordered_set>
#include <utility>

namespace rotative::moving {

void FoundTerms::add(FoundTerm term) {
    if (!term.id.empty()) ids_.try_emplace(term.id, term.slug);
    const auto [known, is_new] = places_.try_emplace(term.slug, all_.size());
    if (is_new) all_.push_back(std::move(term));
}

void FoundTerms::put_parents_first() {
    std::vector<FoundTerm> ordered;
    std::unordered_set<std::string> placed;
    for (const auto& term : all_) {
        std::vector<const FoundTerm*> row{&term};
        while (const auto* above = parent_of(*row.back())) {
            if (placed.contains(above->slug) || std::ranges::find(row, above) != row.end()) break;
            row.push_back(above);
        }
        for (auto one = row.rbegin(); one != row.rend(); ++one) {
            if (!placed.insert((*one)->slug).second) continue;
            auto& last = ordered.emplace_back(**one);
            if (!placed.contains(last.parent) || last.parent == last.slug) last.parent.clear();
        }
    }
    all_ = std::move(ordered);
    for (std::size_t at = 0; at < all_.size(); ++at) places_[all_[at].slug] = at;
}

std::string FoundTerms::called(const std::string& id) const {
    const auto found = ids_.find(id);
    return found == ids_.end() ? std::string() : found->second;
}

std::string FoundTerms::path_of(const FoundTerm& term) const {
    constexpr std::size_t deepest = 20;
    auto path = term.slug;
    const auto* above = parent_of(term);
    for (std::size_t steps = 0; above && steps < deepest; ++steps, above = parent_of(*above)) path = above->slug + "/" + path;
    return path;
}

Placing FoundTerms::placing_of(std::vector<std::string> slugs, const std::string& chosen) const {
    Placing placing;
    if (std::ranges::find(slugs, chosen) != slugs.end()) placing.section = chosen;
    if (placing.section.empty())
        for (const auto& slug : slugs)
            if (placing.section.empty() || stands_in(slug, placing.section)) placing.section = slug;
    for (auto& slug : slugs)
        if (slug != placing.section && !stands_in(placing.section, slug)) placing.further.push_back(std::move(slug));
    return placing;
}

const FoundTerm* FoundTerms::parent_of(const FoundTerm& term) const {
    const auto known = places_.find(term.parent);
    return term.parent.empty() || known == places_.end() ? nullptr : &all_[known->second];
}

/// Whether one is below another, however far.
bool FoundTerms::stands_in(const std::string& slug, const std::string& above) const {
    const auto known = places_.find(slug);
    const auto* term = known == places_.end() ? nullptr : &all_[known->second];
    for (std::size_t steps = 0; term && steps <= all_.size(); ++steps) {
        if (term->parent == above) return true;
        term = parent_of(*term);
    }
    return false;
}

}  // namespace rotative::moving
