// SPDX-License-Identifier: Apache-2.0
// Reading and writing UTF-8 by the table of the Unicode standard (table 3-7): no overlong forms, no surrogates.
#include "base/utf8.hpp"

namespace rotative {
namespace {

using Byte = unsigned char;

struct Lead {
    int following;         // how many continuation bytes
    Byte lowest, highest;  // what the first of them may be
};

Lead lead_of(Byte byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
    if (byte == 0xE0) return {2, 0xA0, 0xBF};
    if (byte == 0xED) return {2, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
    if (byte == 0xF0) return {3, 0x90, 0xBF};
    if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
    if (byte == 0xF4) return {3, 0x80, 0x8F};
    return {0, 0, 0};
}

struct Start {
    std::size_t length;  // how many bytes belong together
    bool whole;          // is that a character, or only the beginning of one?
};

Start start_of(std::string_view text) {
    const auto first = static_cast<Byte>(text[0]);
    if (first < 0x80) return {1, true};
    auto [following, lowest, highest] = lead_of(first);
    if (!following) return {1, false};
    std::size_t length = 1;
    for (int i = 0; i < following; ++i, ++length) {
        if (length >= text.size()) return {length, false};
        const auto byte = static_cast<Byte>(text[length]);
        if (byte < lowest || byte > highest) return {length, false};
        lowest = 0x80, highest = 0xBF;
    }
    return {length, true};
}

}  // namespace

std::size_t length_of_first_character(std::string_view text) {
    if (text.empty()) return 0;
    const auto start = start_of(text);
    return start.whole ? start.length : 0;
}

std::string well_formed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        std::size_t ascii = 0;
        while (ascii < text.size() && static_cast<Byte>(text[ascii]) < 0x80) ++ascii;
        out += text.substr(0, ascii);
        text.remove_prefix(ascii);
        if (text.empty()) break;
        const auto start = start_of(text);
        out += start.whole ? text.substr(0, start.length) : "\uFFFD";
        text.remove_prefix(start.length);
    }
    return out;
}

void append_utf8(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    const auto continuation = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        continuation(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        continuation(6), continuation(0);
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        continuation(12), continuation(6), continuation(0);
    }
}

}  // namespace rotative
