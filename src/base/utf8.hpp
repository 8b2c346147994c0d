// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bytes that came from outside become UTF-8 one can trust. Letters, words and casing are press/i18n's.
#include <string>
#include <string_view>

namespace rotative {

/// The length in bytes (1 to 4) of the well-formed character at the beginning of the text; 0 when there is none (Unicode, table 3-7).
std::size_t length_of_first_character(std::string_view text);

/// The same text, with U+FFFD in place of every maximal part that is not UTF-8, as the WHATWG decoder does it.
std::string well_formed(std::string_view text);

/// Appends one code point; surrogates and numbers past U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace rotative
