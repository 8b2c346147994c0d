// SPDX-License-Identifier: Apache-2.0
// Writing standing pages. What readers are shown of them is in reading.cpp.
#include "paper/pages/pages.hpp"
#include <algorithm>
#include <boost/json.hpp>
#include "paper/media/uses.hpp"
#include "paper/pages/page_shelf.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"
#include "press/i18n/slug.hpp"

namespace rotative::pages {
namespace {

Problem not_there(PageId id) { return {Refusal::NotFound, "pages.not_found", {{"page", std::to_string(id.number)}}}; }

Result<Done> refuse_endless(const PageDraft& draft) {
    if (document::to_json(draft.body).size() <= document::largest_document) return Done{};
    return Problem{Refusal::TooLarge, "pages.too_long", {{"limit", std::to_string(document::largest_document >> 20)}}};
}

/// A page may stand under any of its language but itself and those below it.
Result<Done> refuse_parent(store::Reading& reading, PageId id, const PageDraft& draft) {
    if (!draft.parent) return Done{};
    const auto parent = shelf::page(reading, draft.parent);
    if (!parent || parent->words.language != draft.language)
        return Problem{Refusal::NotFound, "pages.parent_missing", {{"page", std::to_string(draft.parent.number)}}};
    for (auto above = draft.parent; id && above; above = shelf::parent_of(reading, above))
        if (above == id) return Problem{Refusal::Conflict, "pages.parent_below"};
    return Done{};
}

std::string wanted_slug(const PageDraft& draft) {
    auto slug = draft.slug.empty() ? i18n::slug(draft.title, draft.language) : draft.slug;
    return slug.empty() ? std::string("page") : slug;
}

/// The slug, or one beside it that leads to no other page.
std::string free_slug(store::Reading& reading, PageId id, const PageDraft& draft) {
    const auto is_free = [&](const std::string& slug) {
        const auto known = shelf::called(reading, draft.language, slug);
        return !known || known == id;
    };
    auto slug = wanted_slug(draft);
    if (is_free(slug)) return slug;
    if (const auto parent = draft.parent ? shelf::page(reading, draft.parent) : std::nullopt) slug = parent->words.slug + "-" + slug;
    if (is_free(slug)) return slug;
    for (int number = 2;; ++number)
        if (const auto beside = slug + "-" + std::to_string(number); is_free(beside)) return beside;
}

/// Readers see its media while they see the page: at once, or from its hour on.
void show_media(store::Transaction& tx, wire::Wire& wire, const Page& page, wire::Age age) {
    const auto& [state, audience, published, updated] = page.standing;
    const bool comes = state == State::Scheduled && published, is_open = audience == Audience::Everybody;
    media::Shows shows{media::media_in(page.words.body)};
    if (is_open && (comes || state == State::Published)) shows.seen = media::Seen::ByReaders;
    if (comes) shows.from = published;
    media::use(tx, wire, {media::User::Kind::Page, page.id.number}, shows, age);
}

/// Keeps what differs from before, and tells it.
PageId put(store::Transaction& tx, wire::Wire& wire, Page page, const std::optional<Page>& before, wire::Age age) {
    if (before && before->words == page.words && before->standing == page.standing) return page.id;
    PageChanged news;
    if (before)
        shelf::change(tx, page);
    else
        page.id = shelf::add(tx, page);
    show_media(tx, wire, page, age);
    news.page = page.id;
    news.parents = {page.words.parent};
    if (before && before->words.parent != page.words.parent) news.parents.push_back(before->words.parent);
    if (!shelf::called(tx, page.words.language, page.words.slug))
        news.taken.push_back(std::string(tag(page.words.language)) + ":" + page.words.slug);
    shelf::lead(tx, page.words.language, page.words.slug, page.id);
    wire.tell(tx, news, age);
    return page.id;
}

Result<Done> refuse_slug(store::Reading& reading, PageId id, const PageDraft& draft) {
    if (draft.slug.empty()) return Done{};
    const auto known = shelf::called(reading, draft.language, draft.slug);
    if (!known || known == id) return Done{};
    return Problem{Refusal::Conflict, "pages.slug_taken", {{"slug", draft.slug}, {"page", std::to_string(known.number)}}};
}

}  // namespace

Pages::Pages(store::Store& store, wire::Wire& wire) : store_(store), wire_(wire) {}

Result<PageId> Pages::publish(const PageDraft& draft) {
    return store_.write([&](store::Transaction& tx) -> Result<PageId> {
        TRY(refuse_slug(tx, {}, draft));
        return keep(tx, {}, draft, {State::Published, Audience::Everybody, tx.now(), tx.now()}, wire::Age::Fresh);
    });
}

Result<Done> Pages::rewrite(PageId id, const PageDraft& draft) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        const auto before = shelf::page(tx, id);
        if (!before) return not_there(id);
        TRY(refuse_slug(tx, id, draft));
        auto words = draft;
        if (words.slug.empty()) words.slug = before->words.slug;
        auto standing = before->standing;
        standing.state = State::Published;
        if (!standing.published) standing.published = tx.now();
        if (before->words != words || before->standing != standing) standing.updated = tx.now();
        TRY(keep(tx, id, words, standing, wire::Age::Fresh));
        return Done{};
    });
}

Result<Done> Pages::withdraw(PageId id) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        auto page = shelf::page(tx, id);
        if (!page) return not_there(id);
        auto draft = *page;
        draft.standing.state = State::Draft;
        put(tx, wire_, std::move(draft), page, wire::Age::Fresh);
        return Done{};
    });
}

Result<PageId> Pages::keep(store::Transaction& tx, PageId id, const PageDraft& draft, const Standing& standing, wire::Age age) {
    TRY(refuse_impossible(draft));
    TRY(refuse_endless(draft));
    TRY(refuse_parent(tx, id, draft));
    const auto before = id ? shelf::page(tx, id) : std::nullopt;
    if (id && !before) return not_there(id);
    Page page{id, draft, standing};
    page.words.slug = free_slug(tx, id, draft);
    return put(tx, wire_, std::move(page), before, age);
}

Result<std::string> look(store::Reading& reading, PageId id) {
    namespace json = boost::json;
    const auto found = shelf::page(reading, id);
    if (!found) return not_there(id);
    const auto& [number, words, standing] = *found;
    json::object inside{{"id", id.number},
                        {"language", rotative::tag(words.language)},
                        {"title", words.title},
                        {"slug", words.slug},
                        {"parent", words.parent.number},
                        {"place", words.place},
                        {"author", words.author.number},
                        {"state", word_for(standing.state)},
                        {"is_for_nobody", standing.audience == Audience::Nobody},
                        {"published_ms", nullptr},
                        {"body", json::parse(document::to_json(words.body))}};
    if (standing.published) inside["published_ms"] = standing.published->ms;
    return json::serialize(inside);
}

}  // namespace rotative::pages
