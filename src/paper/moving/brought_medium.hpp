// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an export says of a file becomes what the library knows of it. The file itself is brought by media_slices.hpp.
#include <string>
#include "paper/media/medium.hpp"
#include "paper/moving/old_site.hpp"
#include "paper/moving/wxr.hpp"

namespace rotative::moving {

/// Alternative text, caption, credit, title and description of an attachment; no word and no link of it is lost: what is too long for its
/// place, and what has links, stands in the description.
media::Known known_of(const WxrItem& attachment, const OldSite& site, const std::string& origin);
/// What is known of a file that no attachment tells of: its name.
media::Known known_of_file(std::string_view path, const std::string& origin);

/// A mark of each of these words by itself, so that a newer export brings only those that are other.
std::string mark_of(const media::Known& known);
/// What is known here, with those words of the export that are other there than they were when they came last.
media::Known with_news(media::Known here, const media::Known& there, std::string_view mark_before);

}  // namespace rotative::moving
