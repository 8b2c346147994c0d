// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands beneath an article: its story, with the articles before and after it, and others that share its topics.
#include <optional>
#include <vector>
#include "paper/articles/article.hpp"
#include "paper/counter/teaser.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct Beneath {
    std::optional<Link> story;
    std::optional<Link> before, after;  // in the story
    std::vector<Teaser> of_the_story;   // the newest others
    std::vector<Teaser> others;
    bool has_turning() const { return before || after; }
};

Beneath beneath(Visit&, const articles::Article&);

}  // namespace rotative::counter
