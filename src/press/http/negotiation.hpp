// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which form of a body a client takes (RFC 9110, section 12.5.3): brotli before gzip before identity, unless its weights say otherwise.
#include <cstdint>
#include <string_view>

namespace rotative::http {

enum class Coding : std::uint8_t { Identity, Gzip, Brotli };

/// Which codings a client takes at all, and what it likes best of them. Identity is taken always: there is nothing to gain by a 406.
struct Codings {
    bool gzip = false, brotli = false;
    Coding best = Coding::Identity;
};

/// Reads an Accept-Encoding. Malformed members are passed over. Allocates nothing.
Codings read_accept_encoding(std::string_view header);

/// The name in Content-Encoding: "br", "gzip", "".
std::string_view name_of(Coding);

}  // namespace rotative::http
