// SPDX-License-Identifier: Apache-2.0
#pragma once
// From bytes to a document in normal form: our own JSON and our Markdown dialect. Foreign HTML is read by html_reader.hpp.
#include <cstddef>
#include <string_view>
#include "base/result.hpp"
#include "press/document/document.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {

/// No body is longer than this, in bytes of JSON or Markdown; what is longer is refused, never cut.
inline constexpr std::size_t largest_document = 4 << 20;

/// Reads what to_json wrote. Refuses everything else, and the problem names the place ("/blocks/3/inside/0/type"): unknown kinds and
/// members, missing members, other versions, bytes that are not UTF-8, what is too long or too deep.
Result<Document> from_json(std::string_view json);

/// Reads the dialect of docs/markdown.md. Markup of HTML is visible text. {{block 7}} is the seventh block of the former document;
/// refused when there is none, as is a topic link to a name that is not known. The problem names the line.
Result<Document> from_markdown(std::string_view markdown, const Names& names = {}, const Document& former = {});

}  // namespace rotative::document
