// SPDX-License-Identifier: Apache-2.0
// Names of slots, read and written.
#include "paper/front/slot.hpp"
#include <fmt/format.h>
#include <charconv>
#include <optional>

namespace rotative::front {
namespace {

/// Takes "-12" from the front of a name.
std::optional<std::int64_t> number_after_a_dash(std::string_view& name) {
    std::int64_t number = 0;
    if (!name.starts_with('-')) return {};
    const auto [end, failed] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    if (failed != std::errc{} || number < 1) return {};
    name.remove_prefix(static_cast<std::size_t>(end - name.data()));
    return number;
}

}  // namespace

std::string name_of(const Slot& slot) {
    switch (slot.part) {
        case Slot::Part::Lead:
            break;
        case Slot::Part::Secondary:
            return fmt::format("secondary-{}", slot.place);
        case Slot::Part::Rail:
            return fmt::format("rail-{}-{}", slot.section.number, slot.place);
    }
    return "lead";
}

Result<Slot> slot_named(std::string_view name) {
    const Problem unknown{Refusal::NotFound, "front.no_such_slot", {{"slot", std::string(name)}}};
    if (name == "lead") return Slot{};
    Slot slot;
    if (name.starts_with("rail")) {
        name.remove_prefix(4);
        const auto section = number_after_a_dash(name);
        if (!section) return unknown;
        slot = {Slot::Part::Rail, {*section}, 1};
    } else if (name.starts_with("secondary")) {
        name.remove_prefix(9);
        slot.part = Slot::Part::Secondary;
    }
    const auto place = number_after_a_dash(name);
    if (!place || !name.empty() || *place > most_places || slot.part == Slot::Part::Lead) return unknown;
    slot.place = static_cast<int>(*place);
    return slot;
}

}  // namespace rotative::front
