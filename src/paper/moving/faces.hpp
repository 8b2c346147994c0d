// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pictures of those who sign, as far as an export has any: a plugin keeps guests as items with a picture of their own.
#include "paper/moving/library.hpp"
#include "paper/moving/numbers.hpp"

namespace rotative::moving {

/// Shows the picture of each author who has one there and is none of ours yet. Refuses only what ends the whole import.
Result<Done> bring_faces(const Rooms& rooms, const Inventory& inventory, Mode mode, const Numbers& numbers, const Library& library,
                         Report& report);

}  // namespace rotative::moving
