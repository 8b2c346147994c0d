// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a kicker reads. Where its parts come from is in reading.cpp.
#include <string>
#include <string_view>
#include "base/language.hpp"

namespace rotative::articles {

/// "TURQUIE / GUERRE EN SYRIE": section and story, whichever there are, in capitals of the language ("i" is "İ" in Turkish).
std::string kicker_of(std::string_view section, std::string_view story, Language);

}  // namespace rotative::articles
