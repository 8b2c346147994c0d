// SPDX-License-Identifier: Apache-2.0
#pragma once
// A slot of the front page and its name: "lead", "lead-2", "secondary-2", "brief-1", "opinion-3", "rail-4-1" (the first of section 4's
// rail). What stands in it is decided in front.cpp.
#include <string>
#include <string_view>
#include "base/result.hpp"
#include "paper/sections/section.hpp"

namespace rotative::front {

struct Slot {
    enum class Part : std::uint8_t { Lead = 1, Secondary = 2, Rail = 3, Brief = 4, Opinion = 5 } part = Part::Lead;
    sections::SectionId section = {};  // of a rail
    int place = 1;                     // within the part
    auto operator<=>(const Slot&) const = default;
};

/// No part has more places than this; leads are two at most.
inline constexpr int most_places = 100, most_leads = 2;

std::string name_of(const Slot&);
/// The slot of that name; refuses what is none.
Result<Slot> slot_named(std::string_view name);

}  // namespace rotative::front
