// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writing XML: text is escaped, and characters that XML 1.0 cannot carry are left out (section 2.2).
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace rotative::feeds {

void append_xml(std::string& out, std::string_view text);
/// Attributes and their values, which are escaped.
using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;
/// <name a="…">
void open(std::string& out, std::string_view name, Attributes);
/// <name a="…"/>
void empty(std::string& out, std::string_view name, Attributes);
/// </name> and the end of the line
void close(std::string& out, std::string_view name);
/// <name>text</name>
void element(std::string& out, std::string_view name, std::string_view text);

}  // namespace rotative::feeds
