// SPDX-License-Identifier: Apache-2.0
// Which characters a document keeps: valid UTF-8, no controls. White space of a line is folded here; across pieces, in normal_line.
#include "press/document/clean_text.hpp"
#include "base/utf8.hpp"

namespace rotative::document {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_kept(char32_t value) {
    if (value < 0x20) return value == '\t' || value == '\n' || value == '\f' || value == '\r';
    if (value >= 0x7F && value < 0xA0) return false;
    return value != 0xFEFF && (value & 0xFFFE) != 0xFFFE && !(value >= 0xFDD0 && value <= 0xFDEF);
}

char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto length = length_of_first_character(text.substr(at));
    const auto first = static_cast<unsigned char>(text[at]);
    if (length == 0) return {replacement, 1};
    if (length == 1) return {first, 1};
    char32_t value = first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    return {value, length};
}

std::string clean_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, length] = code_point_at(text, at);
        if (is_kept(value)) append_utf8(clean, value);
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

bool is_clean_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (const auto byte = static_cast<unsigned char>(text[at]); byte >= ' ' && byte < 0x7F) {
            ++at;
            continue;
        }
        const auto [value, length] = code_point_at(text, at);
        if (!is_kept(value) || (length == 1 && value == replacement)) return false;
        at += length;
    }
    return true;
}

bool is_clean_run(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {  // every text of every document that is read: one pass, a byte at a time where it can
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte > ' ' && byte < 0x7F) {
            ++at;
        } else if (byte == ' ') {
            if (byte_at(text, ++at) == ' ') return false;
        } else {
            const auto [value, length] = code_point_at(text, at);
            if (byte < ' ' || !is_kept(value) || (length == 1 && value == replacement)) return false;
            at += length;
        }
    }
    return !text.empty();
}

bool is_clean_line(std::string_view text) { return text.empty() || (is_clean_run(text) && text.front() != ' ' && text.back() != ' '); }

bool is_clean_address(std::string_view address) {
    for (const char byte : address)
        if (is_white(byte) && byte != ' ') return false;
    return !address.starts_with(' ') && !address.ends_with(' ') && is_clean_text(address);
}

bool is_clean_code(std::string_view text) {
    return (text.empty() || text.ends_with('\n')) && text.find_first_of("\r\f") == text.npos && is_clean_text(text);
}

}  // namespace rotative::document
