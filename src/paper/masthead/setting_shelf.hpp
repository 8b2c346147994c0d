// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of settings, and nothing else.
#include <optional>
#include <string>
#include "press/store/store.hpp"

namespace rotative::masthead::shelf {

std::optional<std::string> kept(store::Reading&, std::string_view key);
void keep(store::Transaction&, std::string_view key, std::string_view value);

}  // namespace rotative::masthead::shelf
