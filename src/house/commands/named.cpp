// SPDX-License-Identifier: Apache-2.0
// section add, story add, topic add, author add, topic merge. Names and slugs are the room of naming's; each thing its own room's.
#include <fmt/format.h>
#include "house/commands/carry.hpp"
#include "house/commands/found.hpp"

namespace rotative::house::commands {
namespace {

Result<std::vector<naming::Wanted>> names_of(House& house, const AddNamed& order) {
    const auto main = house.store->read([](store::Reading& reading) { return masthead::main_language(reading); });
    std::vector<naming::Wanted> names{{order.language.empty() ? main : TRY(language_named(order.language)), order.name, order.slug}};
    for (const auto& [language, name] : order.names) names.push_back({TRY(language_named(language)), name, {}});
    return names;
}

Result<std::int64_t> add_section(House& house, const AddNamed& order, std::vector<naming::Wanted> names) {
    sections::SectionDraft draft{std::move(names), {}};
    if (!order.parent.empty()) draft.parent = {TRY(thing_called(house, naming::Kind::Section, order.parent))};
    return TRY(house.sections.add(draft)).number;
}

Result<std::int64_t> add_topic(House& house, const AddNamed& order, std::vector<naming::Wanted> names) {
    topics::TopicDraft draft;
    std::vector<topics::Alias> aliases;
    for (const auto& alias : order.aliases) aliases.push_back({names.front().language, alias});
    draft.names = std::move(names);
    draft.aliases = std::move(aliases);
    if (!order.topic_kind.empty()) {
        const auto sort = topics::sort_of(order.topic_kind);
        if (!sort)
            return Problem{
                Refusal::Invalid, "house.unknown_kind", {{"kind", order.topic_kind}, {"known", "person, place, organisation, subject"}}};
        draft.sort = *sort;
    }
    return TRY(house.topics.add(draft)).number;
}

Result<std::int64_t> add(House& house, const AddNamed& order) {
    auto names = TRY(names_of(house, order));
    switch (order.kind) {
        case NamedKind::Section:
            return add_section(house, order, std::move(names));
        case NamedKind::Story:
            return TRY(house.stories.add({std::move(names), stories::State::Open})).number;
        case NamedKind::Topic:
            return add_topic(house, order, std::move(names));
        case NamedKind::Author:
            return TRY(house.authors.add(names)).number;
    }
    return Problem{Refusal::Invalid, "problem.invalid"};
}

}  // namespace

Outcome run(House& house, const AddNamed& order, const Manner& manner) {
    const auto id = add(house, order);
    if (!id) return refused(manner.terminal, id.problem());
    manner.terminal.say(manner.json ? fmt::format("{{\"id\":{}}}", *id) : fmt::format("{}", *id));
    return Outcome::Done;
}

Outcome run(House& house, const TopicMerge& order, const Manner& manner) {
    const auto merged = [&]() -> Result<Done> {
        const topics::TopicId from{TRY(thing_called(house, naming::Kind::Topic, order.from))},
            into{TRY(thing_called(house, naming::Kind::Topic, order.into))};
        return house.topics.merge(from, into);
    }();
    return merged ? Outcome::Done : refused(manner.terminal, merged.problem());
}

}  // namespace rotative::house::commands
