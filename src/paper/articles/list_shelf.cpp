// SPDX-License-Identifier: Apache-2.0
// The SQL of lists. Which lists an article stands in is decided in lists.cpp.
#include "paper/articles/list_shelf.hpp"

namespace rotative::articles::shelf {
namespace {

std::vector<ArticleId> ids_in(store::Rows rows) {
    std::vector<ArticleId> found;
    while (rows.next()) found.push_back(rows.id<ArticleId>(0));
    return found;
}

}  // namespace

std::vector<Standing> standings(store::Reading& reading, ArticleId id) {
    std::vector<Standing> found;
    auto rows = reading.rows("select list, number, language, moment from listings where article = ?", id);
    while (rows.next())
        found.push_back({{static_cast<List::Sort>(rows.number(0)), rows.number(1), rows.language(2)}, {rows.moment(3), id}});
    return found;
}

void enter(store::Transaction& tx, const Standing& one) {
    tx.run("insert into listings(list, number, language, moment, article) values(?, ?, ?, ?, ?)", one.list.sort, one.list.number,
           one.list.language, one.place.moment, one.place.article);
}

void leave(store::Transaction& tx, const Standing& one) {
    tx.run("delete from listings where list = ? and number = ? and language = ? and moment = ? and article = ?", one.list.sort,
           one.list.number, one.list.language, one.place.moment, one.place.article);
}

store::Rows below(store::Reading& reading, const List& list, const Place& place, int at_most) {
    return reading.rows(below_a_place, list.sort, list.number, list.language, place.moment, place.article, at_most);
}

Place place_in(const store::Rows& rows) { return {rows.moment(0), rows.id<ArticleId>(1)}; }

std::optional<Place> right_above(store::Reading& reading, const List& list, const Place& place) {
    auto rows = reading.rows(above_a_place, list.sort, list.number, list.language, place.moment, place.article);
    if (!rows.next()) return {};
    return place_in(rows);
}

std::optional<Place> oldest_since(store::Reading& reading, const List& list, Moment from) { return right_above(reading, list, {from, {}}); }

store::Rows moments(store::Reading& reading, const List& list, Moment from, Moment until) {
    return reading.rows(
        "select moment from listings where list = ? and number = ? and language = ? and moment >= ? and moment < ? order by moment",
        list.sort, list.number, list.language, from, until);
}

std::vector<ArticleId> related(store::Reading& reading, ArticleId id, std::size_t at_most) {
    return ids_in(
        reading.rows("select other from related where article = ? order by shared desc, moment desc, other desc limit ?", id, at_most));
}

std::vector<ArticleId> related_to(store::Reading& reading, ArticleId id) {
    return ids_in(reading.rows("select article from related where other = ?", id));
}

void join(store::Transaction& tx, ArticleId id, const Place& other, std::int64_t shared) {
    tx.run("insert into related(article, other, shared, moment) values(?, ?, ?, ?)", id, other.article, shared, other.moment);
}

void part(store::Transaction& tx, ArticleId id, ArticleId other) {
    tx.run("delete from related where article = ? and other = ?", id, other);
}

void part_from_all(store::Transaction& tx, ArticleId id) {
    tx.run("delete from related where article = ?", id);
    tx.run("delete from related where other = ?", id);
}

void turn_topic_list(store::Transaction& tx, TopicId from, TopicId into) {
    tx.run(
        "insert into listings(list, number, language, moment, article)"
        " select 3, cast(? as bigint), language, moment, article from listings where list = 3 and number = ? on conflict do nothing",
        into, from);
    tx.run("delete from listings where list = 3 and number = ?", from);
}

std::vector<SectionId> sections_listing(store::Reading& reading, SectionId section) {
    std::vector<SectionId> found;
    auto rows = reading.rows(
        "select distinct number from listings where list = 1 and article in (select id from articles where section = ?)", section);
    while (rows.next()) found.push_back(rows.id<SectionId>(0));
    return found;
}

void relist(store::Transaction& tx, SectionId section, const std::vector<SectionId>& upwards) {
    tx.run("delete from listings where list = 1 and article in (select id from articles where section = ?)", section);
    for (const auto above : upwards)
        tx.run(
            "insert into listings(list, number, language, moment, article)"
            " select 1, cast(? as bigint), language, published_at, id from articles where section = ? and state in (5, 6) and audience = 1",
            above, section);
}

}  // namespace rotative::articles::shelf
