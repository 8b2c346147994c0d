// SPDX-License-Identifier: Apache-2.0
#pragma once
// Blocks that WordPress keeps once and shows in many posts: `<!-- wp:block {"ref":12} /-->` stands for the words of item 12.
#include <string>
#include <string_view>
#include <unordered_map>

namespace rotative::moving {

/// The words of the blocks that are kept once, by number.
using ReusableBlocks = std::unordered_map<std::string, std::string>;

/// The body with the words of each such block in its place; blocks inside blocks too, as far as WordPress would. One that is not known, and
/// one that stands in itself, stays as it is.
std::string with_reusable_blocks(std::string_view body, const ReusableBlocks& blocks);

}  // namespace rotative::moving
