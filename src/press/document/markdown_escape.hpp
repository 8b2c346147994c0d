// SPDX-License-Identifier: Apache-2.0
#pragma once
// How characters are kept from meaning something in Markdown. Where which is needed is decided in markdown_line_writer.
#include <string>
#include <string_view>

namespace rotative::document {

/// Where a text stands in its line.
struct TextPlace {
    bool line_begins = false;  // nothing of the line is written yet
    bool in_cell = false;      // of a table: "|" parts cells
    bool line_ends = false;    // and it is a heading: a last "#" would be taken for its closing
};

/// Appends words so that they are read back as these words.
void append_escaped(std::string& out, std::string_view words, TextPlace place);

/// An address between the parentheses of a link: what could end it is written as a reference ("&#41;").
std::string escaped_destination(std::string_view address);

/// A value between the double quotes of an attribute or a link's title.
std::string escaped_value(std::string_view value);

bool is_ascii_letter_or_digit(char byte);

}  // namespace rotative::document
