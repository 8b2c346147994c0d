// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happened in a story, as its page draws it. While the affair runs, the newest stands first: who opens the page wants to know where
// things stand. Once it is closed it is read as a history, from the beginning. A long one is parted by months and folded.
#include <string>
#include <vector>
#include "paper/counter/teaser.hpp"
#include "paper/counter/visit.hpp"
#include "paper/stories/story.hpp"

namespace rotative::counter {

struct TimelineEntry {
    When when;
    std::string words;
    html::Url article;  // the one that tells it; empty when there is none
};

struct TimelineMonth {
    std::string words;  // empty in a short timeline, which is not parted
    std::vector<TimelineEntry> entries;
};

struct Timeline {
    std::vector<TimelineMonth> shown, folded;
    std::int64_t all = 0;
};

/// The timeline of a story in the language of the visit.
Timeline timeline_of(Visit&, stories::StoryId, stories::State);

}  // namespace rotative::counter
