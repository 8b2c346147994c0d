// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an import brought last, by origin: what comes again with the same mark is left as it is, also when somebody here has changed it
// since. The numbers of what was brought are kept by paper/naming/origin.
#include <optional>
#include <string>
#include <string_view>
#include "press/store/store.hpp"

namespace rotative::moving::journal {

std::optional<std::string> mark_of(store::Reading&, std::string_view origin);
void note(store::Transaction&, std::string_view origin, std::string_view mark);
/// A mark of all that is brought of a thing.
std::string hash_of(std::string_view all);

}  // namespace rotative::moving::journal
