// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cookies by RFC 6265, strictly: reading a Cookie header and writing a Set-Cookie. What stands in one and whether it is still
// believed is in sealed.hpp.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "press/http/message.hpp"

namespace rotative::http {

struct CookieView {
    std::string_view name, value;
};

/// The cookies of a Cookie header in the order they came. A pair that is no cookie (no name, letters a value may not have) is passed
/// over, the others count; quotes around a value are taken off. At most `most`.
std::vector<CookieView> read_cookies(std::string_view header, std::size_t most = 64);

/// The value of the first cookie of this name.
std::optional<std::string_view> cookie_of(std::string_view header, std::string_view name);

/// A cookie to be set: HttpOnly and SameSite=Lax always, Secure when the newspaper is reached by https.
struct Cookie {
    enum class Over : std::uint8_t { Https, Anything };
    std::string name, value;
    std::string path = "/";
    std::optional<std::chrono::seconds> lasts = {};  // nothing: until the browser closes; 0 takes the cookie back
    Over over = Over::Https;
};

/// The value of the Set-Cookie header. Throws std::invalid_argument for a name or value that cannot stand in one: a bug of ours.
std::string write_cookie(const Cookie&);

}  // namespace rotative::http
