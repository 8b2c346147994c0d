// SPDX-License-Identifier: Apache-2.0
#pragma once
// Characters that a document may hold. What is done with the pieces of a line is in normal_line.
#include <cstddef>
#include <string>
#include <string_view>

namespace rotative::document {

/// True of the white space that HTML folds: space, tab, line feed, form feed, carriage return. A no-break space is a character.
constexpr bool is_white(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r'; }

/// A code point and how many bytes it took; bytes that are not UTF-8 read as U+FFFD, one at a time.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

/// The text in valid UTF-8 without control characters (white space stays), byte order marks and non-characters.
std::string clean_text(std::string_view text);
/// clean_text on one line: runs of white space become one space, none at the ends.
std::string clean_line(std::string_view text);
/// An address without control characters and without white space at its ends.
std::string clean_address(std::string_view address);
/// Lines, each ended by a line feed; tabs and spaces as they are.
std::string clean_code(std::string_view text);

/// Whether the function above of the same name would leave the text as it is. None of these makes another.
bool is_clean_text(std::string_view text);
bool is_clean_line(std::string_view text);
bool is_clean_address(std::string_view address);
bool is_clean_code(std::string_view text);
/// Whether it is a piece of a clean line: not empty, no white space but single spaces, which may stand at its ends.
bool is_clean_run(std::string_view text);

}  // namespace rotative::document
