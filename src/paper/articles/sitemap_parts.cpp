// SPDX-License-Identifier: Apache-2.0
// Reading the parts. An article that comes, changes or goes touches its part, and settling.cpp keeps when; one that opens a new part
// touches the next.
#include "paper/articles/sitemap_parts.hpp"
#include "paper/articles/article_news.hpp"
#include "paper/articles/article_shelf.hpp"
#include "paper/masthead/masthead.hpp"

namespace rotative::articles {

std::vector<SitemapPart> parts_of_the_sitemap(store::Reading& reading, cache::Ingredients& made_of) {
    auto parts = shelf::parts_of_the_sitemap(reading);
    const auto last = parts.empty() ? 0 : parts.back().number + 1;
    for (std::int64_t part = 0; part <= last; ++part) made_of.note(sitemap_tag(part));
    return parts;
}

std::vector<Mapped> sitemap(store::Reading& reading, cache::Ingredients& made_of, std::int64_t part) {
    made_of.note(sitemap_tag(part));
    const auto main = masthead::main_language(reading, made_of);
    std::vector<Mapped> found;
    for (const auto id : shelf::public_after(reading, {part * numbers_in_a_sitemap}, static_cast<int>(numbers_in_a_sitemap))) {
        if (part_of_the_sitemap(id) != part) break;
        const auto head = shelf::head(reading, id);
        found.push_back({id, address_of(id, head->slug, head->language, main), head->updated.value_or(head->published.value_or(Moment{}))});
    }
    return found;
}

}  // namespace rotative::articles
