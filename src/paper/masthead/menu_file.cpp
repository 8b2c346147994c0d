// SPDX-License-Identifier: Apache-2.0
// Reading the file of menus, strictly: an unknown member is a mistake somebody would like to know of.
#include "paper/masthead/menu_file.hpp"
#include <algorithm>
#include <array>
#include <boost/json.hpp>

namespace rotative::masthead {
namespace {

namespace json = boost::json;

Problem unreadable(std::string place) { return {Refusal::Invalid, "masthead.menu_unreadable", {{"place", std::move(place)}}}; }

bool is_address(std::string_view to) {
    if (to.starts_with("//")) return false;
    return to.starts_with('/') || to.starts_with("http://") || to.starts_with("https://") || to.starts_with("mailto:");
}

Result<Done> lead(MenuEntry& entry, std::string_view to, const Find& find, const std::string& place) {
    if (to.empty()) return Done{};
    if (is_address(to)) return entry.address = to, Done{};
    const auto colon = std::min(to.find(':'), to.size());
    entry.thing = find(to.substr(0, colon), to.substr(std::min(colon + 1, to.size())));
    if (entry.thing) return Done{};
    return Problem{Refusal::NotFound, "masthead.menu_leads_nowhere", {{"to", std::string(to)}, {"place", place}}};
}

Result<Menu> entries_in(const json::value& value, const Find& find, const std::string& place, int level);

Result<MenuEntry> entry_in(const json::value& value, const Find& find, const std::string& place, int level) {
    if (!value.is_object()) return unreadable(place);
    MenuEntry entry;
    for (const auto& one : value.get_object()) {
        const std::string key(one.key().data(), one.key().size());
        const auto& member = one.value();
        const auto where = place + "/" + key;
        if ((key == "label" || key == "to") && !member.is_string()) return unreadable(where);
        if (key == "label")
            entry.label = std::string_view(member.get_string());
        else if (key == "to")
            TRY(lead(entry, std::string_view(member.get_string()), find, where));
        else if (key == "below" && level == 1)
            entry.below = TRY(entries_in(member, find, where, 2));
        else
            return unreadable(where);
    }
    if (entry.label.empty() && !entry.thing) return unreadable(place + "/label");
    return entry;
}

Result<Menu> entries_in(const json::value& value, const Find& find, const std::string& place, int level) {
    if (!value.is_array()) return unreadable(place);
    Menu menu;
    for (const auto& one : value.get_array()) menu.push_back(TRY(entry_in(one, find, place + "/" + std::to_string(menu.size()), level)));
    return menu;
}

/// An account is a name and where it is found, safe to follow.
Result<Done> refuse_unfit_accounts(const Menu& menu, const std::string& place) {
    for (std::size_t i = 0; i < menu.size(); ++i) {
        const auto where = place + "/" + std::to_string(i);
        if (menu[i].label.empty() || !menu[i].below.empty()) return unreadable(where);
        if (!menu[i].address.starts_with("https://"))
            return Problem{Refusal::Invalid, "masthead.account_not_https", {{"place", where + "/to"}}};
    }
    return Done{};
}

/// One call, which leads somewhere.
Result<Done> refuse_unfit_donations(const Menu& menu, const std::string& place) {
    if (menu.size() > 1) return unreadable(place + "/1");
    for (const auto& call : menu)
        if (call.address.empty() && !call.thing && call.below.empty()) return unreadable(place + "/0/below");
    return Done{};
}

Result<Menu> menu_in(const json::value& value, const Find& find, std::string_view name) {
    const auto place = "/" + std::string(name);
    auto menu = TRY(entries_in(value, find, place, 1));
    if (name == accounts_menu) TRY(refuse_unfit_accounts(menu, place));
    if (name == donations_menu) TRY(refuse_unfit_donations(menu, place));
    return menu;
}

}  // namespace

Result<std::map<std::string, Menu>> menus_in(std::string_view written, const Find& find) {
    boost::system::error_code wrong;
    const auto value = json::parse({written.data(), written.size()}, wrong);
    if (wrong || !value.is_object()) return unreadable("/");
    std::map<std::string, Menu> menus;
    for (const auto& one : value.get_object()) {
        const std::string name(one.key().data(), one.key().size());
        if (!std::ranges::count(std::array{header_menu, footer_menu, accounts_menu, donations_menu}, std::string_view(name)))
            return unreadable("/" + name);
        menus[name] = TRY(menu_in(one.value(), find, name));
    }
    return menus;
}

}  // namespace rotative::masthead
