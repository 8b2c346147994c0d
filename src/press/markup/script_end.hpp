// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a script ends: not at an end tag that "<!-- <script>" hides (HTML Standard, sections 13.2.5.15 to 13.2.5.31).
#include <cstddef>
#include <functional>
#include <string_view>

namespace rotative::markup {

/// The place of the end tag that closes the script whose text begins at `from`, or the end of the input. `ends_element_at` says whether
/// the end tag of a script stands at a "<".
std::size_t end_of_script(std::string_view input, std::size_t from, const std::function<bool(std::size_t)>& ends_element_at);

}  // namespace rotative::markup
