// SPDX-License-Identifier: Apache-2.0
#pragma once
// The head of an HTTP/1 request, read strictly from bytes in memory (RFC 9112) into views of them. It knows no socket: whoever holds
// the bytes asks again when there are more. Bodies are in chunked.hpp, what the target means is in target.hpp.
#include <cstdint>
#include <string_view>
#include <vector>
#include "press/http/message.hpp"
#include "press/http/settings.hpp"

namespace rotative::http {

struct HeadField {
    std::string_view name, value;
};

/// What a request's head says. Views into the bytes it was read from. Kept and used again, so that reading allocates nothing.
struct Head {
    Method method = Method::Other;
    std::string_view target;  // as sent
    std::vector<HeadField> fields;
    std::string_view host, accept_encoding, if_none_match, if_modified_since, cookie, surrogate_capability;
    std::uint64_t content_length = 0;
    std::size_t size = 0;  // bytes, the empty line included
    bool is_http_1_0 = false;
    bool has_length = false;
    bool is_chunked = false;
    bool keeps_alive = true;
    bool expects_continue = false;

    bool has_body() const { return is_chunked || content_length > 0; }
};

enum class Reading : std::uint8_t { Whole, NeedsMore, Refused };

/// How far we came. A refusal has its status: 400, 414, 417, 431, 501 or 505; the connection cannot go on after it, since nobody can
/// say where the next request begins.
struct HeadRead {
    Reading reading = Reading::NeedsMore;
    int status = 0;
};

/// Reads the head at the beginning of `bytes`. Every complete line is judged, so that nonsense is refused before its end came.
HeadRead read_head(std::string_view bytes, const RequestLimits&, Head&);

/// Bytes of the empty lines that may stand before a request (RFC 9112, section 2.2); at most two lines.
std::size_t blank_lines_before(std::string_view bytes);

}  // namespace rotative::http
