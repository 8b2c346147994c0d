// SPDX-License-Identifier: Apache-2.0
// Topics as plain values: their words, their news, their ingredients. No disk.
#include "paper/topics/topic.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <charconv>

namespace rotative::topics {
namespace {

constexpr std::array words_for_sorts{std::string_view("person"), std::string_view("place"), std::string_view("organisation"),
                                     std::string_view("subject")};

TopicId id_in(std::string_view digits) {
    TopicId id;
    std::from_chars(digits.data(), digits.data() + digits.size(), id.number);
    return id;
}

}  // namespace

std::string_view word_for(Sort sort) { return words_for_sorts[static_cast<std::size_t>(sort) - 1]; }

std::optional<Sort> sort_of(std::string_view word) {
    const auto found = std::ranges::find(words_for_sorts, word);
    if (found == words_for_sorts.end()) return {};
    return static_cast<Sort>(found - words_for_sorts.begin() + 1);
}

std::string TopicChanged::write() const { return std::to_string(topic.number); }
TopicChanged TopicChanged::read(std::string_view words) { return {id_in(words)}; }

std::string TopicsMerged::write() const { return fmt::format("{} {}", from.number, into.number); }
TopicsMerged TopicsMerged::read(std::string_view words) {
    const auto space = words.find(' ');
    return {id_in(words.substr(0, space)), id_in(words.substr(space + 1))};
}

std::string tag(TopicId id) { return fmt::format("topic:{}", id.number); }

std::string forward_tag(TopicId id) { return fmt::format("forward:topic:{}", id.number); }

std::vector<std::string> touched_by(const TopicChanged& news) { return {tag(news.topic)}; }
std::vector<std::string> touched_by(const TopicsMerged& news) { return {tag(news.from), forward_tag(news.from)}; }

}  // namespace rotative::topics
