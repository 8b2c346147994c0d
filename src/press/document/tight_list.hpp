// SPDX-License-Identifier: Apache-2.0
#pragma once
// When the items of a list may stand without space between them. Part of the normal form.
#include "press/document/blocks.hpp"

namespace rotative::document {

/// The spacing a list has in the normal form: Loose when an item holds blocks that only an empty line parts, or that have empty lines;
/// Tight when there is but one block or none; else as it was.
Spacing normal_spacing(const List& list);

}  // namespace rotative::document
