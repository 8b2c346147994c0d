// SPDX-License-Identifier: Apache-2.0
// Escaping: whole runs are copied, and the next special character is looked for eight bytes at a time.
#include "press/html/html.hpp"
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <stdexcept>

namespace rotative::html {
namespace {

constexpr std::uint64_t every(unsigned char byte) { return 0x0101010101010101ull * byte; }

/// Not zero when one of the eight bytes is zero.
constexpr std::uint64_t has_zero(std::uint64_t word) { return (word - every(0x01)) & ~word & every(0x80); }

/// The first of these characters at or after `at`, or the size.
template <char... Special>
std::size_t next_special(std::string_view text, std::size_t at) {
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + at, 8);
        if ((has_zero(word ^ every(Special)) | ...) != 0) break;
    }
    while (at < text.size() && ((text[at] != Special) && ...)) ++at;
    return at;
}

template <char... Special, class Entity>
void append_escaped(std::string& out, std::string_view text, Entity entity) {
    for (std::size_t at = 0;;) {
        const auto next = next_special<Special...>(text, at);
        out.append(text, at, next - at);
        if (next == text.size()) return;
        out += entity(text[next]);
        at = next + 1;
    }
}

constexpr std::string_view entity(char special) {
    switch (special) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        default:
            return "&quot;";
    }
}

constexpr std::string_view json_escape(char special) { return special == '<' ? "\\u003c" : special == '>' ? "\\u003e" : "\\u0026"; }

bool is_control_or_space(char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }

bool begins_with_scheme(std::string_view address, std::string_view scheme) {
    return address.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), address.begin(), [](char wanted, char c) {
               return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
           });
}

}  // namespace

Url Url::own(std::string path) {
    const bool is_ours = path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\");
    if (!is_ours || std::any_of(path.begin(), path.end(), is_control_or_space))
        throw std::invalid_argument("not an address of this newspaper: " + path);
    return Url(std::move(path));
}

Url Url::foreign(std::string_view address) {
    while (!address.empty() && is_control_or_space(address.front())) address.remove_prefix(1);
    while (!address.empty() && is_control_or_space(address.back())) address.remove_suffix(1);
    const bool known =
        begins_with_scheme(address, "http://") || begins_with_scheme(address, "https://") || begins_with_scheme(address, "mailto:");
    if (!known || std::any_of(address.begin(), address.end(), [](char c) { return is_control_or_space(c) && c != ' '; })) return {};
    std::string text;
    for (const char c : address)
        if (c == ' ')
            text += "%20";
        else
            text += c;
    return Url(std::move(text));
}

void append_text(std::string& out, std::string_view text) { append_escaped<'&', '<', '>'>(out, text, entity); }

void append_attribute(std::string& out, std::string_view text) { append_escaped<'&', '<', '>', '"'>(out, text, entity); }

void append_script_data(std::string& out, std::string_view json) { append_escaped<'<', '>', '&'>(out, json, json_escape); }

void append_url_part(std::string& out, std::string_view part) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    for (const char c : part) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
}

}  // namespace rotative::html
