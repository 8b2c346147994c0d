// SPDX-License-Identifier: Apache-2.0
// Everything here is known already when the frame is put on: no row is read but the settings of the masthead.
#include "paper/counter/heads.hpp"
#include <algorithm>
#include <array>
#include "paper/counter/colours.hpp"
#include "paper/counter/feed_pages.hpp"
#include "paper/counter/structured_data.hpp"
#include "press/assets/assets.hpp"

namespace rotative::counter {
namespace {

/// With the main language's page for everybody whose language has none.
std::vector<Alternate> with_default(std::vector<Alternate> alternates, Language main) {
    const auto of_main = std::ranges::find(alternates, tag(main), &Alternate::language);
    if (of_main != alternates.end()) alternates.push_back({"x-default", of_main->address});
    return alternates;
}

/// A language and a country, as the protocol wants them together.
std::string locale_of(Language language) {
    constexpr std::array<std::string_view, 5> locales{"fr_FR", "tr_TR", "en_GB", "ar_AR", "en_GB"};
    return std::string(locales[static_cast<std::size_t>(language)]);
}

Card card_of(const Visit& visit, About& about, Language language) {
    auto card = about.card.value_or(Card{.kind = "website"});
    card.paper = visit.masthead.title;
    card.title = about.title.empty() ? visit.masthead.title : about.title;
    card.description = about.description;
    card.locale = locale_of(language);
    for (const auto& alternate : about.alternates)
        if (const auto other = language_of(alternate.language); other && *other != language)
            card.other_locales.push_back(locale_of(*other));
    return card;
}

/// What the words of a page are set in. In Arabic one face serves texts and furniture; the other is the nameplate's.
std::vector<html::Url> faces_of(Language language) {
    const auto* const furniture = language == Language::Arabic ? "noto-naskh-arabic.woff2" : "libre-franklin.woff2";
    return {assets::address_of("newsreader.woff2"), assets::address_of(furniture)};
}

}  // namespace

Head head_of(Visit& visit, About& about, Language language) {
    const auto& paper = visit.masthead.title;
    const auto colours = masthead::colours_of(visit.reading, visit.made_of);
    Head head;
    head.title = about.title.empty() ? paper : about.title + " – " + paper;
    head.description = about.description;
    head.is_indexed = about.is_indexed;
    head.icon = assets::address_of("icon.svg");
    head.faces = faces_of(language);
    head.styles = assets::address_of("paper.css");
    head.colours = html::Url::own(colours_address(colours));
    head.light = colours.paper;
    head.dark = std::string(paper_in_the_dark);
    head.canonical = visit.absolute(about.address);
    if (about.is_indexed) head.card = card_of(visit, about, language);
    head.data = graph_of(visit, about, language);
    head.has_data = about.is_indexed && !about.address.empty();
    head.alternates = with_default(std::move(about.alternates), visit.masthead.language);
    head.older = std::move(about.older);
    head.feeds = forms_of(visit, about.feed ? *about.feed : Link{paper, visit.under(visit.language, "/feeds/atom.xml")});
    return head;
}

}  // namespace rotative::counter
