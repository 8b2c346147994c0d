// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hosts that are numbers: "127.1", "0x7f000001" and "[::ffff:10.0.0.1]" are addresses to every browser, so they are to us.
#include <optional>
#include <string_view>
#include "press/url/host.hpp"

namespace rotative::url {

/// Does the last label look like a number? Then the whole host must be an IPv4 address.
bool ends_in_a_number(std::string_view name);

/// An IPv4 address of one to four parts, each decimal, octal (0…) or hexadecimal (0x…).
std::optional<Host> parse_ipv4(std::string_view text);

/// An IPv6 address, without its brackets; written in the shortest form of RFC 5952.
std::optional<Host> parse_ipv6(std::string_view text);

}  // namespace rotative::url
