// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the topics: making, changing, merging and finding them. What a topic is, is in topic.hpp; which articles are about one
// is known by the room of articles.
#include <functional>
#include "base/result.hpp"
#include "paper/naming/naming.hpp"
#include "paper/topics/topic.hpp"
#include "press/cache/pages.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::topics {

/// Longest alias, label or fact, in characters; most aliases and facts of one topic.
inline constexpr std::size_t longest_words = 300, most_lines = 100;

class Topics {
public:
    Topics(store::Store&, wire::Wire&, naming::Naming&);

    /// Makes a topic. Refuses one without a name, and what is too long.
    Result<TopicId> add(const TopicDraft&);
    Result<TopicId> add(store::Transaction&, const TopicDraft&, wire::Age);
    /// Makes the topic what the draft says; the same again tells nothing. Refuses a topic that is not there or was merged away.
    Result<Done> change(TopicId, const TopicDraft&);
    Result<Done> change(store::Transaction&, TopicId, const TopicDraft&, wire::Age);

    /// Whatever leads to `from` leads to `into`: links, slugs, articles, aliases. `from` keeps only its number, which forwards.
    Result<Done> merge(TopicId from, TopicId into);
    Result<Done> merge(store::Transaction&, TopicId from, TopicId into, wire::Age);
    /// Work of higher rooms that belongs to the same transaction as a merge (articles move their links). Connected before the house opens.
    void on_merge(std::function<void(store::Transaction&, TopicId from, TopicId into, wire::Age)>);

private:
    store::Store& store_;
    wire::Wire& wire_;
    naming::Naming& naming_;
    std::vector<std::function<void(store::Transaction&, TopicId, TopicId, wire::Age)>> merge_work_;
};

/// The topic itself, where a merged number leads; nothing if there never was one. Both numbers are ingredients.
std::optional<Topic> topic(store::Reading&, cache::Ingredients&, TopicId);
/// Where this number leads today: itself, or what it was merged into.
std::optional<TopicId> present(store::Reading&, cache::Ingredients&, TopicId);
std::optional<TopicId> present(store::Reading&, TopicId);
/// Its sort, for who shows nothing else of it; a subject if there is no such topic.
Sort sort_of(store::Reading&, cache::Ingredients&, TopicId);
/// The topic called so, by a name or an alias, in this language (case and accents as written); the oldest if several are.
std::optional<TopicId> called(store::Reading&, Language, std::string_view words);
/// The inside of a topic, as JSON, for `rotative look topic 7`.
Result<std::string> look(store::Reading&, TopicId);

}  // namespace rotative::topics
