// SPDX-License-Identifier: Apache-2.0
// Pages of lists: each reads one range of an index and notes the places it shows. One article is read in reading.cpp.
#include <algorithm>
#include <limits>
#include "paper/articles/article_news.hpp"
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/list_shelf.hpp"
#include "paper/articles/reading.hpp"
#include "paper/masthead/masthead.hpp"

namespace rotative::articles {
namespace {

constexpr Moment never{std::numeric_limits<std::int64_t>::max()};
constexpr Place top{never, {std::numeric_limits<std::int64_t>::max()}};

/// The articles of some rows as a page; one row more than is shown says that there is an older page.
template <class Note>
ListPage shown(store::Reading& reading, cache::Ingredients& made_of, store::Rows rows, int at_most, Note note) {
    std::vector<Place> places;
    while (rows.next()) places.push_back(shelf::place_in(rows));
    for (const auto& place : places) note(place);
    ListPage page;
    if (places.size() > static_cast<std::size_t>(at_most)) {
        places.pop_back();
        page.older = places.back();
    }
    for (const auto& place : places)
        if (auto one = teaser(reading, made_of, place.article)) page.articles.push_back(*std::move(one));
    return page;
}

}  // namespace

ListPage page_of(store::Reading& reading, cache::Ingredients& made_of, const List& list, const std::optional<Place>& below, int at_most) {
    made_of.note(list_tag(list));
    auto page = shown(reading, made_of, shelf::below(reading, list, below.value_or(top), at_most + 1), at_most,
                      [&](const Place& place) { made_of.note(place_tag(list, place.article)); });
    if (!page.older) made_of.note(end_tag(list));
    return page;
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

ListPage published(store::Reading& reading, cache::Ingredients& made_of, Language language, std::string_view span, Moment from,
                   Moment until, const std::optional<Place>& below, int at_most) {
    made_of.note(archive_tag(language, span));
    const auto start = std::min(below.value_or(top), Place{until, {}});
    return shown(reading, made_of, shelf::between(reading, language, from, start, at_most + 1), at_most, [](const Place&) {});
}

std::int64_t count(store::Reading& reading, cache::Ingredients& made_of, Language language, std::string_view span, Moment from,
                   Moment until) {
    made_of.note(archive_tag(language, span));
    return shelf::count(reading, whole_paper(language), from, until);
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

std::vector<Mapped> sitemap(store::Reading& reading, cache::Ingredients& made_of, std::int64_t part) {
    made_of.note(sitemap_tag(part));
    const auto main = masthead::main_language(reading, made_of);
    std::vector<Mapped> found;
    for (const auto id : shelf::public_after(reading, {part * numbers_in_a_sitemap}, static_cast<int>(numbers_in_a_sitemap))) {
        if (id.number > (part + 1) * numbers_in_a_sitemap) break;
        const auto head = shelf::head(reading, id);
        found.push_back({id, address_of(id, head->slug, head->language, main), head->updated.value_or(head->published.value_or(Moment{}))});
    }
    return found;
}

}  // namespace rotative::articles
