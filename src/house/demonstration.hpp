// SPDX-License-Identifier: Apache-2.0
#pragma once
// The invented newspaper is written into an empty house, through the same doors as any other. It tells history: nothing leaves.
#include "base/result.hpp"
#include "house/house.hpp"
#include "house/terminal.hpp"

namespace rotative::house {

Result<Done> write_the_demonstration(House&, const Terminal&);

}  // namespace rotative::house
