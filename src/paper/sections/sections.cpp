// SPDX-License-Identifier: Apache-2.0
// Where sections stand. Their articles follow a move through on_move, in the same transaction.
#include "paper/sections/sections.hpp"
#include <algorithm>
#include <boost/json.hpp>
#include <tuple>
#include "paper/naming/about.hpp"
#include "paper/naming/look.hpp"
#include "paper/sections/section_shelf.hpp"

namespace rotative::sections {
namespace {

Problem not_found(SectionId id) { return {Refusal::NotFound, "sections.not_found", {{"section", std::to_string(id.number)}}}; }

Result<Section> standing(store::Reading& reading, SectionId id) {
    const auto row = shelf::row(reading, id);
    if (!row) return not_found(id);
    return *row;
}

/// How many levels of sections there are from this one down, itself among them.
std::size_t height(store::Reading& reading, SectionId id) {
    std::size_t below = 0;
    for (const auto& child : shelf::children(reading, id)) below = std::max(below, height(reading, child.id));
    return below + 1;
}

Result<Done> refuse_no_place(store::Reading& reading, SectionId parent, std::size_t levels) {
    const auto above = upwards(reading, parent);
    if (parent && above.empty()) return not_found(parent);
    if (above.size() + levels > deepest) return Problem{Refusal::Invalid, "sections.too_deep", {{"limit", std::to_string(deepest)}}};
    return Done{};
}

}  // namespace

Sections::Sections(store::Store& store, wire::Wire& wire, naming::Naming& naming) : store_(store), wire_(wire), naming_(naming) {}

Result<SectionId> Sections::add(const SectionDraft& draft) {
    return store_.write([&](store::Transaction& tx) { return add(tx, draft, wire::Age::Fresh); });
}

Result<SectionId> Sections::add(store::Transaction& tx, const SectionDraft& draft, wire::Age age) {
    if (draft.names.empty()) return Problem{Refusal::Invalid, "naming.empty"};
    TRY(refuse_no_place(tx, draft.parent, 1));
    const auto id = shelf::add(tx, draft.parent);
    TRY(naming_.call(tx, thing(id), draft.names, age));
    wire_.tell(tx, SectionsMoved{{id}, {draft.parent}}, age);
    return id;
}

Result<Done> Sections::change(SectionId id, const SectionDraft& draft) {
    return store_.write([&](store::Transaction& tx) { return change(tx, id, draft, wire::Age::Fresh); });
}

Result<Done> Sections::change(store::Transaction& tx, SectionId id, const SectionDraft& draft, wire::Age age) {
    const auto before = TRY(standing(tx, id));
    TRY(naming_.call(tx, thing(id), draft.names, age));
    if (before.parent == draft.parent) return Done{};
    return move(tx, before, draft.parent, age);
}

Result<Done> Sections::move(store::Transaction& tx, const Section& before, SectionId parent, wire::Age age) {
    if (std::ranges::count(upwards(tx, parent), before.id)) return Problem{Refusal::Invalid, "sections.inside_itself"};
    TRY(refuse_no_place(tx, parent, height(tx, before.id)));
    shelf::place(tx, before.id, parent, static_cast<std::int64_t>(shelf::children(tx, parent).size()) + 1);
    for (const auto& work : move_work_) work(tx, before.id, age);
    wire_.tell(tx, SectionsMoved{{before.id}, {before.parent, parent}}, age);
    return Done{};
}

Result<Done> Sections::arrange(SectionId parent, const std::vector<SectionId>& order) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        const auto before = shelf::children(tx, parent);
        for (const auto id : order)
            if (std::ranges::find(before, id, &Section::id) == before.end()) return not_found(id);
        auto after = before;
        std::ranges::sort(
            after, {}, [&](const Section& one) { return std::tuple(std::ranges::find(order, one.id) - order.begin(), one.place, one.id); });
        if (std::ranges::equal(before, after, {}, &Section::id, &Section::id)) return Done{};
        for (std::size_t i = 0; i < after.size(); ++i) shelf::place(tx, after[i].id, parent, static_cast<std::int64_t>(i) + 1);
        wire_.tell(tx, SectionsMoved{{}, {parent}});
        return Done{};
    });
}

Result<Done> Sections::describe(SectionId id, Language language, const document::Document& words) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        TRY(standing(tx, id));
        return naming::describe(tx, wire_, thing(id), language, words);
    });
}

void Sections::on_move(std::function<void(store::Transaction&, SectionId, wire::Age)> work) { move_work_.push_back(std::move(work)); }

std::optional<Section> section(store::Reading& reading, cache::Ingredients& made_of, SectionId id) {
    made_of.note(tag(id));
    return shelf::row(reading, id);
}

std::vector<Section> children(store::Reading& reading, cache::Ingredients& made_of, SectionId parent) {
    made_of.note(children_tag(parent));
    return shelf::children(reading, parent);
}

std::vector<SectionId> upwards(store::Reading& reading, SectionId id) {
    cache::Ingredients ignored;
    return upwards(reading, ignored, id);
}

std::vector<SectionId> upwards(store::Reading& reading, cache::Ingredients& made_of, SectionId id) {
    std::vector<SectionId> line;
    for (auto here = id ? section(reading, made_of, id) : std::nullopt; here;
         here = here->parent ? section(reading, made_of, here->parent) : std::nullopt)
        line.push_back(here->id);
    return line;
}

std::vector<SectionId> downwards(store::Reading& reading, SectionId id) {
    std::vector<SectionId> all{id};
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const auto& child : shelf::children(reading, all[i])) all.push_back(child.id);
    return all;
}

Result<std::string> look(store::Reading& reading, SectionId id) {
    const auto here = TRY(standing(reading, id));
    auto inside = naming::looked_at(reading, thing(id));
    inside["parent"] = here.parent.number;
    inside["place"] = here.place;
    boost::json::array children;
    for (const auto& child : shelf::children(reading, id)) children.emplace_back(child.id.number);
    inside["children"] = std::move(children);
    return boost::json::serialize(inside);
}

}  // namespace rotative::sections
