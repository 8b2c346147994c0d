// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/casing.hpp"
#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/locid.h>
#include <array>
#include <memory>
#include <stdexcept>

namespace rotative::i18n {
namespace {

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<int32_t>(text.size())}; }

template <class Map>
std::string mapped(std::string_view text, Map map) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    map(sink, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU could not change the case");
    return out;
}

/// The word boundaries of a language; one for each thread, since making one costs more than a page.
icu::BreakIterator* words_of(Language language) {
    thread_local std::array<std::unique_ptr<icu::BreakIterator>, 5> kept;
    auto& words = kept[static_cast<std::size_t>(language)];
    UErrorCode status = U_ZERO_ERROR;
    if (!words) words.reset(icu::BreakIterator::createWordInstance(icu::Locale(locale_name(language)), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no word boundaries");
    return words.get();
}

}  // namespace

const char* locale_name(Language language) {
    constexpr std::array<const char*, 5> names{"fr", "tr", "en", "ar", "en"};
    return names[static_cast<std::size_t>(language)];
}

std::string lower(std::string_view text, Language language) {
    return mapped(text, [&](icu::ByteSink& out, UErrorCode& status) {
        icu::CaseMap::utf8ToLower(locale_name(language), 0, piece(text), out, nullptr, status);
    });
}

std::string upper(std::string_view text, Language language) {
    return mapped(text, [&](icu::ByteSink& out, UErrorCode& status) {
        icu::CaseMap::utf8ToUpper(locale_name(language), 0, piece(text), out, nullptr, status);
    });
}

std::string title(std::string_view text, Language language) {
    return mapped(text, [&](icu::ByteSink& out, UErrorCode& status) {
        icu::CaseMap::utf8ToTitle(locale_name(language), 0, words_of(language), piece(text), out, nullptr, status);
    });
}

}  // namespace rotative::i18n
