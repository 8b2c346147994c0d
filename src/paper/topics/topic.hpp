// SPDX-License-Identifier: Apache-2.0
#pragma once
// A person, a place, an organisation or a subject that articles link to, and its news. Links are by number, so a topic may be renamed
// and merged and every link still leads somewhere. The door is topics.hpp.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/id.hpp"
#include "base/language.hpp"
#include "paper/naming/name.hpp"

namespace rotative::topics {

using TopicId = Id<struct TopicTag>;

enum class Sort : std::uint8_t { Person = 1, Place = 2, Organisation = 3, Subject = 4 };

/// "person", "place", "organisation", "subject"; and back.
std::string_view word_for(Sort);
std::optional<Sort> sort_of(std::string_view word);

/// Another way to call it, found when somebody writes it: "RTE" for Recep Tayyip Erdoğan.
struct Alias {
    Language language = Language::French;
    std::string words;
    bool operator==(const Alias&) const = default;
};

/// A line of its card: "Naissance", "26 février 1954".
struct Fact {
    Language language = Language::French;
    std::string label, words;
    bool operator==(const Fact&) const = default;
};

struct Topic {
    TopicId id;
    Sort sort = Sort::Subject;
    std::vector<Alias> aliases;
    std::vector<Fact> facts;  // in the order they are shown
};

/// What somebody writes about a topic. An absent list is left as it is.
struct TopicDraft {
    std::vector<naming::Wanted> names = {};
    Sort sort = Sort::Subject;
    std::optional<std::vector<Alias>> aliases = {};
    std::optional<std::vector<Fact>> facts = {};
};

inline naming::Thing thing(TopicId id) { return {naming::Kind::Topic, id.number}; }

/// Its sort, aliases or facts are others; names are told by the room of names.
struct TopicChanged {
    static constexpr std::string_view name = "topics.changed";
    TopicId topic;
    std::string write() const;
    static TopicChanged read(std::string_view words);
};

/// What led to `from` leads to `into` from now on; articles about one are articles about the other.
struct TopicsMerged {
    static constexpr std::string_view name = "topics.merged";
    TopicId from, into;
    std::string write() const;
    static TopicsMerged read(std::string_view words);
};

/// The ingredient of a topic's own card.
std::string tag(TopicId);
/// The ingredient of whatever leads to a topic by its number, which a merge may turn elsewhere.
std::string forward_tag(TopicId);
std::vector<std::string> touched_by(const TopicChanged&);
std::vector<std::string> touched_by(const TopicsMerged&);

}  // namespace rotative::topics
