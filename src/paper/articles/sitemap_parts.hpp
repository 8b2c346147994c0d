// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sitemap is in parts, each of so many numbers of articles: which there are, when each changed, and what stands in one. Its XML
// is in paper/feeds.
#include <string>
#include <vector>
#include "paper/articles/article.hpp"
#include "press/cache/ingredients.hpp"
#include "press/store/store.hpp"

namespace rotative::articles {

/// How many numbers a part covers.
inline constexpr std::int64_t numbers_in_a_sitemap = 5000;
/// The part an article stands in, from 0.
constexpr std::int64_t part_of_the_sitemap(ArticleId id) { return (id.number - 1) / numbers_in_a_sitemap; }

struct SitemapPart {
    std::int64_t number = 0;
    Moment changed;  // the part itself, also by an article that left it
};
/// The parts that hold articles readers can see, in order.
std::vector<SitemapPart> parts_of_the_sitemap(store::Reading&, cache::Ingredients&);

struct Mapped {
    ArticleId id;
    std::string address;
    Moment changed;
};
/// The public articles of a part; none when there is no such part.
std::vector<Mapped> sitemap(store::Reading&, cache::Ingredients&, std::int64_t part);

}  // namespace rotative::articles
