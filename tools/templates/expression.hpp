// SPDX-License-Identifier: Apache-2.0
#pragma once
// What may stand for a value in a template: a member, a member of a member, a question without arguments; and conditions of these.
#include <string>
#include <string_view>
#include <vector>

namespace rotative::tools {

/// The names a template has given: variables of loops, {{#if x as name}}.
using Scope = std::vector<std::string>;

/// The C++ of "headline", "article.kicker", "items.empty()": a member of the page unless a name in scope begins it. Empty when it
/// is no such thing.
std::string path_in_cpp(std::string_view path, const Scope& scope);

/// The C++ of "x", "!x", "x && !y", "x || y.empty()"; empty when it is no condition.
std::string condition_in_cpp(std::string_view condition, const Scope& scope);

/// Whether this may name a variable of a template.
bool is_variable(std::string_view name);

}  // namespace rotative::tools
