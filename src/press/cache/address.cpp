// SPDX-License-Identifier: Apache-2.0
// One address for many spellings.
#include "press/cache/address.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <utility>
#include "press/http/target.hpp"

namespace rotative::cache {
namespace {

/// A query value has one spelling: everything but unreserved characters (RFC 3986, 2.3) is encoded, "&" and "+" among them.
void append_value(std::string& target, std::string_view value) {
    constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    for (const unsigned char c : value) {
        if (unreserved.find(static_cast<char>(c)) != std::string_view::npos)
            target += static_cast<char>(c);
        else
            target += fmt::format("%{:02X}", c);
    }
}

}  // namespace

std::string canonical_target(const http::Request& request, const std::vector<std::string_view>& known_names) {
    auto target = http::percent_encoded_path(request.path);
    char mark = '?';
    for (const auto name : known_names) {
        const auto value = request.asked(name);
        if (!value) continue;
        target += mark;
        target += name;
        target += '=';
        append_value(target, *value);
        mark = '&';
    }
    return target;
}

std::string_view TargetTrimmer::trimmed(std::string_view target, Room& room) const {
    const auto query = target.find('?');
    if (query == std::string_view::npos || target.size() > room.size()) return {};
    auto out = std::copy_n(target.data(), query, room.data());
    bool dropped = false;
    char mark = '?';
    for (auto rest = target.substr(query + 1); !rest.empty();) {
        const auto end = std::min(rest.find('&'), rest.size());
        const auto pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!knows(pair)) {
            dropped = true;
            continue;
        }
        *out++ = std::exchange(mark, '&');
        out = std::copy(pair.begin(), pair.end(), out);
    }
    if (!dropped && mark == '&') return {};
    return {room.data(), static_cast<std::size_t>(out - room.data())};
}

bool TargetTrimmer::knows(std::string_view pair) const {
    const auto name = pair.substr(0, pair.find('='));
    // An encoded name may decode to a known one: that is for a worker to find out.
    if (name.find_first_of("%+") != std::string_view::npos) return true;
    return std::find(known_.begin(), known_.end(), name) != known_.end();
}

}  // namespace rotative::cache
