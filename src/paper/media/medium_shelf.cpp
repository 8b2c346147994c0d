// SPDX-License-Identifier: Apache-2.0
// The SQL of media. Their bytes are in files.cpp, what may be done to them in media.cpp.
#include "paper/media/medium_shelf.hpp"
#include <fmt/format.h>
#include <charconv>

namespace rotative::media::shelf {
namespace {

const std::string all_of_a_medium =
    "select id, public_id, origin, sort, type, extension, bytes, name, alternative, caption, credit, focus_x, focus_y, width, height,"
    " frames, damaged, red, green, blue, made, title, description from media ";
const std::string by_id = all_of_a_medium + "where id = ?", by_public_id = all_of_a_medium + "where public_id = ?",
                  by_order = all_of_a_medium + "where id > ? order by id limit ?";

std::string written(const std::vector<Size>& sizes) {
    std::string words;
    for (const auto& size : sizes) words += fmt::format("{}{}x{}", words.empty() ? "" : " ", size.width, size.height);
    return words;
}

/// "320x240 640x480"
std::vector<Size> sizes_in(std::string_view words) {
    std::vector<Size> sizes;
    const auto* at = words.data();
    const auto* const end = at + words.size();
    while (at < end) {
        Size size;
        at = std::from_chars(at, end, size.width).ptr;
        at = std::from_chars(at + (at < end), end, size.height).ptr;
        sizes.push_back(size);
        at += at < end;
    }
    return sizes;
}

Medium medium_in(const store::Rows& rows) {
    Medium medium;
    medium.id = rows.id<MediumId>(0);
    medium.public_id = rows.text(1);
    medium.known.origin = rows.text(2);
    medium.sort = static_cast<Sort>(rows.number(3));
    medium.type = rows.text(4);
    medium.extension = rows.text(5);
    medium.bytes = rows.number(6);
    medium.known.name = rows.text(7);
    medium.known.alternative = rows.text(8);
    medium.known.caption = rows.text(9);
    medium.known.credit = rows.text(10);
    const auto small = [&](int column) { return static_cast<int>(rows.number(column)); };
    medium.known.focus = {small(11), small(12)};
    medium.size = {small(13), small(14)};
    medium.frames = small(15);
    medium.is_damaged = rows.truth(16);
    medium.red = small(17), medium.green = small(18), medium.blue = small(19);
    medium.made = sizes_in(rows.text_here(20));
    medium.known.title = rows.text(21);
    medium.known.description = rows.text(22);
    return medium;
}

std::optional<Medium> one_in(store::Rows rows) {
    if (!rows.next()) return {};
    return medium_in(rows);
}

}  // namespace

MediumId add(store::Transaction& tx, const Medium& medium, std::string_view digest) {
    const auto& [alternative, caption, credit, focus, name, origin, title, description] = medium.known;
    auto rows = tx.rows(
        "insert into media(public_id, origin, digest, sort, type, extension, bytes, name, alternative, caption, credit, focus_x, focus_y,"
        " width, height, frames, damaged, red, green, blue, made, made_at, title, description)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
        medium.public_id, origin, digest, medium.sort, medium.type, medium.extension, medium.bytes, name, alternative, caption, credit,
        focus.x, focus.y, medium.size.width, medium.size.height, medium.frames, medium.is_damaged, medium.red, medium.green, medium.blue,
        written(medium.made), tx.now(), title, description);
    rows.next();
    return rows.id<MediumId>(0);
}

void keep(store::Transaction& tx, MediumId id, const Known& known) {
    tx.run(
        "update media set name = ?, alternative = ?, caption = ?, credit = ?, focus_x = ?, focus_y = ?, title = ?, description = ? where "
        "id = ?",
        known.name, known.alternative, known.caption, known.credit, known.focus.x, known.focus.y, known.title, known.description, id);
}

std::optional<Medium> medium(store::Reading& reading, MediumId id) { return one_in(reading.rows(by_id, id)); }

std::optional<Medium> medium(store::Reading& reading, std::string_view public_id) { return one_in(reading.rows(by_public_id, public_id)); }

std::optional<MediumId> same_bytes(store::Reading& reading, std::string_view digest, std::string_view origin) {
    auto rows = reading.rows("select id from media where digest = ? and origin = ?", digest, origin);
    if (!rows.next()) return {};
    return rows.id<MediumId>(0);
}

std::vector<Medium> after(store::Reading& reading, MediumId id, int at_most) {
    std::vector<Medium> found;
    auto rows = reading.rows(by_order, id, at_most);
    while (rows.next()) found.push_back(medium_in(rows));
    return found;
}

bool is_public(store::Reading& reading, MediumId id) {
    return reading
        .rows("select 1 from media_uses where medium = ? and public = 1 and (seen_from is null or seen_from <= ?) limit 1", id,
              reading.now())
        .next();
}

Visible visible(store::Reading& reading, MediumId id) {
    if (is_public(reading, id)) return {true};
    auto rows = reading.rows("select min(seen_from) from media_uses where medium = ? and public = 1", id);
    return {false, rows.next() ? rows.perhaps_moment(0) : std::nullopt};
}

std::vector<MediumId> used_by(store::Reading& reading, User user) {
    std::vector<MediumId> all;
    auto rows = reading.rows("select medium from media_uses where kind = ? and thing = ? order by medium", user.kind, user.number);
    while (rows.next()) all.push_back(rows.id<MediumId>(0));
    return all;
}

std::int64_t first_user(store::Reading& reading, User::Kind kind, MediumId id) {
    auto rows = reading.rows(
        "select thing from media_uses where medium = ? and kind = ? and public = 1 and (seen_from is null or seen_from <= ?)"
        " order by thing limit 1",
        id, kind, reading.now());
    return rows.next() ? rows.number(0) : 0;
}

std::vector<User> users(store::Reading& reading, MediumId id) {
    std::vector<User> all;
    auto rows = reading.rows("select kind, thing from media_uses where medium = ? order by kind, thing", id);
    while (rows.next()) all.push_back({static_cast<User::Kind>(rows.number(0)), rows.number(1)});
    return all;
}

void use(store::Transaction& tx, User user, const Shows& shows) {
    tx.run("delete from media_uses where kind = ? and thing = ?", user.kind, user.number);
    for (const auto id : shows.media)
        tx.run(
            "insert into media_uses(kind, thing, medium, public, seen_from) select ?, ?, id, ?, ? from media where id = ?"
            " on conflict do nothing",
            user.kind, user.number, shows.seen == Seen::ByReaders, shows.from, id);
}

}  // namespace rotative::media::shelf
