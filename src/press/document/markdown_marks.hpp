// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lines that begin with ":::" part what is before them from what is after, as if empty lines stood around them.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rotative::document {

/// A source with empty lines around its ":::" lines and before its beginning, and where they were put in.
struct PartedSource {
    std::string text;
    std::vector<std::size_t> added;  // offsets in the text of line feeds that were not in the source

    /// The line of the source, from 1, at an offset of the text.
    std::size_t line_at(std::size_t offset) const;
};

PartedSource with_marks_parted(std::string_view source);
/// With so many empty lines before it.
PartedSource padded(PartedSource source, std::size_t lines);

}  // namespace rotative::document
