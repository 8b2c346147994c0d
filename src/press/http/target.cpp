// SPDX-License-Identifier: Apache-2.0
// Decoding of targets and pairs. Nothing is repaired: what cannot be decoded is refused by whoever asked.
#include "press/http/target.hpp"
#include <cstdint>
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

// Bytes of the character that begins here, 0 if none does.
std::size_t utf8_length(std::string_view at) {
    const auto byte = [&](std::size_t i) { return i < at.size() ? static_cast<unsigned char>(at[i]) : 0u; };
    const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xbf) { return byte(i) >= low && byte(i) <= high; };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) return follows(1, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf) && follows(2) ? 3 : 0;
    if (first >= 0xf0 && first <= 0xf4)
        return follows(1, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

// What comes after scheme and authority of an absolute target; the authority is not ours to judge, Host has been.
std::string_view without_authority(std::string_view target) {
    if (target.empty() || target.front() == '/' || target == "*") return target;
    const auto begin = target.find("://") + 3;
    const auto end = target.find_first_of("/?#", begin);
    return end == std::string_view::npos ? std::string_view("/") : target.substr(end);
}

bool climbs(std::string_view segment) { return segment == "." || segment == ".." || segment.find('/') != std::string_view::npos; }

}  // namespace

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto length = utf8_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::optional<std::string> percent_decoded(std::string_view words, Plus plus) {
    std::string out;
    out.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '+' && plus == Plus::IsASpace) {
            out.push_back(' ');
        } else if (words[i] == '%') {
            if (i + 2 >= words.size()) return {};
            const int high = hex_digit(words[i + 1]), low = hex_digit(words[i + 2]);
            if (high < 0 || low < 0 || (high == 0 && low == 0)) return {};
            out.push_back(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            out.push_back(words[i]);
        }
    }
    if (out.find('\0') != std::string::npos || !is_utf8(out)) return {};
    return out;
}

std::optional<Fields> read_pairs(std::string_view words, std::size_t most) {
    Fields pairs;
    while (!words.empty()) {
        const auto end = words.find('&');
        const auto pair = words.substr(0, end);
        words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
        if (pair.empty()) continue;
        if (pairs.size() == most) return {};
        const auto equals = pair.find('=');
        auto name = percent_decoded(pair.substr(0, equals), Plus::IsASpace);
        auto value = percent_decoded(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1), Plus::IsASpace);
        if (!name || !value) return {};
        pairs.emplace_back(*std::move(name), *std::move(value));
    }
    return pairs;
}

std::optional<Target> read_target(std::string_view target) {
    auto rest = without_authority(target);
    rest = rest.substr(0, rest.find('#'));
    Target read;
    if (const auto mark = rest.find('?'); mark != std::string_view::npos) {
        read.raw_query = rest.substr(mark + 1);
        auto query = read_pairs(read.raw_query);
        if (!query) return {};
        read.query = *std::move(query);
        rest = rest.substr(0, mark);
    }
    if (rest == "*") return read.path = "*", read;
    bool climbed = false;
    for (auto left = rest; !left.empty();) {
        left.remove_prefix(left.front() == '/' ? 1 : 0);
        const auto end = left.find('/');
        const auto segment = percent_decoded(left.substr(0, end));
        left = end == std::string_view::npos ? std::string_view() : left.substr(end);
        if (!segment) return {};
        if (segment->empty()) {
            read.is_canonical = read.is_canonical && rest == "/";
            continue;
        }
        climbed = climbed || climbs(*segment);
        read.path.push_back('/');
        read.path += *segment;
    }
    if (climbed)
        read.path.clear();
    else if (read.path.empty())
        read.path = "/";
    return read;
}

std::string percent_encoded_path(std::string_view path) {
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const unsigned char c : path) {
        const bool is_plain = (c >= '0' && c <= '9') || (lower(static_cast<char>(c)) >= 'a' && lower(static_cast<char>(c)) <= 'z') ||
                              std::string_view("-._~/!$&'()*+,;=:@").find(static_cast<char>(c)) != std::string_view::npos;
        if (is_plain) {
            out.push_back(static_cast<char>(c));
        } else {
            out.push_back('%');
            out.push_back(hex[c >> 4]);
            out.push_back(hex[c & 15]);
        }
    }
    return out;
}

}  // namespace rotative::http
