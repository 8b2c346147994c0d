// SPDX-License-Identifier: Apache-2.0
#pragma once
// How words become the last part of an address. Who may have which slug is in naming.cpp; percent-encoding is in name.hpp.
#include <string>
#include <string_view>
#include "base/language.hpp"

namespace rotative::naming {

/// Longest slug made here, in characters; it ends at a whole word where it can.
inline constexpr std::size_t longest_slug = 80;

/// The words in lower case of their language, composed (NFC), in their own script, with one "-" for whatever is neither a letter, a
/// mark nor a digit: "Türkiye’de İdlib!" becomes "türkiye-de-idlib". Empty if nothing is left.
std::string slug_of(std::string_view words, Language);

/// The same for a slug that somebody asked for, however long: it is never cut.
std::string slug_as_written(std::string_view slug, Language);

/// How many characters (Unicode code points) a UTF-8 text has.
std::size_t characters(std::string_view);

}  // namespace rotative::naming
