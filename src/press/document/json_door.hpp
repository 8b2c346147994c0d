// SPDX-License-Identifier: Apache-2.0
#pragma once
// Foreign JSON comes in here: strict grammar, valid UTF-8, a bounded depth. What the values mean is for whoever asked.
#include <boost/json.hpp>
#include <cstddef>
#include <string_view>
#include "base/result.hpp"

namespace rotative::document {

/// Reads one value of RFC 8259 with nothing after it. Refused: "document.json_malformed" {place: "byte 17"}, "document.json_too_deep".
Result<boost::json::value> parse_json(std::string_view text, std::size_t deepest);

}  // namespace rotative::document
