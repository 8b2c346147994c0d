// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of the front page, and nothing else.
#include "paper/front/front.hpp"

namespace rotative::front::shelf {

std::vector<Placed> placed(store::Reading&, Language);
void place(store::Transaction&, Language, const Placed&);
std::int64_t clear(store::Transaction&, Language, const Slot&);

}  // namespace rotative::front::shelf
