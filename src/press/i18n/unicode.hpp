// SPDX-License-Identifier: Apache-2.0
#pragma once
// What must hold of text before it is kept: valid UTF-8, in NFC, and in names no sign that turns the direction of writing. Bytes are
// mended in base/utf8.hpp; casing is in casing.hpp, addresses in slug.hpp.
#include <cstdint>
#include <string>
#include <string_view>

namespace rotative::i18n {

/// Whether these bytes are UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);
/// Whether valid UTF-8 is in normalisation form C, as everything kept is.
bool is_nfc(std::string_view text);
/// The text in normalisation form C.
std::string nfc(std::string_view text);
/// Whether an invisible sign that turns the direction of writing stands in the text: refused in names, where it would dress one up
/// as another.
bool has_bidi_controls(std::string_view text);
/// How many characters (code points) valid UTF-8 has.
std::size_t length(std::string_view text);

/// Reads the character at `at` of valid UTF-8 and steps over it.
char32_t next_character(std::string_view text, std::size_t& at);
std::u32string to_characters(std::string_view text);
std::string to_utf8(std::u32string_view characters);

}  // namespace rotative::i18n
