// SPDX-License-Identifier: Apache-2.0
#pragma once
// What WordPress writes in square brackets. Those that say all they show (a caption, a player, a sound, a film) become HTML; every other
// stays visible as it was written and is named, so that nothing disappears. What becomes of the HTML is in brought_body.hpp.
#include <string>
#include <string_view>
#include <vector>

namespace rotative::moving {

struct Shortcodes {
    std::string html;               // [caption] as a figure, [embed] and lone addresses of players as frames, [audio] and [video]
    std::vector<std::string> left;  // the names of those that stay visible, once for each time
};

/// Reads the shortcodes of a body, in linear time. "[sic]" and "[1]" are words: a shortcode is one that WordPress has, one with
/// attributes, or one with an end.
Shortcodes read_shortcodes(std::string_view body);

}  // namespace rotative::moving
