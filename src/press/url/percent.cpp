// SPDX-License-Identifier: Apache-2.0
// The percent-encode sets are tables of 128 flags, each made from the one it widens, as the standard defines them.
#include "press/url/percent.hpp"
#include <array>
#include "press/url/letters.hpp"

namespace rotative::url {
namespace {

using Set = std::array<bool, 128>;

constexpr Set with(Set set, std::string_view more) {
    for (const char c : more) set[static_cast<unsigned char>(c)] = true;
    return set;
}

constexpr Set controls() {
    Set set{};
    for (std::size_t c = 0; c < 0x20; ++c) set[c] = true;
    set[0x7F] = true;
    return set;
}

constexpr Set c0_control = controls();
constexpr Set fragment = with(c0_control, " \"<>`");
constexpr Set query = with(c0_control, " \"#<>");
constexpr Set special_query = with(query, "'");
constexpr Set path = with(query, "?^`{}");
constexpr Set userinfo = with(path, "/:;=@[\\]|");
constexpr Set component = with(userinfo, "$%&+,");

constexpr const Set& set_of(Place place) {
    switch (place) {
        case Place::C0Control:
            return c0_control;
        case Place::Fragment:
            return fragment;
        case Place::Query:
            return query;
        case Place::SpecialQuery:
            return special_query;
        case Place::Path:
            return path;
        case Place::Userinfo:
            return userinfo;
        case Place::Component:
            return component;
    }
    return component;
}

}  // namespace

void append_encoded(std::string& out, std::string_view text, Place place) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const Set& encoded = set_of(place);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && !encoded[byte])
            out += c;
        else
            (out += '%') += {digits[byte >> 4], digits[byte & 15]};
    }
}

std::string decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2])) {
            out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace rotative::url
