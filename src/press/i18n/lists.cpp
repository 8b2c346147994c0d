// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/lists.hpp"

namespace rotative::i18n {

void append_between(std::string& out, const Texts& texts, std::size_t left, Writing writing) {
    const auto between = left == 1 ? Key("i18n.list_and") : Key("i18n.list_comma");
    texts.append(out, between, {}, writing);
}

std::string listed(std::span<const std::string> names, Language language) {
    const Texts texts(language);
    std::string out;
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (at > 0) append_between(out, texts, names.size() - at, [](std::string& into, std::string_view words) { into += words; });
        out += names[at];
    }
    return out;
}

}  // namespace rotative::i18n
