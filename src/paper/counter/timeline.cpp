// SPDX-License-Identifier: Apache-2.0
// The order and the parting of a timeline; its lines are kept by the room of stories.
#include "paper/counter/timeline.hpp"
#include <algorithm>
#include "paper/articles/calendar.hpp"
#include "paper/articles/reading.hpp"
#include "paper/counter/teasers.hpp"
#include "paper/stories/stories.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {
namespace {

/// So many lines are seen at once; with more, they are parted by months and the rest is folded.
constexpr std::size_t seen_at_once = 8;

TimelineEntry line_of(Visit& visit, const stories::Entry& entry) {
    TimelineEntry line{date(visit, entry.moment, visit.language), entry.words, {}};
    if (const auto told = entry.article ? articles::readable_at(visit.reading, visit.made_of, {*entry.article}) : std::nullopt)
        line.article = html::Url::own(*told);
    return line;
}

}  // namespace

Timeline timeline_of(Visit& visit, stories::StoryId story, stories::State state) {
    auto entries = stories::timeline(visit.reading, visit.made_of, story, visit.language);
    if (state == stories::State::Open) std::ranges::reverse(entries);
    Timeline timeline;
    timeline.all = static_cast<std::int64_t>(entries.size());
    const bool is_long = entries.size() > seen_at_once;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto& part = i < seen_at_once ? timeline.shown : timeline.folded;
        const auto day = articles::day_of(entries[i].moment, visit.zone);
        const auto month = is_long ? i18n::month_and_year(day.year, day.month, visit.language) : std::string();
        if (part.empty() || part.back().words != month) part.push_back({month, {}});
        part.back().entries.push_back(line_of(visit, entries[i]));
    }
    return timeline;
}

}  // namespace rotative::counter
