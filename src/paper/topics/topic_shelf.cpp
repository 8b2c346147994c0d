// SPDX-License-Identifier: Apache-2.0
// The SQL of topics. A forwarding number always points at the last one in a row of merges, so it is followed once.
#include "paper/topics/topic_shelf.hpp"

namespace rotative::topics::shelf {

TopicId add(store::Transaction& tx, Sort sort) {
    auto rows = tx.rows("insert into topics(sort) values(?) returning id", sort);
    rows.next();
    return rows.id<TopicId>(0);
}

std::optional<Row> row(store::Reading& reading, TopicId id) {
    auto rows = reading.rows("select sort, merged_into from topics where id = ?", id);
    if (!rows.next()) return {};
    Row row{static_cast<Sort>(rows.number(0)), {}};
    if (!rows.null(1)) row.merged_into = rows.id<TopicId>(1);
    return row;
}

std::vector<Alias> aliases(store::Reading& reading, TopicId id) {
    std::vector<Alias> found;
    auto rows = reading.rows("select language, words from topic_aliases where topic = ? order by language, words", id);
    while (rows.next()) found.push_back({rows.language(0), rows.text(1)});
    return found;
}

std::vector<Fact> facts(store::Reading& reading, TopicId id) {
    std::vector<Fact> found;
    auto rows = reading.rows("select language, label, words from topic_facts where topic = ? order by place", id);
    while (rows.next()) found.push_back({rows.language(0), rows.text(1), rows.text(2)});
    return found;
}

void keep_sort(store::Transaction& tx, TopicId id, Sort sort) { tx.run("update topics set sort = ? where id = ?", sort, id); }

void keep_aliases(store::Transaction& tx, TopicId id, const std::vector<Alias>& aliases) {
    tx.run("delete from topic_aliases where topic = ?", id);
    for (const auto& alias : aliases)
        tx.run("insert into topic_aliases(topic, language, words) values(?, ?, ?) on conflict do nothing", id, alias.language, alias.words);
}

void keep_facts(store::Transaction& tx, TopicId id, const std::vector<Fact>& facts) {
    tx.run("delete from topic_facts where topic = ?", id);
    for (std::size_t place = 0; place < facts.size(); ++place)
        tx.run("insert into topic_facts(topic, place, language, label, words) values(?, ?, ?, ?, ?)", id, place, facts[place].language,
               facts[place].label, facts[place].words);
}

void forward(store::Transaction& tx, TopicId from, TopicId into) {
    tx.run("update topics set merged_into = ? where id = ? or merged_into = ?", into, from, from);
}

std::optional<TopicId> called(store::Reading& reading, Language language, std::string_view words) {
    auto rows = reading.rows(
        "select thing from thing_names where kind = 3 and language = ? and name = ?"
        " union select topic from topic_aliases where language = ? and words = ? order by 1 limit 1",
        language, words, language, words);
    if (!rows.next()) return {};
    return rows.id<TopicId>(0);
}

}  // namespace rotative::topics::shelf
