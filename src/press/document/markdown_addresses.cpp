// SPDX-License-Identifier: Apache-2.0
#include "press/document/markdown_addresses.hpp"
#include <algorithm>
#include "press/document/markdown_escape.hpp"

namespace rotative::document {
namespace {

constexpr std::string_view beginnings[] = {"http://", "https://", "www."};

bool can_stand_before(char byte) { return std::string_view(" \t*_~(\"'").find(byte) != std::string_view::npos; }

/// The length of the address that begins here; 0 when none does.
std::size_t length_of_address(std::string_view words) {
    const auto beginning = std::find_if(std::begin(beginnings), std::end(beginnings), [&](auto one) { return words.starts_with(one); });
    if (beginning == std::end(beginnings) || words.size() == beginning->size()) return 0;
    if (const char first = words[beginning->size()]; !is_ascii_letter_or_digit(first) && static_cast<unsigned char>(first) < 0x80) return 0;
    auto address = words.substr(0, words.find_first_of(" \t<"));
    auto unmatched = std::count(address.begin(), address.end(), ')') - std::count(address.begin(), address.end(), '(');
    while (address.find_last_of("?!.,:*_~'\")") == address.size() - 1) {
        if (address.back() == ')' && unmatched-- <= 0) break;
        address.remove_suffix(1);
    }
    return address.size();
}

}  // namespace

void each_bare_address(std::string_view words, const std::function<void(std::string_view)>& on_words,
                       const std::function<void(std::string_view)>& on_address) {
    std::size_t said = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if ((words[at] != 'h' && words[at] != 'w') || (at > 0 && !can_stand_before(words[at - 1]))) continue;
        const auto length = length_of_address(words.substr(at));
        if (length == 0) continue;
        if (at > said) on_words(words.substr(said, at - said));
        on_address(words.substr(at, length));
        said = at + length;
        at = said - 1;
    }
    if (said < words.size()) on_words(words.substr(said));
}

}  // namespace rotative::document
