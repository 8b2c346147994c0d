// SPDX-License-Identifier: Apache-2.0
// The SQL of sections. Who may stand where is decided in sections.cpp.
#include "paper/sections/section_shelf.hpp"

namespace rotative::sections::shelf {
namespace {

std::optional<SectionId> or_null(SectionId parent) {
    if (!parent) return {};
    return parent;
}

Section section_in(const store::Rows& rows) { return {rows.id<SectionId>(0), {rows.perhaps_number(1).value_or(0)}, rows.number(2)}; }

}  // namespace

SectionId add(store::Transaction& tx, SectionId parent) {
    auto rows = tx.rows("insert into sections(parent, place) values(?, ?) returning id", or_null(parent), children(tx, parent).size() + 1);
    rows.next();
    return rows.id<SectionId>(0);
}

std::optional<Section> row(store::Reading& reading, SectionId id) {
    auto rows = reading.rows("select id, parent, place from sections where id = ?", id);
    if (!rows.next()) return {};
    return section_in(rows);
}

std::vector<Section> children(store::Reading& reading, SectionId parent) {
    std::vector<Section> found;
    auto rows = parent ? reading.rows("select id, parent, place from sections where parent = ? order by place, id", parent)
                       : reading.rows("select id, parent, place from sections where parent is null order by place, id");
    while (rows.next()) found.push_back(section_in(rows));
    return found;
}

void place(store::Transaction& tx, SectionId id, SectionId parent, std::int64_t place) {
    tx.run("update sections set parent = ?, place = ? where id = ?", or_null(parent), place, id);
}

}  // namespace rotative::sections::shelf
