// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables in Markdown: one row of headers, then rows of data, all of the same width.
#include <optional>
#include <string>
#include "press/document/renditions.hpp"

namespace rotative::document {

/// The rows in Markdown, or nothing when the table has another shape.
std::optional<std::string> markdown_table(const Table& table, const Names& names);

}  // namespace rotative::document
