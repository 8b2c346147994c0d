// SPDX-License-Identifier: Apache-2.0
// What an address is and how it is written. How a text becomes one is in parser.cpp.
#include "press/url/url.hpp"

namespace rotative::url {

std::string Url::pathname() const {
    if (has_opaque_path) return path.empty() ? std::string{} : path.front();
    std::string out;
    for (const auto& segment : path) (out += '/') += segment;
    return out;
}

std::string Url::href() const {
    std::string out = scheme + ':';
    if (host) {
        out += "//";
        if (!username.empty() || !password.empty()) {
            out += username;
            if (!password.empty()) (out += ':') += password;
            out += '@';
        }
        out += host->text;
        if (port) (out += ':') += std::to_string(*port);
    } else if (!has_opaque_path && path.size() > 1 && path.front().empty()) {
        out += "/.";  // so that "//…" is not read as a host
    }
    out += pathname();
    if (query) (out += '?') += *query;
    if (fragment) (out += '#') += *fragment;
    return out;
}

bool is_special(std::string_view scheme) { return scheme == "file" || port_of(scheme); }

std::optional<std::uint16_t> port_of(std::string_view scheme) {
    if (scheme == "http" || scheme == "ws") return 80;
    if (scheme == "https" || scheme == "wss") return 443;
    if (scheme == "ftp") return 21;
    return {};
}

bool is_web(const Url& url) { return url.scheme == "http" || url.scheme == "https"; }

}  // namespace rotative::url
