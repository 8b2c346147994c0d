// SPDX-License-Identifier: Apache-2.0
#pragma once
// The transfer encodings a part of a form may still carry (RFC 2045, section 6). Browsers send none; old mail programs and scripts do.
#include <optional>
#include <string>
#include <string_view>

namespace rotative::http {

/// The bytes meant by `words` in this encoding ("", 7bit, 8bit, binary, quoted-printable, base64); nothing when they are malformed or
/// the encoding is unknown.
std::optional<std::string> decoded(std::string words, std::string_view encoding);

}  // namespace rotative::http
