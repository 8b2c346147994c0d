// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/collation.hpp"
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <array>
#include <memory>
#include <stdexcept>
#include "press/i18n/casing.hpp"

namespace rotative::i18n {
namespace {

/// One for each thread and language: making one reads the whole table of the language.
const icu::Collator& collator(Language language) {
    thread_local std::array<std::unique_ptr<icu::Collator>, 5> kept;
    auto& one = kept[static_cast<std::size_t>(language)];
    UErrorCode status = U_ZERO_ERROR;
    if (!one) one.reset(icu::Collator::createInstance(icu::Locale(locale_name(language)), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no order for this language");
    return *one;
}

}  // namespace

std::weak_ordering compare(std::string_view one, std::string_view other, Language language) {
    UErrorCode status = U_ZERO_ERROR;
    const auto result = collator(language).compareUTF8({one.data(), static_cast<int32_t>(one.size())},
                                                       {other.data(), static_cast<int32_t>(other.size())}, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU could not compare");
    return result == UCOL_LESS      ? std::weak_ordering::less
           : result == UCOL_GREATER ? std::weak_ordering::greater
                                    : std::weak_ordering::equivalent;
}

}  // namespace rotative::i18n
