// SPDX-License-Identifier: Apache-2.0
#pragma once
// Conditional requests and ranges (RFC 9110, sections 13 and 14): what is left to send of an answer that is ready. For files, media
// and pages that are not printed; printed pages answer If-None-Match in press/cache by the same comparison.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/moment.hpp"
#include "press/http/message.hpp"

namespace rotative::http {

/// Whether an If-None-Match lists this ETag: weak comparison, "*" lists all. Allocates nothing.
bool lists_etag(std::string_view if_none_match, std::string_view etag);

/// "Sun, 22 Nov 2026 14:00:00 GMT", in whole seconds.
std::string http_date(Moment);
/// Reads the same, and that form only: the two obsolete ones are not believed.
std::optional<Moment> read_http_date(std::string_view words);

/// A run of bytes, both ends included.
struct ByteRange {
    std::uint64_t first = 0, last = 0;
    std::uint64_t length() const { return last - first + 1; }
    bool operator==(const ByteRange&) const = default;
};

struct RangesAsked {
    enum class What : std::uint8_t { Everything, Some, Unsatisfiable } what = What::Everything;
    std::vector<ByteRange> ranges = {};
};

/// What a Range header asks of so many bytes. What is malformed, of another unit, or more than ten or overlapping ranges (which is an
/// attack) asks for everything.
RangesAsked read_range(std::string_view header, std::uint64_t size);

/// The whole response cut down to what the request still needs: 304 when it has it (If-None-Match, else If-Modified-Since), 206 with
/// one range or several (multipart/byteranges) unless If-Range names another version, 416 when no range can be satisfied. Looks at
/// the response's own ETag and Last-Modified; anything but a 200 to GET or HEAD is returned as it is.
Response conditional(const Request&, Response whole);

}  // namespace rotative::http
