// SPDX-License-Identifier: Apache-2.0
#include "paper/counter/names.hpp"
#include "paper/counter/names.html.hpp"

namespace rotative::counter {

html::Html author_names(const std::vector<Link>& links, const i18n::Texts& texts) {
    if (links.empty()) return {};
    Names row{{}, true};
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto before =
            i == 0 ? std::string() : texts(i + 1 == links.size() ? i18n::Key("i18n.list_and") : i18n::Key("i18n.list_comma"));
        row.names.push_back({before, links[i]});
    }
    return render(row, texts);
}

html::Html page_names(const std::vector<Link>& links, const i18n::Texts& texts) {
    if (links.empty()) return {};
    Names row;
    for (const auto& link : links) row.names.push_back({row.names.empty() ? std::string() : texts("i18n.list_comma"), link});
    return render(row, texts);
}

}  // namespace rotative::counter
