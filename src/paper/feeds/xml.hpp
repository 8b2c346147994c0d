// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writing XML: text is escaped, and characters that XML 1.0 cannot carry are left out (section 2.2).
#include <string>
#include <string_view>

namespace rotative::feeds {

void append_xml(std::string& out, std::string_view text);
/// <name>text</name>
void element(std::string& out, std::string_view name, std::string_view text);

}  // namespace rotative::feeds
