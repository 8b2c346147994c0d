// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which form of a page a request can have, and whether it has it already (RFC 9110, 12.5.3 and 13.1.2). Which forms exist is in
// printed_page.hpp.
#include <cstdint>
#include <string_view>

namespace rotative::cache {

enum class Coding : std::uint8_t { Identity, Gzip, Brotli };

/// The codings a client takes beside identity.
struct Accepted {
    bool gzip = false, brotli = false;
    bool operator==(const Accepted&) const = default;
};

/// What an Accept-Encoding header allows. `q=0` refuses; other weights are not compared: the smaller form is better for both.
Accepted accepted_codings(std::string_view accept_encoding);

/// Whether an If-None-Match header names this entity tag, by weak comparison.
bool names_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace rotative::cache
