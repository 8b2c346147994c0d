// SPDX-License-Identifier: Apache-2.0
#include "press/document/json_door.hpp"

namespace rotative::document {

Result<boost::json::value> parse_json(std::string_view text, std::size_t deepest) {
    namespace json = boost::json;
    json::parse_options options;
    options.max_depth = deepest;
    json::error_code error;
    json::stream_parser parser({}, options);
    const auto read = parser.write_some(text.data(), text.size(), error);
    if (!error && read < text.size()) error = json::error::extra_data;
    if (!error) parser.finish(error);
    if (error == json::error::too_deep) return Problem{Refusal::TooLarge, "document.json_too_deep", {{"limit", std::to_string(deepest)}}};
    if (error)
        return Problem{
            Refusal::Invalid, "document.json_malformed", {{"place", "byte " + std::to_string(read)}, {"reason", error.message()}}};
    return parser.release();
}

}  // namespace rotative::document
