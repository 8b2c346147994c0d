// SPDX-License-Identifier: Apache-2.0
// What readers' pages ask of standing pages; every answer notes what it was made of. Writing is in pages.cpp.
#include "paper/pages/page_shelf.hpp"
#include "paper/pages/pages.hpp"

namespace rotative::pages {
namespace {

/// Whether readers can see it now; what does not show it yet holds until its hour.
bool is_seen(store::Reading& reading, cache::Ingredients& made_of, const Page& page) {
    made_of.note(page_tag(page.id));
    const auto now = reading.now();
    if (page.is_public(now)) return true;
    if (page.standing.state == State::Scheduled && page.standing.audience == Audience::Everybody && page.standing.published)
        made_of.holds_until(*page.standing.published);
    return false;
}

Linked linked_to(const Page& page, Language main) {
    return {page.id, page.words.language, page.words.title, address_of(page.words.slug, page.words.language, main)};
}

std::vector<Linked> seen_of(store::Reading& reading, cache::Ingredients& made_of, const std::vector<Page>& pages, Language main) {
    std::vector<Linked> seen;
    for (const auto& page : pages)
        if (is_seen(reading, made_of, page)) seen.push_back(linked_to(page, main));
    return seen;
}

}  // namespace

std::optional<PageId> find(store::Reading& reading, cache::Ingredients& made_of, Language language, std::string_view slug) {
    made_of.note(slug_tag(language, slug));
    const auto id = shelf::called(reading, language, slug);
    return id ? std::optional(id) : std::nullopt;
}

std::optional<Page> page(store::Reading& reading, cache::Ingredients& made_of, PageId id) {
    auto found = shelf::page(reading, id);
    if (!found || !is_seen(reading, made_of, *found)) return {};
    return found;
}

std::optional<Linked> linked(store::Reading& reading, cache::Ingredients& made_of, PageId id, Language main) {
    made_of.note(page_tag(id));
    const auto found = page(reading, made_of, id);
    return found ? std::optional(linked_to(*found, main)) : std::nullopt;
}

std::vector<Linked> children(store::Reading& reading, cache::Ingredients& made_of, PageId id, Language main) {
    made_of.note(under_tag(id));
    return seen_of(reading, made_of, shelf::under(reading, id), main);
}

std::vector<Linked> upwards(store::Reading& reading, cache::Ingredients& made_of, PageId id, Language main) {
    std::vector<Linked> found;
    for (auto above = shelf::parent_of(reading, id); above; above = shelf::parent_of(reading, above))
        if (const auto one = linked(reading, made_of, above, main)) found.push_back(*one);
    return found;
}

std::vector<Linked> all(store::Reading& reading, cache::Ingredients& made_of, Language main) {
    made_of.note(all_tag());
    return seen_of(reading, made_of, shelf::all(reading), main);
}

std::optional<Page> written(store::Reading& reading, PageId id) { return shelf::page(reading, id); }

}  // namespace rotative::pages
