// SPDX-License-Identifier: Apache-2.0
// The kicker's words.
#include "paper/articles/kicker.hpp"
#include "press/i18n/casing.hpp"

namespace rotative::articles {

std::string kicker_of(std::string_view section, std::string_view story, Language language) {
    std::string words(section);
    if (!section.empty() && !story.empty()) words += " / ";
    words += story;
    return i18n::upper(words, language);
}

}  // namespace rotative::articles
