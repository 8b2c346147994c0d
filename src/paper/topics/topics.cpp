// SPDX-License-Identifier: Apache-2.0
// Making, changing and merging topics. Articles join a merge through on_merge: their links move in the same transaction.
#include "paper/topics/topics.hpp"
#include <algorithm>
#include <boost/json.hpp>
#include "paper/naming/look.hpp"
#include "paper/topics/topic_shelf.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::topics {
namespace {

Result<Done> refuse_too_long(const std::string& words) {
    if (i18n::length(words) <= longest_words) return Done{};
    return Problem{Refusal::TooLarge, "topics.too_long", {{"limit", std::to_string(longest_words)}}};
}

Result<Done> refuse_too_much(const TopicDraft& draft) {
    const Problem too_many{Refusal::TooLarge, "topics.too_many", {{"limit", std::to_string(most_lines)}}};
    if (draft.aliases) {
        if (draft.aliases->size() > most_lines) return too_many;
        for (const auto& alias : *draft.aliases) TRY(refuse_too_long(alias.words));
    }
    if (draft.facts) {
        if (draft.facts->size() > most_lines) return too_many;
        for (const auto& fact : *draft.facts) {
            TRY(refuse_too_long(fact.label));
            TRY(refuse_too_long(fact.words));
        }
    }
    return Done{};
}

Result<shelf::Row> standing(store::Reading& reading, TopicId id) {
    const auto row = shelf::row(reading, id);
    if (!row) return Problem{Refusal::NotFound, "topics.not_found", {{"topic", std::to_string(id.number)}}};
    if (row->merged_into) return Problem{Refusal::Gone, "topics.merged_away", {{"into", std::to_string(row->merged_into->number)}}};
    return *row;
}

/// Rows come back in the order of the shelf, so what is compared stands in it too.
std::vector<Alias> in_shelf_order(std::vector<Alias> aliases) {
    std::ranges::sort(aliases, [](const Alias& a, const Alias& b) {
        return std::pair(rotative::tag(a.language), std::string_view(a.words)) <
               std::pair(rotative::tag(b.language), std::string_view(b.words));
    });
    const auto repeated = std::ranges::unique(aliases);
    aliases.erase(repeated.begin(), repeated.end());
    return aliases;
}

/// Keeps what differs; says whether anything did.
bool keep(store::Transaction& tx, TopicId id, const shelf::Row& before, const TopicDraft& draft) {
    bool differs = false;
    if (before.sort != draft.sort) {
        shelf::keep_sort(tx, id, draft.sort);
        differs = true;
    }
    if (draft.aliases && in_shelf_order(shelf::aliases(tx, id)) != in_shelf_order(*draft.aliases)) {
        shelf::keep_aliases(tx, id, *draft.aliases);
        differs = true;
    }
    if (draft.facts && shelf::facts(tx, id) != *draft.facts) {
        shelf::keep_facts(tx, id, *draft.facts);
        differs = true;
    }
    return differs;
}

}  // namespace

Topics::Topics(store::Store& store, wire::Wire& wire, naming::Naming& naming) : store_(store), wire_(wire), naming_(naming) {}

Result<TopicId> Topics::add(const TopicDraft& draft) {
    return store_.write([&](store::Transaction& tx) { return add(tx, draft, wire::Age::Fresh); });
}

Result<TopicId> Topics::add(store::Transaction& tx, const TopicDraft& draft, wire::Age age) {
    TRY(refuse_too_much(draft));
    if (draft.names.empty()) return Problem{Refusal::Invalid, "naming.empty"};
    const auto id = shelf::add(tx, draft.sort);
    TRY(naming_.call(tx, thing(id), draft.names, age));
    keep(tx, id, {draft.sort, {}}, draft);
    wire_.tell(tx, TopicChanged{id}, age);
    return id;
}

