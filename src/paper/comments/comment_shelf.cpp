// SPDX-License-Identifier: Apache-2.0
// The SQL of comments. Which comment may stand under which is decided in comments.cpp.
#include "paper/comments/comment_shelf.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::comments::shelf {
namespace {

std::optional<CommentId> or_null(CommentId id) {
    if (!id) return {};
    return id;
}

Comment comment_in(store::Rows& rows) {
    Comment comment;
    comment.id = rows.id<CommentId>(0);
    if (!rows.null(1)) comment.parent = rows.id<CommentId>(1);
    auto& brought = comment.brought;
    brought.origin = rows.text(2), brought.stands_under = rows.text(3), brought.answers = rows.text(4);
    brought.under = {static_cast<Under::What>(rows.number(5)), rows.number(6)};
    brought.kind = static_cast<Kind>(rows.number(7)), brought.state = static_cast<State>(rows.number(8));
    brought.author = rows.text(9), brought.mail = rows.text(10), brought.site = rows.text(11), brought.sealed_address = rows.text(12);
    if (!rows.null(13)) brought.said = rows.moment(13);
    if (auto words = document::from_json(rows.text_here(14))) brought.words = *std::move(words);
    return comment;
}

}  // namespace

std::optional<Known> known(store::Reading& reading, std::string_view origin) {
    auto rows = reading.rows("select id, mark, case when parent is null and answers <> '' then 1 else 0 end from comments where origin = ?",
                             origin);
    if (!rows.next()) return {};
    return Known{rows.id<CommentId>(0), rows.text(1), rows.number(2) != 0};
}

CommentId add(store::Transaction& tx, const BroughtComment& one, CommentId parent, std::string_view mark) {
    auto rows = tx.rows(
        "insert into comments(origin, mark, stands_under, thing_kind, thing, parent, answers, kind, state, author, mail, site,"
        " address_sealed, said_at, document) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
        one.origin, mark, one.stands_under, one.under.what, one.under.number, or_null(parent), one.answers, one.kind, one.state, one.author,
        one.mail, one.site, one.sealed_address, one.said, document::to_json(one.words));
    rows.next();
    return rows.id<CommentId>(0);
}

void change(store::Transaction& tx, CommentId id, const BroughtComment& one, CommentId parent, std::string_view mark) {
    tx.run(
        "update comments set mark = ?, stands_under = ?, thing_kind = ?, thing = ?, parent = ?, answers = ?, kind = ?, state = ?,"
        " author = ?, mail = ?, site = ?, address_sealed = ?, said_at = ?, document = ? where id = ?",
        mark, one.stands_under, one.under.what, one.under.number, or_null(parent), one.answers, one.kind, one.state, one.author, one.mail,
        one.site, one.sealed_address, one.said, document::to_json(one.words), id);
}

CommentId parent_of(store::Reading& reading, CommentId id) {
    auto rows = reading.rows("select parent from comments where id = ? and parent is not null", id);
    return rows.next() ? rows.id<CommentId>(0) : CommentId{};
}

void put_under(store::Transaction& tx, CommentId child, CommentId parent) {
    tx.run("update comments set parent = ? where id = ?", parent, child);
}

std::vector<CommentId> waiting_for(store::Reading& reading, std::string_view origin) {
    std::vector<CommentId> found;
    auto rows = reading.rows("select id from comments where answers = ? and parent is null and answers <> '' order by id", origin);
    while (rows.next()) found.push_back(rows.id<CommentId>(0));
    return found;
}

std::vector<std::string> awaited(store::Reading& reading) {
    std::vector<std::string> found;
    auto rows = reading.rows("select distinct answers from comments where parent is null and answers <> ''");
    while (rows.next()) found.push_back(rows.text(0));
    return found;
}

std::vector<Count> counts(store::Reading& reading) {
    std::vector<Count> found;
    auto rows = reading.rows("select kind, state, count(*), count(parent) from comments group by kind, state order by kind, state");
    while (rows.next())
        found.push_back({static_cast<Kind>(rows.number(0)), static_cast<State>(rows.number(1)), rows.number(2), rows.number(3)});
    return found;
}

std::optional<Comment> comment(store::Reading& reading, CommentId id) {
    auto rows = reading.rows(
        "select id, parent, origin, stands_under, answers, thing_kind, thing, kind, state, author, mail, site, address_sealed, said_at,"
        " document from comments where id = ?",
        id);
    if (!rows.next()) return {};
    return comment_in(rows);
}

std::vector<Comment> under(store::Reading& reading, const Under& thing) {
    std::vector<Comment> found;
    auto rows = reading.rows(
        "select id, parent, origin, stands_under, answers, thing_kind, thing, kind, state, author, mail, site, address_sealed, said_at,"
        " document from comments where thing_kind = ? and thing = ? order by said_at, id",
        thing.what, thing.number);
    while (rows.next()) found.push_back(comment_in(rows));
    return found;
}

}  // namespace rotative::comments::shelf
