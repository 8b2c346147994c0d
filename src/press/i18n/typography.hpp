// SPDX-License-Identifier: Apache-2.0
#pragma once
// French as it is printed, from French as it is typed. The words stay; spaces, quotation marks and apostrophes are set.
#include <string>
#include <string_view>

namespace rotative::i18n {

/// Sets typed French: U+202F before ; ! ? and in numbers, U+00A0 before : and inside « » and before units, ’ for the apostrophe,
/// « » for straight quotes in pairs, … for three dots. Addresses and what is set already are left alone: setting twice is setting once.
std::string set_french(std::string_view typed);

}  // namespace rotative::i18n
