// SPDX-License-Identifier: Apache-2.0
#pragma once
// Addresses that WordPress shows as a player when they stand alone: videos, sounds and posts of other sites. Here they become embeds,
// which ask nothing of anybody until the reader agrees.
#include <string>
#include <string_view>

namespace rotative::moving {

/// The one address of http or https that a text is, without the white space around it; empty when it is something else.
std::string_view lone_address(std::string_view text);
/// Whether WordPress knows how to show it.
bool is_player(std::string_view address);
/// A frame for the HTML reader; its title is the address, which is what readers were shown of it.
std::string frame_of(std::string_view address);

}  // namespace rotative::moving
