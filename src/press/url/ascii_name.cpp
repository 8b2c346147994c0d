// SPDX-License-Identifier: Apache-2.0
// International names become the letters of DNS by ICU's UTS 46. A name in ASCII is only lowered: nothing is looked up in it, so that an
// old "xn--" label that today's tables refuse still leads where it led.
#include <unicode/uidna.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <memory>
#include <stdexcept>
#include "base/utf8.hpp"
#include "press/url/host.hpp"
#include "press/url/letters.hpp"

namespace rotative::url {
namespace {

constexpr std::size_t longest_name = 1024;  // Punycode takes the square of a label's length

/// What UTS 46 minds and an address does not, as long as it is not strict: lengths and hyphens.
constexpr std::uint32_t tolerated = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG |
                                    UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

using Tables = std::unique_ptr<UIDNA, decltype(&uidna_close)>;

const UIDNA* tables() {
    static const Tables opened = [] {
        auto status = U_ZERO_ERROR;
        Tables made{uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, &status), &uidna_close};
        if (U_FAILURE(status)) throw std::runtime_error("ICU has no UTS 46 tables");
        return made;
    }();
    return opened.get();
}

/// What the tables of today (Unicode 16) map and those of ICU 72 refuse or map otherwise; 0 drops the character.
char32_t as_of_today(char32_t c) {
    if (c == 0x1E9E) return 0xDF;  // a capital ß is a ß
    if (c == 0x2132 || c == 0x2183) return c == 0x2132 ? 0x214E : 0x2184;
    if (c == 0x2F868) return 0x36FC;
    if (c >= 0x10A0 && c <= 0x10C5) return c - 0x10A0 + 0x2D00;  // Georgian capitals
    if (c >= 0x206A && c <= 0x206F) return 0;
    return c;
}

std::string as_of_today(std::string_view name) {
    std::string out;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(name.data());
    for (std::size_t i = 0; i < name.size();) {
        UChar32 c;
        U8_NEXT_OR_FFFD(bytes, i, name.size(), c);
        if (const auto mapped = as_of_today(static_cast<char32_t>(c))) append_utf8(out, mapped);
    }
    return out;
}

}  // namespace

std::optional<std::string> ascii_name(std::string_view name) {
    if (name.empty() || name.size() > longest_name) return {};
    if (std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return lower(name);

    const auto mapped = as_of_today(name);
    std::string ascii(4 * longest_name, '\0');
    auto status = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const auto length = uidna_nameToASCII_UTF8(tables(), mapped.data(), static_cast<std::int32_t>(mapped.size()), ascii.data(),
                                               static_cast<std::int32_t>(ascii.size()), &info, &status);
    if (U_FAILURE(status) || (info.errors & ~tolerated) || length <= 0) return {};
    ascii.resize(static_cast<std::size_t>(length));
    return ascii;
}

}  // namespace rotative::url
