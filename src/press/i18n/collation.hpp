// SPDX-License-Identifier: Apache-2.0
#pragma once
// The order of names in lists, as each language's dictionaries have it: Ç after C in Turkish, É with E in French.
#include <compare>
#include <string_view>
#include "base/language.hpp"

namespace rotative::i18n {

/// Which of two names comes first in a list of this language.
std::weak_ordering compare(std::string_view one, std::string_view other, Language language);

/// For std::sort: sort(names, InOrder{language}).
struct InOrder {
    Language language;
    bool operator()(std::string_view one, std::string_view other) const { return compare(one, other, language) < 0; }
};

}  // namespace rotative::i18n
