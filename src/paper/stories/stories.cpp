// SPDX-License-Identifier: Apache-2.0
// What may be done to a story. The SQL is in story_shelf.cpp, names and introductions are kept by the room of names.
#include "paper/stories/stories.hpp"
#include <boost/json.hpp>
#include "paper/naming/about.hpp"
#include "paper/naming/look.hpp"
#include "paper/stories/story_shelf.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::stories {
namespace {

Result<Story> standing(store::Reading& reading, StoryId id) {
    const auto row = shelf::row(reading, id);
    if (!row) return Problem{Refusal::NotFound, "stories.not_found", {{"story", std::to_string(id.number)}}};
    return *row;
}

Result<Entry> standing(store::Reading& reading, StoryId story, EntryId id) {
    const auto entry = shelf::entry(reading, story, id);
    if (!entry) return Problem{Refusal::NotFound, "stories.no_such_entry", {{"entry", std::to_string(id.number)}}};
    return *entry;
}

Result<Done> refuse_wrong_length(const Entry& entry) {
    if (entry.words.empty()) return Problem{Refusal::Invalid, "stories.empty_entry"};
    if (i18n::length(entry.words) > longest_entry)
        return Problem{Refusal::TooLarge, "stories.entry_too_long", {{"limit", std::to_string(longest_entry)}}};
    return Done{};
}

}  // namespace

Stories::Stories(store::Store& store, wire::Wire& wire, naming::Naming& naming) : store_(store), wire_(wire), naming_(naming) {}

Result<StoryId> Stories::add(const StoryDraft& draft) {
    return store_.write([&](store::Transaction& tx) { return add(tx, draft, wire::Age::Fresh); });
}

Result<StoryId> Stories::add(store::Transaction& tx, const StoryDraft& draft, wire::Age age) {
    if (draft.names.empty()) return Problem{Refusal::Invalid, "naming.empty"};
    const auto id = shelf::add(tx, draft.state);
    TRY(naming_.call(tx, thing(id), draft.names, age));
    wire_.tell(tx, StoryChanged{id, {}}, age);
    return id;
}

Result<Done> Stories::change(StoryId id, const StoryDraft& draft) {
    return store_.write([&](store::Transaction& tx) { return change(tx, id, draft, wire::Age::Fresh); });
}

Result<Done> Stories::change(store::Transaction& tx, StoryId id, const StoryDraft& draft, wire::Age age) {
    const auto before = TRY(standing(tx, id));
    TRY(naming_.call(tx, thing(id), draft.names, age));
    if (before.state == draft.state) return Done{};
    shelf::keep(tx, Story{id, draft.state});
    wire_.tell(tx, StoryChanged{id, {}}, age);
    return Done{};
}

Result<Done> Stories::introduce(StoryId id, Language language, const document::Document& words) {
    return store_.write([&](store::Transaction& tx) { return introduce(tx, id, language, words, wire::Age::Fresh); });
}

Result<Done> Stories::introduce(store::Transaction& tx, StoryId id, Language language, const document::Document& words, wire::Age age) {
    TRY(standing(tx, id));
    return naming::describe(tx, wire_, thing(id), language, words, age);
}

Result<EntryId> Stories::note(StoryId id, const Entry& entry) {
    return store_.write([&](store::Transaction& tx) { return note(tx, id, entry, wire::Age::Fresh); });
}

Result<EntryId> Stories::note(store::Transaction& tx, StoryId id, const Entry& entry, wire::Age age) {
    TRY(standing(tx, id));
    TRY(refuse_wrong_length(entry));
    if (!entry.id) {
        const auto added = shelf::add(tx, id, entry);
        wire_.tell(tx, StoryChanged{id, entry.language}, age);
        return added;
    }
    const auto before = TRY(standing(tx, id, entry.id));
    if (before == entry) return entry.id;
    shelf::keep(tx, entry);
    wire_.tell(tx, StoryChanged{id, entry.language}, age);
    if (before.language != entry.language) wire_.tell(tx, StoryChanged{id, before.language}, age);
    return entry.id;
}

Result<Done> Stories::strike(StoryId id, EntryId entry) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        const auto before = TRY(standing(tx, id, entry));
        shelf::strike(tx, entry);
        wire_.tell(tx, StoryChanged{id, before.language});
        return Done{};
    });
}

std::optional<Story> story(store::Reading& reading, cache::Ingredients& made_of, StoryId id) {
    made_of.note(tag(id));
    return shelf::row(reading, id);
}

std::optional<document::Document> introduction(store::Reading& reading, cache::Ingredients& made_of, StoryId id, Language language) {
    return naming::about(reading, made_of, thing(id), language);
}

std::vector<Entry> timeline(store::Reading& reading, cache::Ingredients& made_of, StoryId id, Language language) {
    made_of.note(timeline_tag(id, language));
    return shelf::timeline(reading, id, language);
}

std::vector<Story> all(store::Reading& reading) { return shelf::all(reading); }

Result<std::string> look(store::Reading& reading, StoryId id) {
    const auto here = TRY(standing(reading, id));
    auto inside = naming::looked_at(reading, thing(id));
    inside["state"] = here.state == State::Open ? "open" : "closed";
    boost::json::array entries;
    for (const auto language : {Language::French, Language::Turkish, Language::English, Language::Arabic})
        for (const auto& entry : shelf::timeline(reading, id, language))
            entries.push_back(boost::json::object{
                {"entry", entry.id.number}, {"language", rotative::tag(language)}, {"moment", entry.moment.ms}, {"words", entry.words}});
    inside["timeline"] = std::move(entries);
    return boost::json::serialize(inside);
}

}  // namespace rotative::stories
