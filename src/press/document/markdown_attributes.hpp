// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands in the braces of "[words]{lang=ar}".
#include <optional>
#include "press/document/inlines.hpp"
#include "press/document/markdown_atoms.hpp"

namespace rotative::document {

/// A piece to put words into, and where the braces end.
struct Attribute {
    Inline piece;
    std::size_t atom = 0, at = 0;  // just behind "}"
};

/// Reads braces that open at that character of that atom; nothing when they are not ours: then they are words.
std::optional<Attribute> attribute_at(const Atoms& atoms, std::size_t atom, std::size_t at);

}  // namespace rotative::document
