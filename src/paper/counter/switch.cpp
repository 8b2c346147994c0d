// SPDX-License-Identifier: Apache-2.0
// Where a page has no translation, the way leads to the front page of that language, and says so.
#include "paper/counter/switch.hpp"
#include <algorithm>

namespace rotative::counter {
namespace {

/// The made-up language has a tag of its own in HTML.
std::string tag_in_html(Language language) { return language == Language::Test ? "en-x-test" : std::string(tag(language)); }

}  // namespace

Languages switch_of(const Visit& visit, const About& about, Language of_the_page) {
    Languages languages;
    if (visit.masthead.languages.size() < 2) return languages;
    for (const auto language : visit.masthead.languages) {
        const i18n::Texts texts(language);
        LanguageWay way{texts("masthead.this_language"), tag_in_html(language), visit.under(language, "/"), language == of_the_page};
        const auto own = std::ranges::find(about.languages, tag(language), &Link::language);
        if (own != about.languages.end())
            way.address = own->address;
        else if (!about.is_home && !way.is_here)
            way.instead = texts("masthead.front_page"), way.why = texts("masthead.not_in_this_language");
        languages.all.push_back(std::move(way));
    }
    return languages;
}

void say_languages(const Visit& visit, About& about, std::string_view path, const std::vector<Language>& languages) {
    if (languages.size() < 2) return;
    for (const auto language : languages) {
        const auto address = visit.under(language, path);
        about.alternates.push_back({std::string(tag(language)), visit.absolute(address)});
        about.languages.push_back({{}, address, false, std::string(tag(language))});
    }
}

}  // namespace rotative::counter
