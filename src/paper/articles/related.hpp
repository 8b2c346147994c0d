// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which articles stand beneath one: the newest of its story, then those it shares most topics with. The second are chosen when an
// article is published, for it and for those it joins, so that a print reads a few rows and a change knows whom it reaches.
#include "paper/articles/article.hpp"
#include "press/cache/pages.hpp"
#include "press/store/store.hpp"

namespace rotative::articles {

/// How many stand beneath an article.
inline constexpr std::size_t related_shown = 4;

/// Chooses again for an article that came, left or has other topics; returns those beneath which others are shown now.
std::vector<ArticleId> choose_related(store::Transaction&, const Article&);

/// What stands beneath an article, related_shown of them at most: the newest of its story, then those that share its topics.
struct Related {
    std::vector<ArticleId> of_the_story, by_topic;
    bool operator==(const Related&) const = default;
    std::size_t size() const { return of_the_story.size() + by_topic.size(); }
};
Related related(store::Reading&, cache::Ingredients&, const Article&);

}  // namespace rotative::articles
