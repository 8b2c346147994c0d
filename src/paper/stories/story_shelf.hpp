// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of stories and timelines, and nothing else.
#include <optional>
#include "paper/stories/story.hpp"
#include "press/store/store.hpp"

namespace rotative::stories::shelf {

StoryId add(store::Transaction&, State);
std::optional<Story> row(store::Reading&, StoryId);
std::vector<Story> all(store::Reading&);
void keep(store::Transaction&, const Story&);
std::optional<Entry> entry(store::Reading&, StoryId, EntryId);
std::vector<Entry> timeline(store::Reading&, StoryId, Language);
EntryId add(store::Transaction&, StoryId, const Entry&);
void keep(store::Transaction&, const Entry&);
void strike(store::Transaction&, EntryId);

}  // namespace rotative::stories::shelf
