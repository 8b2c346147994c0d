// SPDX-License-Identifier: Apache-2.0
// IPv4 and IPv6 as the URL Standard reads them (sections 3.5 "IPv4 parser", "IPv6 parser" and their serializers).
#include "press/url/numbers.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <vector>
#include "press/url/letters.hpp"

namespace rotative::url {
namespace {

std::vector<std::string_view> labels_of(std::string_view name) {
    std::vector<std::string_view> labels;
    for (;;) {
        const auto dot = name.find('.');
        labels.push_back(name.substr(0, dot));
        if (dot == std::string_view::npos) break;
        name.remove_prefix(dot + 1);
    }
    if (labels.size() > 1 && labels.back().empty()) labels.pop_back();
    return labels;
}

/// A part of an IPv4 address; 2^32 stands for everything larger.
std::optional<std::uint64_t> part_of(std::string_view text) {
    if (text.empty()) return {};
    unsigned base = 10;
    if (text.starts_with("0x") || text.starts_with("0X"))
        base = 16, text.remove_prefix(2);
    else if (text.size() > 1 && text[0] == '0')
        base = 8, text.remove_prefix(1);
    std::uint64_t value = 0;
    for (const char c : text) {
        if (!is_hex(c) || static_cast<unsigned>(hex_value(c)) >= base) return {};
        value = std::min<std::uint64_t>(value * base + static_cast<unsigned>(hex_value(c)), 1ULL << 32);
    }
    return value;
}

std::string written(const std::array<std::uint16_t, 8>& groups) {
    std::size_t gap = 8, longest = 1;  // the first longest run of two zero groups or more is written "::"
    for (std::size_t from = 0; from < 8; ++from) {
        std::size_t to = from;
        while (to < 8 && groups[to] == 0) ++to;
        if (to - from > longest) gap = from, longest = to - from;
        from = std::max(from, to);
    }
    std::string text = "[";
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == gap) {
            text += i == 0 ? "::" : ":";
            i += longest - 1;
            continue;
        }
        text += fmt::format("{:x}", groups[i]);
        if (i < 7) text += ':';
    }
    return text + "]";
}

/// The dotted tail of an IPv6 address: four decimal parts without leading zeros. Nothing if it is not one.
std::optional<std::uint32_t> dotted_tail(std::string_view text) {
    std::uint32_t value = 0;
    for (int part = 0; part < 4; ++part) {
        if (part && (text.empty() || text[0] != '.')) return {};
        if (part) text.remove_prefix(1);
        if (text.empty() || !is_digit(text[0])) return {};
        std::uint32_t number = 0;
        for (std::size_t digits = 0; !text.empty() && is_digit(text[0]); ++digits, text.remove_prefix(1)) {
            if (digits && number == 0) return {};
            number = number * 10 + static_cast<std::uint32_t>(text[0] - '0');
            if (number > 255) return {};
        }
        value = value << 8 | number;
    }
    return text.empty() ? std::optional(value) : std::nullopt;
}

/// Opens the gap that "::" stands for: what was read after it moves to the end.
void open_gap(std::array<std::uint16_t, 8>& groups, std::size_t gap, std::size_t read) {
    const auto begin = groups.begin();
    std::move_backward(begin + static_cast<std::ptrdiff_t>(gap), begin + static_cast<std::ptrdiff_t>(read), groups.end());
    std::fill(begin + static_cast<std::ptrdiff_t>(gap), begin + static_cast<std::ptrdiff_t>(gap + 8 - read), std::uint16_t{0});
}

}  // namespace

bool ends_in_a_number(std::string_view name) {
    const auto labels = labels_of(name);
    const auto last = labels.back();
    if (!last.empty() && std::ranges::all_of(last, is_digit)) return true;
    return (last.starts_with("0x") || last.starts_with("0X")) && part_of(last).has_value();
}

std::optional<Host> parse_ipv4(std::string_view text) {
    const auto labels = labels_of(text);
    if (labels.size() > 4) return {};
    std::uint64_t address = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto part = part_of(labels[i]);
        if (!part) return {};
        const bool last = i + 1 == labels.size();
        const auto room = last ? 1ULL << (8 * (5 - labels.size())) : 256;  // the last part fills what the others left
        if (*part >= room) return {};
        address += last ? *part : *part << (8 * (3 - i));
    }
    Host host{Host::Kind::Ipv4, {}, {}};
    host.text = fmt::format("{}.{}.{}.{}", address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
    host.groups[6] = static_cast<std::uint16_t>(address >> 16);
    host.groups[7] = static_cast<std::uint16_t>(address & 0xFFFF);
    return host;
}

std::optional<Host> parse_ipv6(std::string_view text) {
    Host host{Host::Kind::Ipv6, {}, {}};
    auto& groups = host.groups;
    std::size_t read = 0;
    std::optional<std::size_t> gap;
    if (text.starts_with(':')) {
        if (!text.starts_with("::")) return {};
        text.remove_prefix(2);
        gap = 0;
    }
    while (!text.empty()) {
        if (read == 8) return {};
        if (text[0] == ':') {
            if (gap) return {};
            gap = read;
            text.remove_prefix(1);
            continue;
        }
        std::size_t digits = 0;
        unsigned value = 0;
        for (; digits < 4 && digits < text.size() && is_hex(text[digits]); ++digits)
            value = value * 16 + static_cast<unsigned>(hex_value(text[digits]));
        if (digits < text.size() && text[digits] == '.') {
            const auto tail = dotted_tail(text);
            if (!tail || read > 6) return {};
            groups[read++] = static_cast<std::uint16_t>(*tail >> 16);
            groups[read++] = static_cast<std::uint16_t>(*tail & 0xFFFF);
            break;
        }
        text.remove_prefix(digits);
        if (!text.empty() && (digits == 0 || text[0] != ':' || text.size() == 1)) return {};
        if (!text.empty()) text.remove_prefix(1);
        groups[read++] = static_cast<std::uint16_t>(value);
    }
    if (gap ? read == 8 : read != 8) return {};
    if (gap) open_gap(groups, *gap, read);
    host.text = written(groups);
    return host;
}

}  // namespace rotative::url
