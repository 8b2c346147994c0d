// SPDX-License-Identifier: Apache-2.0
#pragma once
// An address, read as browsers read it (the URL Standard of the WHATWG). Hosts are in host.hpp, which addresses are public in
// public_address.hpp. Links of our own pages need none of this: html::Url::own.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "press/url/host.hpp"

namespace rotative::url {

struct Url {
    std::string scheme;  // lower case, without its colon
    std::string username, password;
    std::optional<Host> host;
    std::optional<std::uint16_t> port;  // none when it is the scheme's own
    std::vector<std::string> path;      // its segments; of an opaque path ("mailto:ines@example.org") the one text
    bool has_opaque_path = false;
    std::optional<std::string> query, fragment;

    /// The address written out; parsing it again gives the same address.
    std::string href() const;
    /// The path alone, as it stands in the address.
    std::string pathname() const;
};

/// The address a text names; nothing when it names none. Takes linear time.
std::optional<Url> parse(std::string_view text);
/// The same for a text found in a page at `base`: "../12" is resolved.
std::optional<Url> parse(std::string_view text, const Url& base);

/// http, https, ws, wss, ftp and file: schemes whose addresses have a host and a path of segments.
bool is_special(std::string_view scheme);
/// The port a scheme has by itself: 443 of https.
std::optional<std::uint16_t> port_of(std::string_view scheme);
/// An address a browser would open as a page: http or https.
bool is_web(const Url& url);

}  // namespace rotative::url
