// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/unicode.hpp"
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <stdexcept>
#include "base/utf8.hpp"

namespace rotative::i18n {
namespace {

const icu::Normalizer2& nfc_rules() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* const rules = icu::Normalizer2::getNFCInstance(status);  // ICU keeps it
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC");
    return *rules;
}

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<int32_t>(text.size())}; }

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool turns_direction(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    const auto* const data = reinterpret_cast<const uint8_t*>(bytes.data());
    for (std::size_t at = 0; at < bytes.size();) {
        UChar32 c;
        U8_NEXT(data, at, bytes.size(), c);
        if (c < 0) return false;
    }
    return true;
}

bool is_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    return is_ascii(text) || (nfc_rules().isNormalizedUTF8(piece(text), status) && U_SUCCESS(status));
}

std::string nfc(std::string_view text) {
    if (is_nfc(text)) return std::string(text);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    nfc_rules().normalizeUTF8(0, piece(text), sink, nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU could not normalise");
    return out;
}

bool has_bidi_controls(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (turns_direction(next_character(text, at))) return true;
    return false;
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto* const data = reinterpret_cast<const uint8_t*>(text.data());
    UChar32 c;
    U8_NEXT_OR_FFFD(data, at, text.size(), c);
    return static_cast<char32_t>(c);
}

std::u32string to_characters(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) out += next_character(text, at);
    return out;
}

std::string to_utf8(std::u32string_view characters) {
    std::string out;
    out.reserve(characters.size() + characters.size() / 8);
    for (const auto c : characters) append_utf8(out, c);
    return out;
}

}  // namespace rotative::i18n
