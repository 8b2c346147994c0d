// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of the front page, and nothing else.
#include "paper/front/front.hpp"

namespace rotative::front::shelf {

std::vector<Placed> placed(store::Reading&, Language);
void place(store::Transaction&, Language, const Placed&);
std::int64_t clear(store::Transaction&, Language, const Slot&);

std::optional<LaidOut> laid_out(store::Reading&, Language);
/// Keeps the layout of a language; nothing takes it back.
void lay_out(store::Transaction&, Language, const std::optional<LaidOut>&);

}  // namespace rotative::front::shelf
