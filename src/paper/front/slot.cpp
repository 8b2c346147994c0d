// SPDX-License-Identifier: Apache-2.0
// Names of slots, read and written.
#include "paper/front/slot.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace rotative::front {
namespace {

using Part = Slot::Part;

constexpr std::array<std::pair<std::string_view, Part>, 5> parts{
    {{"lead", Part::Lead}, {"secondary", Part::Secondary}, {"brief", Part::Brief}, {"opinion", Part::Opinion}, {"rail", Part::Rail}}};

/// Takes "-12" from the front of a name.
std::optional<std::int64_t> number_after_a_dash(std::string_view& name) {
    std::int64_t number = 0;
    if (!name.starts_with('-')) return {};
    const auto [end, failed] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    if (failed != std::errc{} || number < 1) return {};
    name.remove_prefix(static_cast<std::size_t>(end - name.data()));
    return number;
}

std::optional<Slot> slot_in(std::string_view name) {
    if (name == "lead") return Slot{};
    const auto* const part = std::ranges::find(parts, name.substr(0, name.find('-')), &std::pair<std::string_view, Part>::first);
    if (part == parts.end()) return {};
    Slot slot{part->second};
    name.remove_prefix(part->first.size());
    if (slot.part == Part::Rail) {
        const auto section = number_after_a_dash(name);
        if (!section) return {};
        slot.section = {*section};
    }
    const auto place = number_after_a_dash(name);
    if (!place || !name.empty() || *place > (slot.part == Part::Lead ? most_leads : most_places)) return {};
    slot.place = static_cast<int>(*place);
    if (slot == Slot{}) return {};  // the first lead has no number
    return slot;
}

}  // namespace

std::string name_of(const Slot& slot) {
    if (slot == Slot{}) return "lead";
    const auto* const part = std::ranges::find(parts, slot.part, &std::pair<std::string_view, Part>::second);
    if (slot.part == Part::Rail) return fmt::format("{}-{}-{}", part->first, slot.section.number, slot.place);
    return fmt::format("{}-{}", part->first, slot.place);
}

Result<Slot> slot_named(std::string_view name) {
    if (const auto slot = slot_in(name)) return *slot;
    return Problem{Refusal::NotFound, "front.no_such_slot", {{"slot", std::string(name)}}};
}

}  // namespace rotative::front
