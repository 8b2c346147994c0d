// SPDX-License-Identifier: Apache-2.0
// Entries of menus become links with the present names and addresses of what they lead to. What readers cannot see is left out.
#include "paper/counter/navigation.hpp"
#include "paper/articles/reading.hpp"
#include "paper/counter/links.hpp"
#include "paper/masthead/menu.hpp"
#include "paper/naming/naming.hpp"
#include "paper/pages/pages.hpp"
#include "paper/sections/sections.hpp"

namespace rotative::counter {
namespace {

using document::Kind;
using document::Reference;

std::string name_of(Visit& visit, const Reference& thing) {
    const auto named = [&](naming::Kind kind) {
        return naming::shown(visit.reading, visit.made_of, {kind, thing.id}, visit.language).name;
    };
    switch (thing.kind) {
        case Kind::Section:
            return named(naming::Kind::Section);
        case Kind::Story:
            return named(naming::Kind::Story);
        case Kind::Topic:
            return named(naming::Kind::Topic);
        case Kind::Author:
            return named(naming::Kind::Author);
        case Kind::Page: {
            const auto page = pages::linked(visit.reading, visit.made_of, {thing.id}, visit.masthead.language);
            return page ? page->title : std::string();
        }
        case Kind::Medium:
            return {};
        case Kind::Article:
            break;
    }
    const auto teaser = articles::teaser(visit.reading, visit.made_of, {thing.id});
    return teaser ? teaser->headline : std::string();
}

/// What the page is about, for marking.
struct Here {
    std::int64_t section = 0;
    const html::Url& address;
};

Link link_of(Visit& visit, const masthead::MenuEntry& entry, const Here& here) {
    const PaperLinks links(visit.reading, visit.made_of, visit.language, visit.masthead.language);
    Link link{entry.label, entry.thing ? links.address_of(*entry.thing) : links.address_of(entry.address)};
    if (entry.thing && link.words.empty()) link.words = name_of(visit, *entry.thing);
    const bool is_section = entry.thing && entry.thing->kind == Kind::Section && entry.thing->id == here.section;
    link.is_here = is_section || (!link.address.empty() && link.address.text() == here.address.text());
    return link;
}

/// An entry that leads nowhere and stands over nothing is not shown.
bool is_shown(const masthead::MenuEntry& entry, const Link& link) {
    return !link.words.empty() && (!link.address.empty() || (!entry.thing && entry.address.empty()));
}

std::vector<NavigationEntry> entries_of(Visit& visit, const masthead::Menu& menu, const Here& here) {
    std::vector<NavigationEntry> entries;
    for (const auto& entry : menu) {
        NavigationEntry shown{link_of(visit, entry, here), {}};
        for (const auto& lower : entry.below)
            if (auto link = link_of(visit, lower, here); is_shown(lower, link)) shown.below.push_back(std::move(link));
        if (is_shown(entry, shown.link) || (!shown.below.empty() && !shown.link.words.empty())) entries.push_back(std::move(shown));
    }
    return entries;
}

}  // namespace

std::vector<NavigationEntry> top_sections(Visit& visit, std::int64_t here) {
    std::vector<NavigationEntry> entries;
    const auto sections = sections::children(visit.reading, visit.made_of, {});
    std::vector<std::int64_t> numbers;
    for (const auto& section : sections) numbers.push_back(section.id.number);
    naming::read_ahead(visit.reading, naming::Kind::Section, numbers);
    for (const auto& section : sections) {
        const auto name = naming::shown(visit.reading, visit.made_of, sections::thing(section.id), visit.language);
        const auto address = html::Url::own(naming::address_of(naming::Kind::Section, name, visit.masthead.language));
        entries.push_back({{name.name, address, section.id.number == here}, {}});
    }
    return entries;
}

std::vector<NavigationEntry> navigation(Visit& visit, std::int64_t section, const html::Url& here) {
    const auto menu = masthead::menu(visit.reading, visit.made_of, masthead::header_menu, visit.language);
    return menu.empty() ? top_sections(visit, section) : entries_of(visit, menu, {section, here});
}

std::vector<NavigationEntry> foot_navigation(Visit& visit, const html::Url& here) {
    return entries_of(visit, masthead::menu(visit.reading, visit.made_of, masthead::footer_menu, visit.language), {0, here});
}

std::vector<NavigationEntry> menu_in(Visit& visit, std::string_view name, Language language) {
    return entries_of(visit, masthead::menu(visit.reading, visit.made_of, name, language), {0, {}});
}

}  // namespace rotative::counter
