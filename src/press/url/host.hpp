// SPDX-License-Identifier: Apache-2.0
#pragma once
// The host of an address: a name, an IPv4 or an IPv6 address, or an opaque text (URL Standard, section 3.5).
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rotative::url {

struct Host {
    enum class Kind : std::uint8_t { Empty, Name, Ipv4, Ipv6, Opaque };
    Kind kind = Kind::Empty;
    std::string text;                       // as it is written in an address: "[::1]", "xn--zca.example"
    std::array<std::uint16_t, 8> groups{};  // IPv6; an IPv4 address stands in the last two
    bool operator==(const Host&) const = default;
};

/// Which rules hold: those of http and its like, where a host is a name or a number, or those of any other scheme.
enum class HostRules { Special, Opaque };

/// The host of a text without port and credentials; nothing if it can be none. Names longer than 1,024 bytes are none: DNS ends at 253.
std::optional<Host> parse_host(std::string_view text, HostRules rules);

/// A name in the letters of DNS (UTS 46, not transitional, not strict): "faß.de" becomes "xn--fa-hia.de". Nothing if it can be none.
std::optional<std::string> ascii_name(std::string_view name);

}  // namespace rotative::url
