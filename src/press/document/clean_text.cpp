// SPDX-License-Identifier: Apache-2.0
// Which characters a document keeps: valid UTF-8, no controls. White space of a line is folded here; across pieces, in normal_line.
#include "press/document/clean_text.hpp"

namespace rotative::document {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_kept(char32_t value) {
    if (value < 0x20) return value == '\t' || value == '\n' || value == '\f' || value == '\r';
    if (value >= 0x7F && value < 0xA0) return false;
    return value != 0xFEFF && (value & 0xFFFE) != 0xFFFE && !(value >= 0xFDD0 && value <= 0xFDEF);
}

char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return {replacement, 1};
    char32_t value = first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues(byte_at(text, at + i))) return {replacement, 1};
        value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    }
    const char32_t smallest = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    if (value < smallest || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return {replacement, 1};
    return {value, length};
}

void append_code_point(std::string& out, char32_t value) {
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | value >> 6), put(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        put(0xE0 | value >> 12), put(0x80 | (value >> 6 & 0x3F)), put(0x80 | (value & 0x3F));
    } else {
        put(0xF0 | value >> 18), put(0x80 | (value >> 12 & 0x3F)), put(0x80 | (value >> 6 & 0x3F)), put(0x80 | (value & 0x3F));
    }
}

std::string clean_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, length] = code_point_at(text, at);
        if (is_kept(value)) append_code_point(clean, value);
        at += length;
    }
    return clean;
}

std::string clean_line(std::string_view text) {
    std::string line;
    bool parted = false;
    for (const char byte : clean_text(text)) {
        if (is_white(byte)) {
            parted = !line.empty();
            continue;
        }
        if (parted) line += ' ';
        parted = false;
        line += byte;
    }
    return line;
}

std::string clean_address(std::string_view address) {
    std::string clean;
    for (const char byte : clean_text(address))
        if (byte == ' ' ? !clean.empty() : !is_white(byte)) clean += byte;
    while (!clean.empty() && clean.back() == ' ') clean.pop_back();
    return clean;
}

std::string clean_code(std::string_view text) {
    std::string lines;
    const auto clean = clean_text(text);
    for (std::size_t at = 0; at < clean.size(); ++at) {
        if (clean[at] == '\r') {
            if (byte_at(clean, at + 1) != '\n') lines += '\n';
        } else if (clean[at] != '\f') {
            lines += clean[at];
        }
    }
    if (!lines.empty() && lines.back() != '\n') lines += '\n';
    return lines;
}

}  // namespace rotative::document
