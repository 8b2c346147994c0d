// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whole numbers as each language writes them in a sentence: 1 234 567, 1.234.567, 1,234,567, ١٬٢٣٤٬٥٦٧. Years and ids are not
// written with this.
#include <cstdint>
#include <string>
#include "base/language.hpp"

namespace rotative::i18n {

void append_number(std::string& out, std::int64_t number, Language language);
std::string number(std::int64_t number, Language language);
/// The digits alone, without groups, at least `width` of them: years, days, minutes.
std::string digits(int number, int width, Language language);

}  // namespace rotative::i18n
