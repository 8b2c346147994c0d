// SPDX-License-Identifier: Apache-2.0
#pragma once
// Character references: "&eacute;", "&#233;", "&#xe9;" (HTML Standard, section 13.2.5.72 and after).
#include <cstddef>
#include <string>
#include <string_view>

namespace rotative::markup {

/// In an attribute "&copy=1" is part of an address and stays.
enum class Within { Text, Attribute };

/// Reads what follows a "&" and appends what it stands for, or the "&" itself. Returns how many bytes after the "&" it took.
std::size_t append_reference(std::string& out, std::string_view after_ampersand, Within within);

/// A text with all its references resolved.
std::string resolved(std::string_view text, Within within = Within::Text);

}  // namespace rotative::markup
