// SPDX-License-Identifier: Apache-2.0
#pragma once
// The numbers of footnotes, and where they stand. How a note is drawn is each rendition's business.
#include <vector>
#include "press/document/document.hpp"

namespace rotative::document {

/// Numbers the notes from 1 in the order in which the body, then the notes themselves, refer to them; those nobody refers to come
/// last. Every mark is renamed. On entry the n-th note has the number n; the notes come back in their new order.
std::vector<Footnote> number_in_order_of_reference(Blocks& body, std::vector<Footnote> notes);
/// Whether these blocks, with their notes at the end, are numbered so.
bool are_in_order_of_reference(const Blocks& blocks);

}  // namespace rotative::document
