// SPDX-License-Identifier: Apache-2.0
#pragma once
// Capitals and small letters by language: in Turkish i is the small letter of İ, and ı of I.
#include <string>
#include <string_view>
#include "base/language.hpp"

namespace rotative::i18n {

std::string lower(std::string_view text, Language language);
std::string upper(std::string_view text, Language language);
/// Each word with a capital, the rest small.
std::string title(std::string_view text, Language language);

/// The language's name for ICU; the made-up language is English there.
const char* locale_name(Language language);

}  // namespace rotative::i18n
