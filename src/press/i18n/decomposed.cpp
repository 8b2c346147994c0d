// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/decomposed.hpp"
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <stdexcept>

namespace rotative::i18n {

std::string nfd(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* const rules = icu::Normalizer2::getNFDInstance(status);  // ICU keeps it
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFD");
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    rules->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU could not normalise");
    return out;
}

}  // namespace rotative::i18n
