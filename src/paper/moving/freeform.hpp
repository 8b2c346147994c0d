// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bodies of WordPress are written in two manners: blocks, which are HTML between comments ("<!-- wp:paragraph -->"), and freely, where
// an empty line parts paragraphs. Here what was written freely is told apart; the HTML reader does the rest.
#include <string>
#include <string_view>

namespace rotative::moving {

/// The name of the element put around what was written freely. It says that its line feeds are seen, as a style sheet would.
inline constexpr std::string_view freeform_element = "wp-freeform";

/// The body with that element around everything that stands in no block.
std::string with_freeform_marked(std::string_view body);

/// The comment of a block, without "<!--" and "-->": its name ("paragraph", "core-embed/youtube"), and what it does.
struct BlockComment {
    enum class Does { Nothing, Opens, Closes, StandsAlone } does = Does::Nothing;
    std::string_view name;
};
BlockComment block_comment(std::string_view comment);

}  // namespace rotative::moving
