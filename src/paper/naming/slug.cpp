// SPDX-License-Identifier: Apache-2.0
// Slugs, by ICU: casing by the language (İdlib is idlib in Turkish), composition, and what counts as a letter.
#include "paper/naming/slug.hpp"
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <algorithm>

namespace rotative::naming {
namespace {

icu::UnicodeString lowered(std::string_view words, Language language) {
    auto text = icu::UnicodeString::fromUTF8({words.data(), static_cast<std::int32_t>(words.size())});
    text.toLower(icu::Locale(std::string(tag(language)).c_str()));
    UErrorCode failed = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(failed)->normalize(text, failed);
}

bool belongs(UChar32 c) { return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

/// At most longest_slug characters, and no half word if a whole one came before it.
icu::UnicodeString shortened(icu::UnicodeString slug) {
    if (slug.countChar32() <= static_cast<std::int32_t>(longest_slug)) return slug;
    const auto end = slug.moveIndex32(0, static_cast<std::int32_t>(longest_slug));
    const bool at_a_word = slug.charAt(end) == u'-';
    slug.truncate(end);
    const auto last = slug.lastIndexOf(u'-');
    if (!at_a_word && last > 0) slug.truncate(last);
    return slug;
}

icu::UnicodeString hyphened(std::string_view words, Language language) {
    const auto text = lowered(words, language);
    icu::UnicodeString slug;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const auto c = text.char32At(at);
        if (belongs(c))
            slug.append(c);
        else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != u'-')
            slug.append(u'-');
    }
    if (slug.endsWith(u'-')) slug.truncate(slug.length() - 1);
    return slug;
}

}  // namespace

std::string slug_of(std::string_view words, Language language) {
    std::string out;
    return shortened(hyphened(words, language)).toUTF8String(out);
}

std::string slug_as_written(std::string_view slug, Language language) {
    std::string out;
    return hyphened(slug, language).toUTF8String(out);
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace rotative::naming
