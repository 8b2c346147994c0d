// SPDX-License-Identifier: Apache-2.0
#pragma once
// A running affair: it has a page, an introduction and a timeline, and one day it closes. Its name is in the room of names, its
// articles in the room of articles; the door is stories.hpp.
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/id.hpp"
#include "base/moment.hpp"
#include "paper/naming/name.hpp"

namespace rotative::stories {

using StoryId = Id<struct StoryTag>;
using EntryId = Id<struct EntryTag>;

enum class State : std::uint8_t { Open = 1, Closed = 2 };

struct Story {
    StoryId id;
    State state = State::Open;
};

/// What somebody writes about a story.
struct StoryDraft {
    std::vector<naming::Wanted> names = {};
    State state = State::Open;
};

/// A line of the timeline: when, what, and perhaps the number of the article that tells it.
struct Entry {
    EntryId id = {};  // 0: not kept yet
    Language language = Language::French;
    Moment moment;
    std::string words;
    std::optional<std::int64_t> article = {};
    bool operator==(const Entry&) const = default;
};

inline naming::Thing thing(StoryId id) { return {naming::Kind::Story, id.number}; }

/// A story is new, was opened or closed, or its timeline in one language is another.
struct StoryChanged {
    static constexpr std::string_view name = "stories.changed";
    StoryId story;
    std::optional<Language> timeline;  // absent: its state
    std::string write() const;
    static StoryChanged read(std::string_view words);
};

/// The ingredient of what shows whether a story is open.
std::string tag(StoryId);
/// The ingredient of its timeline in one language, also while it is empty.
std::string timeline_tag(StoryId, Language);
std::vector<std::string> touched_by(const StoryChanged&);

}  // namespace rotative::stories
