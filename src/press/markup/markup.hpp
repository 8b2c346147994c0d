// SPDX-License-Identifier: Apache-2.0
#pragma once
// The front door: foreign HTML becomes the tree a browser would show in the body of a page. What may stay of that tree is decided by
// press/document/html_reader; nothing of this room writes markup.
#include <cstddef>
#include <string_view>
#include "press/markup/tree.hpp"

namespace rotative::markup {

/// How many elements may be open at once; what is deeper stands beside the deepest, not in it.
inline constexpr std::size_t deepest_element = 200;
/// How many formatting elements (b, i, a…) may wait to be opened again; more of them are forgotten, the oldest first.
inline constexpr std::size_t waiting_formatting = 32;
/// How many bytes of elements may be opened again for each byte of the text. After that formatting ends where it ends.
inline constexpr std::size_t copies_per_byte = 4;

/// The tree of a text, as a browser with scripts builds it from what stands in a page's body. Every word of the text is in it; it takes
/// time and memory linear in the length of the text, whatever stands in it.
Tree tree_of(std::string_view html);

}  // namespace rotative::markup
