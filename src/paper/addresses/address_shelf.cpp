// SPDX-License-Identifier: Apache-2.0
// The SQL of old addresses. Which of several matches is decided in addresses.cpp.
#include "paper/addresses/address_shelf.hpp"

namespace rotative::addresses::shelf {

std::optional<Target> at(store::Reading& reading, std::string_view path, std::string_view query) {
    auto rows = reading.rows("select kind, thing, language from old_addresses where path = ? and query = ?", path, query);
    if (!rows.next()) return {};
    return Target{static_cast<Brought>(rows.number(0)), rows.number(1), rows.language(2)};
}

std::vector<std::pair<std::string, Target>> under(store::Reading& reading, std::string_view path) {
    std::vector<std::pair<std::string, Target>> found;
    auto rows = reading.rows("select query, kind, thing, language from old_addresses where path = ? order by query", path);
    while (rows.next()) found.emplace_back(rows.text(0), Target{static_cast<Brought>(rows.number(1)), rows.number(2), rows.language(3)});
    return found;
}

void keep(store::Transaction& tx, std::string_view path, std::string_view query, const Target& to) {
    tx.run(
        "insert into old_addresses(path, query, kind, thing, language) values(?, ?, ?, ?, ?)"
        " on conflict(path, query) do update set kind = excluded.kind, thing = excluded.thing, language = excluded.language",
        path, query, to.what, to.number, to.language);
}

}  // namespace rotative::addresses::shelf
