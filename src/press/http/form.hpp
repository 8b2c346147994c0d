// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was posted, read from a request's body: urlencoded (WHATWG URL, section 5.1) or multipart (RFC 7578). Whose forms are taken at
// all is in guard.hpp; what the fields mean is the room's.
#include <cstddef>
#include <string_view>
#include "base/result.hpp"
#include "press/http/message.hpp"

namespace rotative::http {

struct FormLimits {
    std::size_t fields = 200;
    std::size_t files = 20;
    std::size_t name = 200;          // bytes of a field's name or a file's
    std::size_t field = 512u << 10;  // bytes of one value
    std::size_t file = 32u << 20;    // bytes of one file; the route's largest_body bounds them all
    std::size_t part_head = 4'096;   // bytes of one part's header lines
    std::size_t part_lines = 20;
};

/// The form of a request. Refuses Invalid what is neither kind or malformed, TooLarge what passes a limit. Values are valid UTF-8
/// without NUL; line ends are kept as the browser sent them.
Result<Form> read_form(const Request&, const FormLimits& = {});

/// The same for the body of a multipart form alone.
Result<Form> read_multipart(std::string_view body, std::string_view boundary, const FormLimits& = {});

/// A parameter of a header value: boundary=x in `multipart/form-data; boundary="x"`. Quoted pairs are resolved; nothing when absent
/// or malformed.
std::optional<std::string> parameter_of(std::string_view value, std::string_view name);

}  // namespace rotative::http
