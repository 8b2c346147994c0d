// SPDX-License-Identifier: Apache-2.0
#pragma once
// The path of an address: its segments, "." and "..", and the drive letters of file addresses.
#include <string_view>
#include "press/url/url.hpp"

namespace rotative::url {

/// Adds the segments of a text; "." and ".." are walked as they come.
void add_segments(Url& url, std::string_view text);
/// The same for a text that begins at the root: the slash it begins with is not a segment of its own.
void add_rooted_segments(Url& url, std::string_view text);
/// Takes the last segment away, but never the drive of a file address.
void drop_last_segment(Url& url);

/// "C:" or "C|".
bool is_drive(std::string_view text);
/// Does a file address begin with a drive, and the drive end there?
bool begins_with_drive(std::string_view text);

}  // namespace rotative::url
