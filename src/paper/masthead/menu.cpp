// SPDX-License-Identifier: Apache-2.0
// Menus and their rows: one an entry, in reading order.
#include "paper/masthead/menu.hpp"
#include <map>
#include "press/i18n/unicode.hpp"

namespace rotative::masthead {
namespace {

using MenusByName = std::map<std::string, Menu, std::less<>>;

/// All menus of a language in one question: a page shows several.
MenusByName all_kept(store::Reading& reading, Language language) {
    MenusByName menus;
    auto rows =
        reading.rows("select menu, level, label, kind, thing, address from menu_entries where language = ? order by menu, place", language);
    while (rows.next()) {
        MenuEntry entry{rows.text(2), {}, rows.text(5), {}};
        if (rows.number(3)) entry.thing = document::Reference{static_cast<document::Kind>(rows.number(3) - 1), rows.number(4)};
        auto& menu = menus[rows.text(0)];
        (rows.number(1) == 1 || menu.empty() ? menu : menu.back().below).push_back(std::move(entry));
    }
    return menus;
}

Menu one_of(const MenusByName& menus, std::string_view name) {
    const auto found = menus.find(name);
    return found == menus.end() ? Menu{} : found->second;
}

/// What a page has looked up already.
struct MenusRead {
    std::map<Language, MenusByName> menus;
};

Menu kept(store::Reading& reading, std::string_view name, Language language) {
    auto* known = reading.notes<MenusRead>();
    if (!known) return one_of(all_kept(reading, language), name);
    const auto found = known->menus.find(language);
    return one_of(found != known->menus.end() ? found->second : known->menus.emplace(language, all_kept(reading, language)).first->second,
                  name);
}

void keep(store::Transaction& tx, std::string_view name, Language language, const Menu& menu) {
    tx.run("delete from menu_entries where menu = ? and language = ?", name, language);
    std::int64_t place = 0;
    const auto add = [&](const MenuEntry& entry, int level) {
        const auto kind = entry.thing ? static_cast<std::int64_t>(entry.thing->kind) + 1 : 0;
        tx.run("insert into menu_entries(menu, language, place, level, label, kind, thing, address) values(?, ?, ?, ?, ?, ?, ?, ?)", name,
               language, ++place, level, entry.label, kind, entry.thing ? entry.thing->id : 0, entry.address);
    };
    for (const auto& entry : menu) {
        add(entry, 1);
        for (const auto& lower : entry.below) add(lower, 2);
    }
}

Result<Done> refuse_endless(const Menu& menu) {
    std::size_t entries = 0;
    const Problem too_long{Refusal::TooLarge, "masthead.menu_too_long", {{"limit", std::to_string(most_entries)}}};
    const auto fits = [&](const MenuEntry& entry) {
        return ++entries <= most_entries && i18n::length(entry.label) <= longest_label && i18n::length(entry.address) <= longest_address;
    };
    for (const auto& entry : menu) {
        if (!fits(entry)) return too_long;
        for (const auto& lower : entry.below)
            if (!fits(lower)) return too_long;
    }
    return Done{};
}

}  // namespace

MenuChanged MenuChanged::read(std::string_view words) {
    const auto space = words.find(' ');
    return {std::string(words.substr(space + 1)), language_of(words.substr(0, space)).value_or(Language::Test)};
}

std::string menu_tag(std::string_view menu, Language language) { return "menu:" + std::string(menu) + ":" + std::string(tag(language)); }

std::vector<std::string> touched_by(const MenuChanged& news) { return {menu_tag(news.menu, news.language)}; }

Menus::Menus(store::Store& store, wire::Wire& wire) : store_(store), wire_(wire) {}

Result<Done> Menus::set(std::string_view name, Language language, const Menu& menu) {
    return store_.write([&](store::Transaction& tx) { return set(tx, name, language, menu, wire::Age::Fresh); });
}

Result<Done> Menus::set(store::Transaction& tx, std::string_view name, Language language, const Menu& menu, wire::Age age) {
    TRY(refuse_endless(menu));
    if (kept(tx, name, language) == menu) return Done{};
    keep(tx, name, language, menu);
    wire_.tell(tx, MenuChanged{std::string(name), language}, age);
    return Done{};
}

Menu menu(store::Reading& reading, cache::Ingredients& made_of, std::string_view name, Language language) {
    made_of.note(menu_tag(name, language));
    return kept(reading, name, language);
}

std::vector<std::string> menus(store::Reading& reading, Language language) {
    std::vector<std::string> found;
    auto rows = reading.rows("select distinct menu from menu_entries where language = ? order by menu", language);
    while (rows.next()) found.push_back(rows.text(0));
    return found;
}

}  // namespace rotative::masthead
