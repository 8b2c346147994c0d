// SPDX-License-Identifier: Apache-2.0
// The grammar of RFC 6265, section 4.1.1: cookie-octet has no blank, quote, comma, semicolon or backslash, and nothing above 126.
#include "press/http/cookies.hpp"
#include <fmt/format.h>
#include <stdexcept>
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

constexpr CharacterClass value_characters = [] {
    CharacterClass table{};
    for (unsigned c = 0x21; c < 0x7f; ++c) table[c] = c != '"' && c != ',' && c != ';' && c != '\\';
    return table;
}();

// The next cookie of the list, or nothing when this member is none.
std::optional<CookieView> next_cookie(std::string_view& header) {
    const auto pair = next_member(header, ';');
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos) return {};
    const auto name = pair.substr(0, equals);
    auto value = pair.substr(equals + 1);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    if (!is_token(name) || !all_of(value, value_characters)) return {};
    return CookieView{name, value};
}

}  // namespace

std::vector<CookieView> read_cookies(std::string_view header, std::size_t most) {
    std::vector<CookieView> cookies;
    while (!header.empty() && cookies.size() < most)
        if (const auto cookie = next_cookie(header)) cookies.push_back(*cookie);
    return cookies;
}

std::optional<std::string_view> cookie_of(std::string_view header, std::string_view name) {
    while (!header.empty())
        if (const auto cookie = next_cookie(header); cookie && cookie->name == name) return cookie->value;
    return {};
}

std::string write_cookie(const Cookie& cookie) {
    if (!is_token(cookie.name) || !all_of(cookie.value, value_characters))
        throw std::invalid_argument("this cannot stand in a cookie: " + cookie.name);
    if (!cookie.path.starts_with('/') || cookie.path.find(';') != std::string::npos || has_control(cookie.path))
        throw std::invalid_argument("this cannot be the path of a cookie: " + cookie.path);
    auto line = fmt::format("{}={}; Path={}", cookie.name, cookie.value, cookie.path);
    if (cookie.lasts) line += fmt::format("; Max-Age={}", cookie.lasts->count());
    line += "; HttpOnly; SameSite=Lax";
    if (cookie.over == Cookie::Over::Https) line += "; Secure";
    return line;
}

}  // namespace rotative::http
