// SPDX-License-Identifier: Apache-2.0
// Stories as plain values: their news and their ingredients. No disk.
#include "paper/stories/story.hpp"
#include <fmt/format.h>
#include <boost/json.hpp>

namespace rotative::stories {

std::string StoryChanged::write() const {
    boost::json::array words{story.number};
    if (timeline) words.emplace_back(rotative::tag(*timeline));
    return boost::json::serialize(words);
}

StoryChanged StoryChanged::read(std::string_view words) {
    const auto kept = boost::json::parse({words.data(), words.size()}).as_array();
    StoryChanged news{{kept.at(0).as_int64()}, {}};
    if (kept.size() > 1) news.timeline = language_of(std::string_view(kept.at(1).as_string()));
    return news;
}

std::string tag(StoryId id) { return fmt::format("story:{}", id.number); }
std::string timeline_tag(StoryId id, Language language) { return fmt::format("timeline:{}:{}", id.number, rotative::tag(language)); }

std::vector<std::string> touched_by(const StoryChanged& news) {
    if (news.timeline) return {timeline_tag(news.story, *news.timeline)};
    return {tag(news.story)};
}

}  // namespace rotative::stories
