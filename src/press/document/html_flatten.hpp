// SPDX-License-Identifier: Apache-2.0
#pragma once
// Blocks where only a line can stand: in a cell, a heading, a caption. Their words are kept, parted by breaks.
#include "press/document/blocks.hpp"

namespace rotative::document {

/// The words of the blocks as one line. Pictures, players and their like go to left_over, with their captions.
Inlines flattened(Blocks blocks, Blocks& left_over);

}  // namespace rotative::document
