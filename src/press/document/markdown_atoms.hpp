// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the Markdown parser tells about one leaf (a paragraph, a heading, a cell), before it is made into inlines by markdown_line_reader.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rotative::document {

enum class Span : std::uint8_t { Strong, Emphasis, Struck, Link, Image, Code, Other };

/// One thing said: words, the edge of a span, or an end of line.
struct Atom {
    enum class Kind : std::uint8_t { Words, Opens, Closes, SoftBreak, HardBreak } kind = Kind::Words;
    std::string words = {};
    bool is_raw = false;      // words as typed; else an escaped character or a reference, which means nothing but itself
    Span span = Span::Other;  // of Opens and Closes
    std::string address = {}, title = {};
    std::size_t offset = 0;  // of raw words in the source
};

using Atoms = std::vector<Atom>;

}  // namespace rotative::document
