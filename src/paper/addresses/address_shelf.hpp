// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of old addresses, and nothing else. Queries are kept as text: sorted pairs, percent-encoded.
#include "paper/addresses/addresses.hpp"

namespace rotative::addresses::shelf {

std::optional<Target> at(store::Reading&, std::string_view path, std::string_view query);
std::vector<std::pair<std::string, Target>> under(store::Reading&, std::string_view path);
void keep(store::Transaction&, std::string_view path, std::string_view query, const Target&);

}  // namespace rotative::addresses::shelf
