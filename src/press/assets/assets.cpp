// SPDX-License-Identifier: Apache-2.0
// Finding a carried file by its name or its address. There are a handful: a walk over the table is quickest.
#include "press/assets/assets.hpp"
#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include "press/assets/carried.hpp"

namespace rotative::assets {
namespace {

std::string type_of(std::string_view extension) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> types{{{"css", "text/css; charset=utf-8"},
                                                                                  {"js", "text/javascript; charset=utf-8"},
                                                                                  {"svg", "image/svg+xml"},
                                                                                  {"ico", "image/x-icon"},
                                                                                  {"woff2", "font/woff2"}}};
    const auto* const found = std::ranges::find(types, extension, &std::pair<std::string_view, std::string_view>::first);
    if (found == types.end()) throw std::logic_error("an asset of no known type: " + std::string(extension));
    return std::string(found->second);
}

}  // namespace

html::Url address_of(std::string_view name) {
    for (const auto& file : carried())
        if (file.name == name) return html::Url::own(std::string(file.address));
    throw std::logic_error("the program carries no " + std::string(name));
}

std::optional<http::Response> at(std::string_view address) {
    for (const auto& file : carried()) {
        if (file.address != address) continue;
        http::Response response;
        response.content_type = type_of(file.extension);
        response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"}};
        response.body = file.bytes;
        return response;
    }
    return {};
}

}  // namespace rotative::assets
