// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the target of a request means: a path of whole segments and a query. Percent-decoding lives here, for forms too. Which
// addresses exist is in the router.
#include <optional>
#include <string>
#include <string_view>
#include "press/http/message.hpp"

namespace rotative::http {

enum class Plus : std::uint8_t { Stays, IsASpace };

/// Percent-decodes; nothing when a "%" is not followed by two digits, or the result holds a NUL or is not UTF-8.
std::optional<std::string> percent_decoded(std::string_view words, Plus = Plus::Stays);

/// The pairs of "a=1&b=2", decoded, at most `most`; nothing when one cannot be decoded or there are more.
std::optional<Fields> read_pairs(std::string_view words, std::size_t most = 1'000);

struct Target {
    std::string path;  // as in Request
    Fields query;
    std::string_view raw_query;  // as sent, without "?"; a view of the target
    /// Whether the path was written as it is kept. Else it had a slash at its end or two in a row, and the clean one is meant.
    bool is_canonical = true;
};

/// Reads origin-form, absolute-form and "*"; nothing when it cannot be decoded. A path that climbs (".", "..", an encoded slash)
/// becomes the empty path, which no route has.
std::optional<Target> read_target(std::string_view target);

/// Writes a path so that it can stand in a Location: what is not unreserved is percent-encoded, slashes stay.
std::string percent_encoded_path(std::string_view path);

/// Whether these bytes are well-formed UTF-8 (RFC 3629: no surrogates, nothing overlong).
bool is_utf8(std::string_view bytes);

}  // namespace rotative::http
