// SPDX-License-Identifier: Apache-2.0
#pragma once
// A way around a fault of the Markdown parser (md4c 0.4.8): see docs/decisions/0044-padding-before-markdown.md.
#include <cstddef>
#include <string_view>

namespace rotative::document {

/// How many empty lines to put before a source so that no block in a list lies where the parser mistakes it for an empty item.
std::size_t padding_before(std::string_view source);

}  // namespace rotative::document
