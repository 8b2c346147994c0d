// SPDX-License-Identifier: Apache-2.0
// The SQL of names and slugs. What a slug looks like is in slug.cpp, who may have which in naming.cpp.
#include "paper/naming/naming_shelf.hpp"

namespace rotative::naming::shelf {

Names names_of(store::Reading& reading, Thing thing) {
    Names names;
    auto rows = reading.rows("select language, name, slug from thing_names where kind = ? and thing = ? order by language", thing.kind,
                             thing.number);
    while (rows.next()) names.all.push_back({rows.language(0), rows.text(1), rows.text(2)});
    return names;
}

std::map<Thing, Names> names_between(store::Reading& reading, Kind kind, std::int64_t first, std::int64_t last) {
    std::map<Thing, Names> names;
    auto rows = reading.rows(
        "select thing, language, name, slug from thing_names where kind = ? and thing between ? and ? order by thing, language", kind,
        first, last);
    while (rows.next()) names[{kind, rows.number(0)}].all.push_back({rows.language(1), rows.text(2), rows.text(3)});
    return names;
}

void keep(store::Transaction& tx, Thing thing, const Name& name) {
    tx.run(
        "insert into thing_names(kind, thing, language, name, slug) values(?, ?, ?, ?, ?)"
        " on conflict(kind, thing, language) do update set name = excluded.name, slug = excluded.slug",
        thing.kind, thing.number, name.language, name.name, name.slug);
}

std::optional<std::int64_t> led_to(store::Reading& reading, Kind kind, Language language, std::string_view slug) {
    auto rows = reading.rows("select thing from thing_slugs where kind = ? and language = ? and slug = ?", kind, language, slug);
    if (!rows.next()) return {};
    return rows.number(0);
}

std::vector<std::pair<Language, std::string>> slugs_of(store::Reading& reading, Thing thing) {
    std::vector<std::pair<Language, std::string>> slugs;
    auto rows = reading.rows("select language, slug from thing_slugs where kind = ? and thing = ? order by language, slug", thing.kind,
                             thing.number);
    while (rows.next()) slugs.emplace_back(rows.language(0), rows.text(1));
    return slugs;
}

void lead(store::Transaction& tx, Thing thing, Language language, std::string_view slug) {
    tx.run("insert into thing_slugs(kind, language, slug, thing) values(?, ?, ?, ?) on conflict do nothing", thing.kind, language, slug,
           thing.number);
}

void turn(store::Transaction& tx, Kind kind, std::int64_t from, std::int64_t into) {
    tx.run("update thing_slugs set thing = ? where kind = ? and thing = ?", into, kind, from);
    tx.run("delete from thing_names where kind = ? and thing = ?", kind, from);
}

std::optional<std::string> words_about(store::Reading& reading, Thing thing, Language language) {
    auto rows =
        reading.rows("select document from thing_words where kind = ? and thing = ? and language = ?", thing.kind, thing.number, language);
    if (!rows.next()) return {};
    return rows.text(0);
}

void keep_words_about(store::Transaction& tx, Thing thing, Language language, const std::optional<std::string>& document) {
    tx.run("delete from thing_words where kind = ? and thing = ? and language = ?", thing.kind, thing.number, language);
    if (!document) return;
    tx.run("insert into thing_words(kind, thing, language, document) values(?, ?, ?, ?)", thing.kind, thing.number, language, *document);
}

}  // namespace rotative::naming::shelf
