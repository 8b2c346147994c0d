// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a page is made of. Who forgets which ingredient when, is told in house/wiring; which page holds which, in index.hpp.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>
#include "base/moment.hpp"
#include "press/cache/modified.hpp"

namespace rotative::cache {

/// A thing ("article:12"), a list ("section:4:articles", also when empty) or an absence ("slug:article:pont") that a page shows.
using Ingredient = std::string;

/// What a page is made of, noted while it is printed.
class Ingredients {
public:
    void note(Ingredient one) { made_of_.push_back(std::move(one)); }
    /// The page holds by itself until then at most (a slot's expiry, a day's end); the earliest wins.
    void holds_until(Moment end) { until_ = until_ ? std::min(*until_, end) : end; }

    /// When what the page shows changed last: it says so (Last-Modified), for who asks again by date. Pages for people do without.
    void modified(std::optional<Modified> when) { modified_ = when; }

    const std::vector<Ingredient>& made_of() const { return made_of_; }
    std::optional<Moment> until() const { return until_; }
    const std::optional<Modified>& modified() const { return modified_; }

private:
    std::vector<Ingredient> made_of_;
    std::optional<Moment> until_;
    std::optional<Modified> modified_;
};

}  // namespace rotative::cache