Result<Done> Topics::change(TopicId id, const TopicDraft& draft) {
    return store_.write([&](store::Transaction& tx) { return change(tx, id, draft, wire::Age::Fresh); });
}

Result<Done> Topics::change(store::Transaction& tx, TopicId id, const TopicDraft& draft, wire::Age age) {
    TRY(refuse_too_much(draft));
    const auto before = TRY(standing(tx, id));
    TRY(naming_.call(tx, thing(id), draft.names, age));
    if (keep(tx, id, before, draft)) wire_.tell(tx, TopicChanged{id}, age);
    return Done{};
}

Result<Done> Topics::merge(TopicId from, TopicId into) {
    return store_.write([&](store::Transaction& tx) { return merge(tx, from, into, wire::Age::Fresh); });
}

Result<Done> Topics::merge(store::Transaction& tx, TopicId from, TopicId into, wire::Age age) {
    if (from == into) return Problem{Refusal::Invalid, "topics.merge_with_itself"};
    TRY(standing(tx, from));
    TRY(standing(tx, into));
    auto aliases = shelf::aliases(tx, into);
    for (const auto& name : naming::names_of(tx, thing(from)).all) aliases.push_back({name.language, name.name});
    for (auto& alias : shelf::aliases(tx, from)) aliases.push_back(std::move(alias));
    shelf::keep_aliases(tx, from, {});
    shelf::keep_aliases(tx, into, aliases);
    shelf::forward(tx, from, into);
    TRY(naming_.join(tx, naming::Kind::Topic, from.number, into.number, age));
    for (const auto& work : merge_work_) work(tx, from, into, age);
    wire_.tell(tx, TopicsMerged{from, into}, age);
    wire_.tell(tx, TopicChanged{into}, age);
    return Done{};
}

void Topics::on_merge(std::function<void(store::Transaction&, TopicId, TopicId, wire::Age)> work) {
    merge_work_.push_back(std::move(work));
}

std::optional<Topic> topic(store::Reading& reading, cache::Ingredients& made_of, TopicId id) {
    const auto now = present(reading, made_of, id);
    if (!now) return {};
    made_of.note(tag(*now));
    return Topic{*now, shelf::row(reading, *now)->sort, shelf::aliases(reading, *now), shelf::facts(reading, *now)};
}

std::optional<TopicId> present(store::Reading& reading, TopicId id) {
    const auto row = shelf::row(reading, id);
    if (!row) return {};
    return row->merged_into.value_or(id);
}

std::optional<TopicId> present(store::Reading& reading, cache::Ingredients& made_of, TopicId id) {
    made_of.note(forward_tag(id));
    return present(reading, id);
}

Sort sort_of(store::Reading& reading, cache::Ingredients& made_of, TopicId id) {
    made_of.note(tag(id));
    const auto row = shelf::row(reading, id);
    return row ? row->sort : Sort::Subject;
}

std::optional<TopicId> called(store::Reading& reading, Language language, std::string_view words) {
    return shelf::called(reading, language, words);
}

Result<std::string> look(store::Reading& reading, TopicId id) {
    namespace json = boost::json;
    const auto row = shelf::row(reading, id);
    if (!row) return Problem{Refusal::NotFound, "topics.not_found", {{"topic", std::to_string(id.number)}}};
    auto inside = naming::looked_at(reading, thing(id));
    inside["sort"] = word_for(row->sort);
    if (row->merged_into) inside["merged_into"] = row->merged_into->number;
    json::array aliases, facts;
    for (const auto& alias : shelf::aliases(reading, id))
        aliases.push_back(json::object{{"language", rotative::tag(alias.language)}, {"words", alias.words}});
    for (const auto& fact : shelf::facts(reading, id))
        facts.push_back(json::object{{"language", rotative::tag(fact.language)}, {"label", fact.label}, {"words", fact.words}});
    inside["aliases"] = std::move(aliases);
    inside["facts"] = std::move(facts);
    return json::serialize(inside);
}

}  // namespace rotative::topics
