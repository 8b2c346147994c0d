// SPDX-License-Identifier: Apache-2.0
// One question for all parts. An article that comes, changes or goes touches its part; one that opens a new part touches the next.
#include "paper/articles/sitemap_parts.hpp"
#include "paper/articles/article_news.hpp"
#include "paper/articles/reading.hpp"

namespace rotative::articles {

std::vector<SitemapPart> parts_of_the_sitemap(store::Reading& reading, cache::Ingredients& made_of) {
    std::vector<SitemapPart> parts;
    auto rows = reading.rows(
        "select (id - 1) / 5000 as part, max(coalesce(updated_at, published_at)) from articles where state in (5, 6) and audience = 1 "
        "group by part order by part");
    static_assert(numbers_in_a_sitemap == 5000);
    while (rows.next()) parts.push_back({rows.number(0), rows.moment(1)});
    const auto last = parts.empty() ? 0 : parts.back().number + 1;
    for (std::int64_t part = 0; part <= last; ++part) made_of.note(sitemap_tag(part));
    return parts;
}

}  // namespace rotative::articles
