// SPDX-License-Identifier: Apache-2.0
#include "press/document/markdown_escape.hpp"
#include <algorithm>

namespace rotative::document {
namespace {

constexpr std::size_t longest_reference = 50;

/// "&" begins a character reference only when a ";" comes soon.
bool begins_reference(std::string_view words, std::size_t at) {
    return words.substr(at + 1, longest_reference).find(';') != std::string_view::npos;
}

bool stands_within_word(std::string_view words, std::size_t at) {
    return at > 0 && at + 1 < words.size() && is_ascii_letter_or_digit(words[at - 1]) && is_ascii_letter_or_digit(words[at + 1]);
}

/// Whether only digits stand before: "1." and "1)" begin a list.
bool ends_number(std::string_view words, std::size_t at) {
    return at > 0 &&
           std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at), [](char c) { return c >= '0' && c <= '9'; });
}

/// "www." begins a link without being asked to.
bool is_after_www(std::string_view words, std::size_t at) {
    return at >= 3 && (words[at - 1] | 0x20) == 'w' && (words[at - 2] | 0x20) == 'w' && (words[at - 3] | 0x20) == 'w';
}

bool means_something(std::string_view words, std::size_t at, TextPlace place) {
    const bool is_first = at == 0, is_last = at + 1 == words.size(), begins = place.line_begins && is_first;
    switch (words[at]) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '<':
        case '~':
            return true;
        case '_':
            return !stands_within_word(words, at);
        case '&':
            return begins_reference(words, at);
        case '|':
            return place.in_cell || begins;
        case '!':
            return is_last;
        case '(':
        case '^':
        case ':':
            return is_first || (words[at] == ':' && words.substr(at + 1).starts_with("//"));
        case '{':
            return is_first || words.substr(at + 1).starts_with('{');
        case '#':
            return begins || (place.line_ends && is_last);
        case '>':
        case '+':
        case '-':
        case '=':
            return begins;
        case '.':
            if (is_after_www(words, at)) return true;
            [[fallthrough]];
        case ')':
            return place.line_begins && at < 10 && ends_number(words, at);
        default:
            return false;
    }
}

void append_reference(std::string& out, char byte) { out += "&#" + std::to_string(static_cast<unsigned char>(byte)) + ";"; }

std::string with_references(std::string_view text, std::string_view harmless) {
    std::string written;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        const bool is_plain =
            is_ascii_letter_or_digit(byte) || static_cast<unsigned char>(byte) >= 0x80 || harmless.find(byte) != harmless.npos;
        if ((is_plain && !(byte == '.' && is_after_www(text, at))) || (byte == '&' && !begins_reference(text, at)))
            written += byte;
        else
            append_reference(written, byte);
    }
    return written;
}

}  // namespace

bool is_ascii_letter_or_digit(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

void append_escaped(std::string& out, std::string_view words, TextPlace place) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (means_something(words, at, place)) out += '\\';
        out += words[at];
    }
}

std::string escaped_destination(std::string_view address) { return with_references(address, "/:.?=%#+,@_-~$;'"); }

std::string escaped_value(std::string_view value) { return with_references(value, " /.?=%#+,@-$;'()"); }

}  // namespace rotative::document
