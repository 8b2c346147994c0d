// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/slug.hpp"
#include <unicode/uchar.h>
#include "press/i18n/casing.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::i18n {
namespace {

bool is_word(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'`' || c == U'´'; }

/// Signs that a reader does not type in an address: invisible ones, the Arabic lengthening stroke and vowel signs.
bool is_unseen(char32_t c) {
    return c == 0x0640 || (c >= 0x064B && c <= 0x0652) || c == 0x0670 ||
           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// Cut at the last hyphen that leaves at most longest_slug characters; one long word is cut where it is.
std::u32string at_most_longest(std::u32string made) {
    if (made.size() <= longest_slug) return made;
    const auto hyphen = made.rfind(U'-', longest_slug);
    made.resize(hyphen == made.npos ? longest_slug : hyphen);
    return made;
}

}  // namespace

std::string slug(std::string_view text, Language language) {
    std::u32string made;
    bool parted = false;
    for (const auto c : to_characters(lower(nfc(text), language))) {
        const bool is_foreign_dot = c == 0x0307 && !made.empty() && made.back() == U'i';  // İ of a Turkish name, made small elsewhere
        if (is_unseen(c) || is_foreign_dot || (is_apostrophe(c) && language != Language::French)) continue;
        if (!is_word(c)) {
            parted = !made.empty();
            continue;
        }
        if (parted) made += U'-';
        parted = false;
        made += c;
    }
    return nfc(to_utf8(at_most_longest(std::move(made))));
}

bool is_slug(std::string_view text) {
    if (text.empty() || !is_utf8(text) || length(text) > longest_slug) return false;
    return text == slug(text, Language::English) || text == slug(text, Language::Turkish);
}

}  // namespace rotative::i18n
