// SPDX-License-Identifier: Apache-2.0
#pragma once
// The body of a post becomes a document: shortcodes, blocks and free writing are understood, links are led to the things they mean.
// Which thing an address means is known by old_site.hpp.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "paper/moving/enclosures.hpp"
#include "press/document/html_reader.hpp"

namespace rotative::moving {

struct BroughtBody {
    document::Document document;
    /// What was met and has no place here, each with how often: "shortcode gallery" stays visible, "block latest-posts" was made by
    /// WordPress anew for each reader, "hidden" nobody saw; the others are document::Outside's.
    std::vector<document::Outside> outside;
    std::size_t links = 0, references = 0;  // all links; those that lead to a thing of this newspaper
};

using Resolve = std::function<std::optional<document::Reference>(std::string_view address)>;

/// Who wrote it: an item has blocks, shortcodes and players; a comment has none of them.
enum class Dialect : std::uint8_t { Item, Comment };

/// Reads a body of WordPress. `base` is the address it stood at; `language` a BCP 47 tag. Every word a reader saw is in the document.
BroughtBody read_body(std::string_view body, const std::string& base, const std::string& language, const Resolve& resolve,
                      Dialect dialect = Dialect::Item, const Enclosed& enclosed = {});

/// The words of a title, an excerpt or a name, which may hold markup and references, on one line.
std::string words_of(std::string_view html);

}  // namespace rotative::moving
