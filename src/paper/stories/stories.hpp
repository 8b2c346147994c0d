// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the stories: opening, naming, introducing and closing them, and their timelines.
#include "base/result.hpp"
#include "paper/naming/naming.hpp"
#include "paper/stories/story.hpp"
#include "press/cache/pages.hpp"
#include "press/document/document.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::stories {

/// The longest line of a timeline, in characters.
inline constexpr std::size_t longest_entry = 600;

class Stories {
public:
    Stories(store::Store&, wire::Wire&, naming::Naming&);

    /// Opens a story. Refuses one without a name.
    Result<StoryId> add(const StoryDraft&);
    Result<StoryId> add(store::Transaction&, const StoryDraft&, wire::Age);
    /// Makes the story what the draft says; the same again tells nothing.
    Result<Done> change(StoryId, const StoryDraft&);
    Result<Done> change(store::Transaction&, StoryId, const StoryDraft&, wire::Age);
    /// Keeps the introduction of the story's page in one language; an empty document takes it away.
    Result<Done> introduce(StoryId, Language, const document::Document&);
    Result<Done> introduce(store::Transaction&, StoryId, Language, const document::Document&, wire::Age);

    /// Adds a line to the timeline, or with a number changes the line of that number. Refuses an empty or too long one.
    Result<EntryId> note(StoryId, const Entry&);
    Result<EntryId> note(store::Transaction&, StoryId, const Entry&, wire::Age);
    /// Takes a line out of the timeline; refuses when it is not there.
    Result<Done> strike(StoryId, EntryId);

private:
    store::Store& store_;
    wire::Wire& wire_;
    naming::Naming& naming_;
};

/// The story; nothing if it is not there.
std::optional<Story> story(store::Reading&, cache::Ingredients&, StoryId);
std::optional<document::Document> introduction(store::Reading&, cache::Ingredients&, StoryId, Language);
/// Its timeline in one language, oldest first.
std::vector<Entry> timeline(store::Reading&, cache::Ingredients&, StoryId, Language);
/// The stories of the paper, newest first; for lists to choose from.
std::vector<Story> all(store::Reading&);
/// The inside of a story, as JSON, for `rotative look story 3`.
Result<std::string> look(store::Reading&, StoryId);

}  // namespace rotative::stories
