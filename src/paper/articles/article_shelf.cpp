// SPDX-License-Identifier: Apache-2.0
// The SQL of articles: a head, a body, authors and topics. What may be kept is decided in articles.cpp.
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/sources.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::articles::shelf {
namespace {

template <class Of>
std::optional<Id<Of>> or_null(Id<Of> id) {
    if (!id) return {};
    return id;
}

std::vector<ArticleId> ids_in(store::Rows rows) {
    std::vector<ArticleId> found;
    while (rows.next()) found.push_back(rows.id<ArticleId>(0));
    return found;
}

std::vector<Correction> corrections_in(store::Rows rows) {
    std::vector<Correction> found;
    while (rows.next()) found.push_back({rows.id<CorrectionId>(0), rows.id<ArticleId>(1), rows.moment(2), rows.text(3)});
    return found;
}

void keep_body(store::Transaction& tx, const Article& article) {
    tx.run(
        "insert into article_bodies(article, sources, document) values(?, ?, ?)"
        " on conflict(article) do update set sources = excluded.sources, document = excluded.document",
        article.id, written(article.words.sources), document::to_json(article.words.body));
}

void keep_authors(store::Transaction& tx, const Article& article) {
    tx.run("delete from article_authors where article = ?", article.id);
    for (std::size_t place = 0; place < article.words.authors.size(); ++place)
        tx.run("insert into article_authors(article, place, author) values(?, ?, ?)", article.id, place, article.words.authors[place]);
}

void keep_topics(store::Transaction& tx, const Article& article) {
    tx.run("delete from article_topics where article = ?", article.id);
    std::size_t place = 0;
    for (const auto topic : article.words.topics)
        tx.run("insert into article_topics(article, topic, place, chosen) values(?, ?, ?, 1)", article.id, topic, place++);
    for (const auto topic : article.linked)
        tx.run("insert into article_topics(article, topic, place, chosen) values(?, ?, ?, 0)", article.id, topic, place++);
}

void read_body(store::Reading& reading, Article& article) {
    auto rows = reading.rows("select sources, document from article_bodies where article = ?", article.id);
    if (!rows.next()) return;
    article.words.sources = sources_in(rows.text_here(0));
    if (auto body = document::from_json(rows.text_here(1))) article.words.body = *std::move(body);
}

void read_topics(store::Reading& reading, Article& article) {
    auto rows = reading.rows("select topic, chosen from article_topics where article = ? order by place", article.id);
    while (rows.next()) (rows.truth(1) ? article.words.topics : article.linked).push_back(rows.id<TopicId>(0));
}

}  // namespace

ArticleId number(store::Transaction& tx, const ArticleDraft& draft) {
    auto rows = tx.rows(
        "insert into articles(language, kind, state, audience, kicker, headline, short_headline, slug, standfirst, place_line, minutes, "
        "changed_at)"
        " values(?, 1, 1, 1, '', '', '', '', '', '', 1, ?) returning id",
        draft.language, tx.now());
    rows.next();
    return rows.id<ArticleId>(0);
}

void keep(store::Transaction& tx, const Article& article) {
    const auto& words = article.words;
    tx.run(
        "update articles set language = ?, original = ?, section = ?, story = ?, kind = ?, state = ?, audience = ?, kicker = ?, headline = "
        "?,"
        " short_headline = ?, slug = ?, standfirst = ?, place_line = ?, minutes = ?, published_at = ?, updated_at = ?, scheduled_for = ?,"
        " changed_at = ?, picture = ?, first_picture = ? where id = ?",
        words.language, article.original(), or_null(words.section), or_null(words.story), words.kind, article.state, words.audience,
        words.kicker, words.headline, words.short_headline, words.slug, words.standfirst, words.place_line, article.minutes,
        article.published, article.updated, article.scheduled, tx.now(), or_null(words.picture), or_null(article.first_picture),
        article.id);
    keep_body(tx, article);
    keep_authors(tx, article);
    keep_topics(tx, article);
}

std::optional<Article> article(store::Reading& reading, ArticleId id) {
    auto rows = reading.rows(
        "select language, original, section, story, kind, state, audience, kicker, headline, short_headline, slug, standfirst, place_line,"
        " minutes, published_at, updated_at, scheduled_for, picture, first_picture from articles where id = ?",
        id);
    if (!rows.next()) return {};
    Article article{id};
    auto& words = article.words;
    words.language = rows.language(0);
    if (rows.number(1) != id.number) words.translates = rows.id<ArticleId>(1);
    words.section = {rows.perhaps_number(2).value_or(0)};
    words.story = {rows.perhaps_number(3).value_or(0)};
    words.kind = static_cast<Kind>(rows.number(4));
    article.state = static_cast<State>(rows.number(5));
    words.audience = static_cast<Audience>(rows.number(6));
    words.kicker = rows.text(7);
    words.headline = rows.text(8);
    words.short_headline = rows.text(9);
    words.slug = rows.text(10);
    words.standfirst = rows.text(11);
    words.place_line = rows.text(12);
    article.minutes = static_cast<int>(rows.number(13));
    article.published = rows.perhaps_moment(14);
    article.updated = rows.perhaps_moment(15);
    article.scheduled = rows.perhaps_moment(16);
    words.picture = {rows.perhaps_number(17).value_or(0)};
    article.first_picture = {rows.perhaps_number(18).value_or(0)};
    words.authors = authors(reading, id);
    read_body(reading, article);
    read_topics(reading, article);
    return article;
}

std::optional<Head> head(store::Reading& reading, ArticleId id) {
    auto rows = reading.rows(
        "select language, original, section, story, kind, state, audience, kicker, headline, short_headline, slug, standfirst, "
        "published_at,"
        " updated_at, coalesce(picture, first_picture) from articles where id = ?",
        id);
    if (!rows.next()) return {};
    return Head{id,
                rows.language(0),
                rows.id<ArticleId>(1),
                {rows.perhaps_number(2).value_or(0)},
                {rows.perhaps_number(3).value_or(0)},
                static_cast<Kind>(rows.number(4)),
                static_cast<State>(rows.number(5)),
                static_cast<Audience>(rows.number(6)),
                rows.text(7),
                rows.text(8),
                rows.text(9),
                rows.text(10),
                rows.text(11),
                rows.perhaps_moment(12),
                rows.perhaps_moment(13),
                {rows.perhaps_number(14).value_or(0)}};
}

std::vector<AuthorId> authors(store::Reading& reading, ArticleId id) {
    std::vector<AuthorId> found;
    auto rows = reading.rows("select author from article_authors where article = ? order by place", id);
    while (rows.next()) found.push_back(rows.id<AuthorId>(0));
    return found;
}

std::vector<ArticleId> translations(store::Reading& reading, ArticleId original) {
    return ids_in(reading.rows("select id from articles where original = ? order by language", original));
}

std::vector<ArticleId> due(store::Reading& reading, Moment now, int at_most) {
    return ids_in(
        reading.rows("select id from articles where state = 4 and audience = 1 and scheduled_for <= ? order by scheduled_for, id limit ?",
                     now, at_most));
}

std::optional<Moment> next_due(store::Reading& reading) {
    auto rows = reading.rows("select scheduled_for from articles where state = 4 and audience = 1 order by scheduled_for limit 1");
    if (!rows.next()) return {};
    return rows.perhaps_moment(0);
}

std::vector<ArticleId> after(store::Reading& reading, ArticleId id, int at_most) {
    return ids_in(reading.rows("select id from articles where id > ? order by id limit ?", id, at_most));
}

std::vector<ArticleId> public_after(store::Reading& reading, ArticleId id, int at_most) {
    return ids_in(
        reading.rows("select id from articles where id > ? and state in (5, 6) and audience = 1 order by id limit ?", id, at_most));
}

void note_change_of_part(store::Transaction& tx, std::int64_t part, Moment moment) {
    tx.run("insert into sitemap_parts(part, changed_at) values(?, ?) on conflict(part) do update set changed_at = excluded.changed_at",
           part, moment);
}

std::vector<SitemapPart> parts_of_the_sitemap(store::Reading& reading) {
    std::vector<SitemapPart> found;
    auto rows = reading.rows(
        "select part, changed_at from sitemap_parts where exists (select 1 from articles where id > part * ? and id <= (part + 1) * ?"
        " and state in (5, 6) and audience = 1) order by part",
        numbers_in_a_sitemap, numbers_in_a_sitemap);
    while (rows.next()) found.push_back({rows.number(0), rows.moment(1)});
    return found;
}

CorrectionId add(store::Transaction& tx, ArticleId id, Language language, Moment moment, std::string_view words) {
    auto rows =
        tx.rows("insert into corrections(article, language, moment, words) values(?, ?, ?, ?) returning id", id, language, moment, words);
    rows.next();
    return rows.id<CorrectionId>(0);
}

std::vector<Correction> corrections(store::Reading& reading, ArticleId id) {
    return corrections_in(reading.rows("select id, article, moment, words from corrections where article = ? order by moment, id", id));
}

std::vector<Correction> corrections(store::Reading& reading, Language language, Moment moment, CorrectionId id, int at_most) {
    return corrections_in(
        reading.rows("select c.id, c.article, c.moment, c.words from corrections c join articles a on a.id = c.article"
                     " where c.language = ? and (c.moment, c.id) < (?, ?) and a.state in (5, 6) and a.audience = 1"
                     " order by c.moment desc, c.id desc limit ?",
                     language, moment, id, at_most));
}

void turn_topic(store::Transaction& tx, TopicId from, TopicId into) {
    tx.run("update article_topics set topic = ? where topic = ? and article not in (select article from article_topics where topic = ?)",
           into, from, into);
    tx.run("delete from article_topics where topic = ?", from);
}

}  // namespace rotative::articles::shelf
