// SPDX-License-Identifier: Apache-2.0
// The SQL of the front page. What fills an empty slot is decided in front.cpp.
#include "paper/front/front_shelf.hpp"

namespace rotative::front::shelf {

std::vector<Placed> placed(store::Reading& reading, Language language) {
    std::vector<Placed> found;
    auto rows = reading.rows(
        "select part, section, place, article, until from front_slots where language = ? order by part, section, place", language);
    while (rows.next())
        found.push_back({{static_cast<Slot::Part>(rows.number(0)), rows.id<sections::SectionId>(1), static_cast<int>(rows.number(2))},
                         rows.id<articles::ArticleId>(3),
                         rows.perhaps_moment(4)});
    return found;
}

void place(store::Transaction& tx, Language language, const Placed& one) {
    tx.run("delete from front_slots where language = ? and article = ?", language, one.article);
    tx.run(
        "insert into front_slots(language, part, section, place, article, until) values(?, ?, ?, ?, ?, ?)"
        " on conflict(language, part, section, place) do update set article = excluded.article, until = excluded.until",
        language, one.slot.part, one.slot.section, one.slot.place, one.article, one.until);
}

std::int64_t clear(store::Transaction& tx, Language language, const Slot& slot) {
    return tx.run("delete from front_slots where language = ? and part = ? and section = ? and place = ?", language, slot.part,
                  slot.section, slot.place);
}

std::optional<LaidOut> laid_out(store::Reading& reading, Language language) {
    auto rows = reading.rows("select layout, until from front_layouts where language = ?", language);
    if (!rows.next()) return {};
    return LaidOut{static_cast<Layout>(rows.number(0)), rows.perhaps_moment(1)};
}

void lay_out(store::Transaction& tx, Language language, const std::optional<LaidOut>& wanted) {
    tx.run("delete from front_layouts where language = ?", language);
    if (wanted)
        tx.run("insert into front_layouts(language, layout, until) values(?, ?, ?)", language, static_cast<std::int64_t>(wanted->layout),
               wanted->until);
}

}  // namespace rotative::front::shelf
