// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of settings, and nothing else.
#include <optional>
#include <string>
#include <utility>
#include <vector>
#include "press/store/store.hpp"

namespace rotative::masthead::shelf {

std::optional<std::string> kept(store::Reading&, std::string_view key);
/// Every setting that was set, with its value.
std::vector<std::pair<std::string, std::string>> all_kept(store::Reading&);
void keep(store::Transaction&, std::string_view key, std::string_view value);

}  // namespace rotative::masthead::shelf
