// SPDX-License-Identifier: Apache-2.0
// The SQL of stories and timelines. What is refused is decided in stories.cpp.
#include "paper/stories/story_shelf.hpp"

namespace rotative::stories::shelf {
namespace {

Entry entry_in(const store::Rows& rows) {
    return {rows.id<EntryId>(0), rows.language(1), rows.moment(2), rows.text(3), rows.perhaps_number(4)};
}

}  // namespace

StoryId add(store::Transaction& tx, State state) {
    auto rows = tx.rows("insert into stories(state) values(?) returning id", state);
    rows.next();
    return rows.id<StoryId>(0);
}

std::optional<Story> row(store::Reading& reading, StoryId id) {
    auto rows = reading.rows("select id, state from stories where id = ?", id);
    if (!rows.next()) return {};
    return Story{rows.id<StoryId>(0), static_cast<State>(rows.number(1))};
}

std::vector<Story> all(store::Reading& reading) {
    std::vector<Story> found;
    auto rows = reading.rows("select id, state from stories order by id desc");
    while (rows.next()) found.push_back({rows.id<StoryId>(0), static_cast<State>(rows.number(1))});
    return found;
}

void keep(store::Transaction& tx, const Story& story) { tx.run("update stories set state = ? where id = ?", story.state, story.id); }

std::optional<Entry> entry(store::Reading& reading, StoryId story, EntryId id) {
    auto rows = reading.rows("select id, language, moment, words, article from timeline_entries where id = ? and story = ?", id, story);
    if (!rows.next()) return {};
    return entry_in(rows);
}

std::vector<Entry> timeline(store::Reading& reading, StoryId story, Language language) {
    std::vector<Entry> found;
    auto rows = reading.rows(
        "select id, language, moment, words, article from timeline_entries where story = ? and language = ? order by moment, id", story,
        language);
    while (rows.next()) found.push_back(entry_in(rows));
    return found;
}

EntryId add(store::Transaction& tx, StoryId story, const Entry& entry) {
    auto rows = tx.rows("insert into timeline_entries(story, language, moment, words, article) values(?, ?, ?, ?, ?) returning id", story,
                        entry.language, entry.moment, entry.words, entry.article);
    rows.next();
    return rows.id<EntryId>(0);
}

void keep(store::Transaction& tx, const Entry& entry) {
    tx.run("update timeline_entries set language = ?, moment = ?, words = ?, article = ? where id = ?", entry.language, entry.moment,
           entry.words, entry.article, entry.id);
}

void strike(store::Transaction& tx, EntryId id) { tx.run("delete from timeline_entries where id = ?", id); }

}  // namespace rotative::stories::shelf
