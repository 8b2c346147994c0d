// SPDX-License-Identifier: Apache-2.0
// Pages of lists: each reads one range of an index and notes the places it shows. One article is read in reading.cpp.
#include <algorithm>
#include <limits>
#include <utility>
#include "paper/articles/article_news.hpp"
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/list_shelf.hpp"
#include "paper/articles/reading.hpp"
#include "paper/masthead/masthead.hpp"

namespace rotative::articles {
namespace {

constexpr Moment never{std::numeric_limits<std::int64_t>::max()};
constexpr Place top{never, {std::numeric_limits<std::int64_t>::max()}};

/// So many places of a list from there on, each noted; the end too, when it was reached.
std::vector<Place> places_below(store::Reading& reading, cache::Ingredients& made_of, const List& list, const Place& start, int how_many) {
    made_of.note(list_tag(list));
    std::vector<Place> places;
    auto rows = shelf::below(reading, list, start, how_many);
    while (rows.next()) places.push_back(shelf::place_in(rows));
    for (const auto& place : places) made_of.note(place_tag(list, place.article));
    if (std::cmp_less(places.size(), how_many)) made_of.note(end_tag(list));
    return places;
}

/// The articles of these places as a page; one place more than is shown says that there is an older page.
ListPage shown(store::Reading& reading, cache::Ingredients& made_of, std::vector<Place> places, int at_most) {
    ListPage page;
    if (std::cmp_greater(places.size(), at_most)) {
        places.pop_back();
        page.older = places.back();
    }
    for (const auto& place : places)
        if (auto one = teaser(reading, made_of, place.article)) page.articles.push_back(*std::move(one));
    return page;
}

}  // namespace

ListPage page_of(store::Reading& reading, cache::Ingredients& made_of, const List& list, const std::optional<Place>& below, int at_most) {
    return shown(reading, made_of, places_below(reading, made_of, list, below.value_or(top), at_most + 1), at_most);
}

std::vector<Article> latest_whole(store::Reading& reading, cache::Ingredients& made_of, const List& list, std::size_t at_most) {
    std::vector<Article> found;
    for (const auto id : latest(reading, made_of, list, at_most)) {
        made_of.note(entry_tag(id));
        if (auto one = shelf::article(reading, id)) found.push_back(*std::move(one));
    }
    return found;
}

std::vector<ArticleId> latest(store::Reading& reading, cache::Ingredients& made_of, const List& list, std::size_t at_most,
                              const std::vector<ArticleId>& except) {
    made_of.note(list_tag(list));
    std::vector<ArticleId> found;
    auto rows = shelf::below(reading, list, top, static_cast<int>(at_most + except.size()));
    while (found.size() < at_most) {
        if (!rows.next()) {
            made_of.note(end_tag(list));
            break;
        }
        const auto id = shelf::place_in(rows).article;
        made_of.note(place_tag(list, id));
        if (!std::ranges::count(except, id)) found.push_back(id);
    }
    return found;
}

std::optional<Moment> newest(store::Reading& reading, cache::Ingredients& made_of, const List& list) {
    const auto places = places_below(reading, made_of, list, top, 1);
    if (places.empty()) return {};
    return places.front().moment;
}

ListPage published(store::Reading& reading, cache::Ingredients& made_of, Language language, Moment from, Moment until,
                   const std::optional<Place>& below, int at_most) {
    const auto start = std::min(below.value_or(top), Place{until, {}});
    auto places = places_below(reading, made_of, whole_paper(language), start, at_most + 1);
    std::erase_if(places, [&](const Place& place) { return place.moment < from; });  // read all the same: who comes last stands above it
    return shown(reading, made_of, std::move(places), at_most);
}

/// An article that comes between two touches the place above the older of them, one that leaves its own.
Neighbours neighbours(store::Reading& reading, cache::Ingredients& made_of, const List& list, const Place& place) {
    made_of.note(list_tag(list));
    made_of.note(place_tag(list, place.article));
    Neighbours found;
    auto below = shelf::below(reading, list, place, 1);
    if (below.next()) found.older = shelf::place_in(below).article;
    made_of.note(found.older ? place_tag(list, *found.older) : end_tag(list));
    if (const auto above = shelf::right_above(reading, list, place)) {
        found.newer = above->article;
        made_of.note(place_tag(list, above->article));
    }
    return found;
}

CorrectionsPage corrections(store::Reading& reading, cache::Ingredients& made_of, Language language, const std::optional<Correction>& after,
                            int at_most) {
    made_of.note(corrections_tag(language));
    CorrectionsPage page;
    page.corrections = after ? shelf::corrections(reading, language, after->moment, after->id, at_most + 1)
                             : shelf::corrections(reading, language, never, {}, at_most + 1);
    if (page.corrections.size() > static_cast<std::size_t>(at_most)) {
        page.corrections.pop_back();
        page.older = page.corrections.back();
    }
    return page;
}

}  // namespace rotative::articles
