// SPDX-License-Identifier: Apache-2.0
#pragma once
// The articles of the last days in all languages, for who gathers news. Its XML is in paper/feeds; how long it holds, the counter says.
#include <optional>
#include <string>
#include <vector>
#include "paper/articles/article.hpp"
#include "press/cache/ingredients.hpp"
#include "press/store/store.hpp"

namespace rotative::articles {

struct NewsItem {
    ArticleId id;
    Language language = Language::French;
    std::string headline, address;
    Moment published;
};

struct LatestNews {
    std::vector<NewsItem> articles;         // the newest first
    std::optional<Moment> newest_of_older;  // the one that was among them last
};

/// What was published in these languages since `from`: at most so many, and nothing else is read.
LatestNews latest_news(store::Reading&, cache::Ingredients&, const std::vector<Language>&, Moment from, std::size_t at_most);

}  // namespace rotative::articles
