// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands inside a line, in our Markdown. Blocks are in markdown_writer; how it is read back in markdown_line_reader.
#include <string>
#include "press/document/markdown_escape.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {

/// How a line break can be written where the line stands.
enum class Breaks : std::uint8_t {
    Backslash,  // "\" at the end of a line
    NewLine,    // verse: every end of line is a break
    InLine,     // headings and cells have one line only: "[]{br}"
    InCell,
};

/// The line in Markdown, without a line feed at its end.
std::string markdown_line(const Inlines& line, const Names& names, Breaks breaks = Breaks::Backslash);
/// Plain words as a line holds them: a title, an alternative text.
std::string markdown_words(const std::string& words);

/// Whether an address would be read as a reference ("topic:12") or a medium ("media:12").
bool looks_like_reference(std::string_view address);
bool looks_like_medium(std::string_view address);

}  // namespace rotative::document
