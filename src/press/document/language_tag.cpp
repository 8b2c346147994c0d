// SPDX-License-Identifier: Apache-2.0
// The shape of a language tag (RFC 5646, section 2.1, without its registry) and the direction of its script.
#include "press/document/language_tag.hpp"
#include <algorithm>
#include <array>
#include <string>

namespace rotative::document {
namespace {

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

std::string lower(std::string_view text) {
    std::string low(text);
    for (auto& byte : low)
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
    return low;
}

constexpr std::array right_to_left_scripts{"adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"};
constexpr std::array right_to_left_languages{"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "syr", "ug", "ur", "yi"};

template <class Among>
bool is_one_of(const Among& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_language_tag(std::string_view tag) {
    for (bool first = true;; first = false) {
        const auto part = tag.substr(0, tag.find('-'));
        if (part.size() < (first ? 2u : 1u) || part.size() > 8) return false;
        if (!std::all_of(part.begin(), part.end(), [&](char byte) { return is_letter(byte) || (!first && is_digit(byte)); })) return false;
        if (part.size() == tag.size()) return true;
        tag.remove_prefix(part.size() + 1);
    }
}

std::string_view direction_of(std::string_view tag) {
    const auto low = lower(tag);
    const auto dash = std::min(low.find('-'), low.size());
    const auto second = std::string_view(low).substr(std::min(dash + 1, low.size()));
    const auto script = second.substr(0, second.find('-'));
    if (script.size() == 4 && is_letter(script[0])) return is_one_of(right_to_left_scripts, script) ? "rtl" : "ltr";
    return is_one_of(right_to_left_languages, std::string_view(low).substr(0, dash)) ? "rtl" : "ltr";
}

}  // namespace rotative::document
