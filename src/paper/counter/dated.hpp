// SPDX-License-Identifier: Apache-2.0
#pragma once
// Feeds and sitemaps say when they changed last, for programs that ask again by date.
#include <optional>
#include "paper/counter/visit.hpp"

namespace rotative::counter {

/// Dates the answer by the last news the paper told, whatever it was about: so no change is missed. `by_itself` is when what is shown
/// changed last because time passed.
void note_date(Visit&, std::optional<Moment> by_itself = {});

}  // namespace rotative::counter
