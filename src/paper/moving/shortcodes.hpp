// SPDX-License-Identifier: Apache-2.0
#pragma once
// What WordPress writes in square brackets. Those that say all they show (a caption, a player, a sound, a film) become HTML; every other
// stays visible as it was written and is named, so that nothing disappears. What becomes of the HTML is in brought_body.hpp.
#include <string>
#include <string_view>
#include <vector>
#include "paper/moving/enclosures.hpp"

namespace rotative::moving {

struct Shortcodes {
    std::string html;               // [caption] and [gallery] as figures, [embed] and lone addresses of players as frames, [audio]…
    std::vector<std::string> left;  // the names of those that stay visible, once for each time
    std::size_t missing = 0;        // what galleries and playlists name and nobody has
};

/// Reads the shortcodes of a body, in linear time. "[sic]" and "[1]" are words: a shortcode is one that WordPress has, one with
/// attributes, or one with an end. A gallery and a playlist show what `enclosed` knows of them; one of which it knows nothing stays
/// visible.
Shortcodes read_shortcodes(std::string_view body, const Enclosed& enclosed = {});

}  // namespace rotative::moving
