// SPDX-License-Identifier: Apache-2.0
// Remembering changes for running prints only, within a bound.
#include "press/cache/changes.hpp"
#include <algorithm>

namespace rotative::cache {

void Changes::print_ends(Number noted) {
    const auto oldest = *running_.begin();
    running_.erase(running_.find(noted));
    if (running_.empty()) {
        numbers_.clear();
        size_ = 0;
    } else if (*running_.begin() > oldest) {
        forget_up_to(*running_.begin());
    }
}

void Changes::note(std::string_view ingredient, Number number) {
    if (running_.empty()) return;  // a print that begins now opens its transaction after this commit, and sees it
    if (size_ >= most_) {
        blurred_up_to_ = std::max(blurred_up_to_, number);
        return;
    }
    auto found = numbers_.find(ingredient);
    if (found == numbers_.end()) found = numbers_.emplace(ingredient, std::vector<Number>{}).first;
    auto& numbers = found->second;
    if (!numbers.empty() && numbers.back() >= number) return;
    numbers.push_back(number);
    ++size_;
}

std::optional<Number> Changes::first_after(Number noted, const std::vector<Ingredient>& made_of) const {
    if (noted < blurred_up_to_) return noted + 1;  // any of them may be ours, from the very next one on
    std::optional<Number> first;
    for (const auto& ingredient : made_of) {
        const auto found = numbers_.find(ingredient);
        if (found == numbers_.end()) continue;
        const auto after = std::upper_bound(found->second.begin(), found->second.end(), noted);
        if (after != found->second.end()) first = first ? std::min(*first, *after) : *after;
    }
    return first;
}

void Changes::forget_up_to(Number oldest_needed) {
    for (auto entry = numbers_.begin(); entry != numbers_.end();) {
        auto& numbers = entry->second;
        const auto needed = std::upper_bound(numbers.begin(), numbers.end(), oldest_needed);
        size_ -= static_cast<std::size_t>(needed - numbers.begin());
        numbers.erase(numbers.begin(), needed);
        entry = numbers.empty() ? numbers_.erase(entry) : std::next(entry);
    }
}

}  // namespace rotative::cache
