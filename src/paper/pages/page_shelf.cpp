// SPDX-License-Identifier: Apache-2.0
// The SQL of pages. Which slug a page gets is decided in pages.cpp.
#include "paper/pages/page_shelf.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::pages::shelf {
namespace {

template <class Of>
std::optional<Id<Of>> or_null(Id<Of> id) {
    if (!id) return {};
    return id;
}

Page head_in(const store::Rows& rows) {
    Page page;
    page.id = rows.id<PageId>(0);
    page.words.language = rows.language(1);
    page.words.parent = {rows.perhaps_number(2).value_or(0)};
    page.words.place = rows.number(3);
    page.words.author = {rows.perhaps_number(4).value_or(0)};
    page.standing.state = static_cast<State>(rows.number(5));
    page.standing.audience = static_cast<Audience>(rows.number(6));
    page.words.title = rows.text(7), page.words.slug = rows.text(8);
    if (!rows.null(9)) page.standing.published = rows.moment(9);
    if (!rows.null(10)) page.standing.updated = rows.moment(10);
    return page;
}

std::vector<Page> heads_in(store::Rows rows) {
    std::vector<Page> found;
    while (rows.next()) found.push_back(head_in(rows));
    return found;
}

}  // namespace

PageId add(store::Transaction& tx, const Page& page) {
    const auto& [language, parent, place, author, title, slug, body] = page.words;
    auto rows = tx.rows(
        "insert into pages(language, parent, place, author, state, audience, title, slug, document, published_at, updated_at)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
        language, or_null(parent), place, or_null(author), page.standing.state, page.standing.audience, title, slug,
        document::to_json(body), page.standing.published, page.standing.updated);
    rows.next();
    return rows.id<PageId>(0);
}

void change(store::Transaction& tx, const Page& page) {
    const auto& [language, parent, place, author, title, slug, body] = page.words;
    tx.run(
        "update pages set language = ?, parent = ?, place = ?, author = ?, state = ?, audience = ?, title = ?, slug = ?, document = ?,"
        " published_at = ?, updated_at = ? where id = ?",
        language, or_null(parent), place, or_null(author), page.standing.state, page.standing.audience, title, slug,
        document::to_json(body), page.standing.published, page.standing.updated, page.id);
}

std::optional<Page> page(store::Reading& reading, PageId id) {
    auto rows = reading.rows(
        "select id, language, parent, place, author, state, audience, title, slug, published_at, updated_at, document from pages"
        " where id = ?",
        id);
    if (!rows.next()) return {};
    auto page = head_in(rows);
    if (auto body = document::from_json(rows.text_here(11))) page.words.body = *std::move(body);
    return page;
}

std::vector<Page> under(store::Reading& reading, PageId parent) {
    if (parent)
        return heads_in(
            reading.rows("select id, language, parent, place, author, state, audience, title, slug, published_at, updated_at from pages"
                         " where parent = ? order by place, id",
                         parent));
    return heads_in(
        reading.rows("select id, language, parent, place, author, state, audience, title, slug, published_at, updated_at from pages"
                     " where parent is null order by place, id"));
}

std::vector<Page> all(store::Reading& reading) {
    return heads_in(reading.rows(
        "select id, language, parent, place, author, state, audience, title, slug, published_at, updated_at from pages order by id"));
}

PageId parent_of(store::Reading& reading, PageId id) {
    auto rows = reading.rows("select parent from pages where id = ? and parent is not null", id);
    return rows.next() ? rows.id<PageId>(0) : PageId{};
}

PageId called(store::Reading& reading, Language language, std::string_view slug) {
    auto rows = reading.rows("select page from page_slugs where language = ? and slug = ?", language, slug);
    return rows.next() ? rows.id<PageId>(0) : PageId{};
}

void lead(store::Transaction& tx, Language language, std::string_view slug, PageId id) {
    tx.run("insert into page_slugs(language, slug, page) values(?, ?, ?) on conflict do nothing", language, slug, id);
}

}  // namespace rotative::pages::shelf
