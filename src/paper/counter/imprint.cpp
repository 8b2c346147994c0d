// SPDX-License-Identifier: Apache-2.0
// The foot of a page from the newspaper's menus. Accounts are the same people in every language: where a language names none, those of
// the main one are shown; the words of a call for donations are not borrowed.
#include "paper/counter/imprint.hpp"
#include "paper/counter/navigation.hpp"
#include "paper/counter/visit.hpp"
#include "paper/masthead/menu.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {
namespace {

/// Only what is safe to follow is an account: a menu that came from another engine may hold anything.
std::vector<Link> accounts_in(Visit& visit, Language language) {
    std::vector<Link> accounts;
    for (auto& entry : menu_in(visit, masthead::accounts_menu, language))
        if (entry.link.address.text().starts_with("https://")) accounts.push_back(std::move(entry.link));
    return accounts;
}

std::vector<Link> accounts_of(Visit& visit) {
    auto accounts = accounts_in(visit, visit.language);
    if (accounts.empty() && visit.language != visit.masthead.language) accounts = accounts_in(visit, visit.masthead.language);
    return accounts;
}

std::vector<Link> ways_of(const Visit& visit) {
    const auto& texts = visit.texts;
    return {{texts("masthead.front_page"), visit.under(visit.language, "/")},
            {texts("archive.title"), visit.under(visit.language, "/archive")},
            {texts("masthead.corrections"), visit.under(visit.language, "/corrections")},
            {texts("masthead.feed"), visit.under(visit.language, "/feeds/atom.xml")}};
}

/// "© 2026 Le Courrier": true until the year ends by the paper's clocks.
std::string rights_of(Visit& visit) {
    const auto year = visit.zone.wall_time(visit.reading.now()).year;
    visit.made_of.holds_until(visit.zone.moment({year + 1, 1, 1, 0, 0, 0}));
    return visit.texts("masthead.rights", {{"year", i18n::year_number(year, visit.language)}, {"paper", visit.masthead.title}});
}

}  // namespace

std::optional<Donations> donations_of(Visit& visit) {
    const auto menu = menu_in(visit, masthead::donations_menu, visit.language);
    if (menu.empty()) return {};
    const auto& call = menu.front();
    Donations donations{call.link.words, call.below};
    if (!call.link.address.empty()) donations.words.clear(), donations.links.insert(donations.links.begin(), call.link);
    std::erase_if(donations.links, [](const Link& link) { return link.address.empty(); });
    return donations.links.empty() ? std::nullopt : std::optional(std::move(donations));
}

Imprint imprint_of(Visit& visit, const html::Url& here) {
    Imprint imprint;
    imprint.navigation = foot_navigation(visit, here);
    imprint.accounts = accounts_of(visit);
    imprint.donations = donations_of(visit);
    imprint.ways = ways_of(visit);
    imprint.paper = visit.masthead.title;
    imprint.tagline = masthead::tagline(visit.reading, visit.made_of);
    imprint.home = visit.under(visit.language, "/");
    imprint.rights = rights_of(visit);
    return imprint;
}

}  // namespace rotative::counter
