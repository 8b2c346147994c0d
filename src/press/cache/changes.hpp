// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which ingredient changed in which commit, as far back as a print that is still running could need. Pages that are already placed
// are dropped through index.hpp instead. Whoever calls holds the lock of printing.hpp.
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>
#include "press/cache/ingredients.hpp"
#include "press/cache/text_map.hpp"

namespace rotative::cache {

/// The place of a commit among all commits that told something (wire::Number).
using Number = std::int64_t;

class Changes {
public:
    /// At most this many changes are remembered one by one; beyond it, everything counts as changed.
    explicit Changes(std::size_t most = 65536) : most_(most) {}

    /// A print that noted this number begins, before it opens its reading transaction.
    void print_begins(Number noted) { running_.insert(noted); }
    /// It has ended and been judged: what only it could need is forgotten.
    void print_ends(Number noted);

    /// An ingredient changed in the commit of this number. Costs nothing while no print runs.
    void note(std::string_view ingredient, Number);

    /// The first commit after `noted` that changed one of these. (The first and not the last: a request that came between two
    /// changes must not get a page that is older than both.)
    std::optional<Number> first_after(Number noted, const std::vector<Ingredient>& made_of) const;

    std::size_t size() const { return size_; }

private:
    void forget_up_to(Number);

    std::size_t most_;
    std::size_t size_ = 0;
    std::multiset<Number> running_;         // the numbers that running prints have noted
    TextMap<std::vector<Number>> numbers_;  // ascending, one vector an ingredient
    Number blurred_up_to_ = 0;              // too much happened until here to be remembered one by one
};

}  // namespace rotative::cache
