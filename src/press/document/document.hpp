// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tree of a text and its normal form. It is read by html_reader, markdown_reader and json_reader; what is made of it is in
// renditions.hpp.
#include <cstddef>
#include "press/document/blocks.hpp"

namespace rotative::document {

/// The body of an article: a tree in a closed set of types.
struct Document {
    Blocks blocks;
    bool operator==(const Document&) const = default;
};

/// How deep blocks and inlines may stand in one another. Readers and normalise() keep deeper words and drop what is around them.
inline constexpr std::size_t deepest_block = 24, deepest_inline = 24;

/// The one way to write a document of these words: what differs only in the tree becomes equal. README.md lists the rules. A word
/// is never lost; normalise(normalise(d)) == normalise(d). The readers return documents in this form.
Document normalise(Document document);
/// Whether normalise(document) == document, told by one walk that makes nothing.
bool is_normal(const Document& document);

}  // namespace rotative::document
