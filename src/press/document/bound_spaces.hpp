// SPDX-License-Identifier: Apache-2.0
#pragma once
// French puts spaces where no line may end: inside « » and before ; : ! ?. Who types them as plain spaces means the same. On a page they
// are kept together with their neighbour, also where that is a link; the characters stay what they are. Setting a text is press/i18n's.
#include <string>
#include <string_view>

namespace rotative::document {

/// Appends text for a page, each such plain space as <span class="bound"> </span>.
void append_with_bound_spaces(std::string& out, std::string_view words);

}  // namespace rotative::document
