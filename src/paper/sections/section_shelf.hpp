// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of sections, and nothing else. 0 is the top in the code and null on the shelf.
#include <optional>
#include "paper/sections/section.hpp"
#include "press/store/store.hpp"

namespace rotative::sections::shelf {

SectionId add(store::Transaction&, SectionId parent);
std::optional<Section> row(store::Reading&, SectionId);
std::vector<Section> children(store::Reading&, SectionId parent);
void place(store::Transaction&, SectionId, SectionId parent, std::int64_t place);

}  // namespace rotative::sections::shelf
