// SPDX-License-Identifier: Apache-2.0
// Each language's list is read from its top to the first article that is too old: what comes next comes above that one.
#include "paper/articles/latest_news.hpp"
#include <algorithm>
#include <functional>
#include <limits>
#include "paper/articles/article_news.hpp"
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/list_shelf.hpp"
#include "paper/masthead/masthead.hpp"

namespace rotative::articles {
namespace {

struct Found {
    Language language;
    Place place;
};

std::vector<Found> places_since(store::Reading& reading, cache::Ingredients& made_of, Language language, Moment from, std::size_t at_most,
                                LatestNews& news) {
    const auto list = whole_paper(language);
    constexpr Place top{{std::numeric_limits<std::int64_t>::max()}, {std::numeric_limits<std::int64_t>::max()}};
    made_of.note(list_tag(list));
    std::vector<Found> found;
    auto rows = shelf::below(reading, list, top, static_cast<int>(at_most) + 1);
    while (rows.next()) {
        const auto place = shelf::place_in(rows);
        made_of.note(place_tag(list, place.article));
        if (place.moment < from) {
            news.newest_of_older = std::max(news.newest_of_older.value_or(place.moment), place.moment);
            return found;
        }
        found.push_back({language, place});
    }
    made_of.note(end_tag(list));
    return found;
}

}  // namespace

LatestNews latest_news(store::Reading& reading, cache::Ingredients& made_of, const std::vector<Language>& languages, Moment from,
                       std::size_t at_most) {
    LatestNews news;
    std::vector<Found> all;
    for (const auto language : languages)
        for (const auto& found : places_since(reading, made_of, language, from, at_most, news)) all.push_back(found);
    std::ranges::sort(all, std::greater(), &Found::place);
    if (all.size() > at_most) all.resize(at_most, {Language::French, {}});
    const auto main = masthead::main_language(reading, made_of);
    for (const auto& [language, place] : all) {
        made_of.note(title_tag(place.article));
        if (const auto head = shelf::head(reading, place.article))
            news.articles.push_back(
                {place.article, language, head->headline, address_of(place.article, head->slug, language, main), place.moment});
    }
    return news;
}

}  // namespace rotative::articles
