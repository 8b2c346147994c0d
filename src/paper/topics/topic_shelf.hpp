// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of topics, and nothing else. Names and slugs are on the shelf of names.
#include <optional>
#include "paper/topics/topic.hpp"
#include "press/store/store.hpp"

namespace rotative::topics::shelf {

struct Row {
    Sort sort = Sort::Subject;
    std::optional<TopicId> merged_into;
};

TopicId add(store::Transaction&, Sort);
std::optional<Row> row(store::Reading&, TopicId);
std::vector<Alias> aliases(store::Reading&, TopicId);
std::vector<Fact> facts(store::Reading&, TopicId);
void keep_sort(store::Transaction&, TopicId, Sort);
void keep_aliases(store::Transaction&, TopicId, const std::vector<Alias>&);
void keep_facts(store::Transaction&, TopicId, const std::vector<Fact>&);
/// Marks `from`, and all that was merged into it before, as merged into `into`.
void forward(store::Transaction&, TopicId from, TopicId into);
std::optional<TopicId> called(store::Reading&, Language, std::string_view words);

}  // namespace rotative::topics::shelf
