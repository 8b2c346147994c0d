// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words of an address. They keep their script; percent-encoding is done where the address is written (press/url).
#include <string>
#include <string_view>
#include "base/language.hpp"

namespace rotative::i18n {

/// How long a slug made here may be, in characters; it ends at a whole word.
inline constexpr std::size_t longest_slug = 80;

/// The slug of a headline or a name: NFC, small letters of the language, words joined by hyphens. The apostrophe parts words in French
/// ("l-armée") and is dropped elsewhere ("kalının-sözü"). Empty when the text has neither letter nor digit.
std::string slug(std::string_view text, Language language);

/// Whether this is what slug() could have made in some language: for slugs that people choose.
bool is_slug(std::string_view text);

}  // namespace rotative::i18n
