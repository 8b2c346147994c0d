// SPDX-License-Identifier: Apache-2.0
// The endings that WordPress gives the names of copies: "-300x200", "-scaled", "-rotated", "-e1516450000000" (edited then).
#include "paper/addresses/sized.hpp"
#include <algorithm>

namespace rotative::addresses {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many digits stand at the end.
std::size_t digits_at_the_end(std::string_view text) {
    const auto other = std::find_if_not(text.rbegin(), text.rend(), is_digit);
    return static_cast<std::size_t>(other - text.rbegin());
}

bool take_digits(std::string_view& text, std::size_t least, std::size_t most) {
    const auto digits = digits_at_the_end(text);
    if (digits < least || digits > most) return false;
    text.remove_suffix(digits);
    return true;
}

bool take(std::string_view& text, std::string_view ending) {
    if (!text.ends_with(ending)) return false;
    text.remove_suffix(ending.size());
    return true;
}

/// The name without the last of such endings; empty when it has none.
std::string_view without_ending(std::string_view name) {
    for (const std::string_view word : {"-scaled", "-rotated"})
        if (auto rest = name; take(rest, word)) return rest;
    if (auto rest = name; take_digits(rest, 1, 5) && take(rest, "x") && take_digits(rest, 1, 5) && take(rest, "-")) return rest;
    if (auto rest = name; take_digits(rest, 9, 14) && take(rest, "-e")) return rest;
    return {};
}

}  // namespace

std::vector<std::string> originals_of(std::string_view path) {
    constexpr int most = 4;
    std::vector<std::string> found;
    const auto name_at = path.rfind('/') + 1;
    const auto dot = path.rfind('.');
    if (dot == path.npos || dot < name_at) return found;
    const auto folder = path.substr(0, name_at), extension = path.substr(dot);
    auto name = path.substr(name_at, dot - name_at);
    for (int times = 0; times < most && !(name = without_ending(name)).empty(); ++times)
        found.push_back(std::string(folder) + std::string(name) + std::string(extension));
    return found;
}

}  // namespace rotative::addresses
