// SPDX-License-Identifier: Apache-2.0
#pragma once
// Menus: what stands at the head and at the foot of every page, the newspaper's accounts and its call for donations. An entry leads to a
// thing of the paper, which may change its name or slug, or to an address. Without a menu the head shows the sections. The markup is in the
// readers' counter; the file in which one is written is menu_file.hpp.
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/language.hpp"
#include "press/cache/ingredients.hpp"
#include "press/document/inlines.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::masthead {

struct MenuEntry {
    std::string label;  // empty: the name of what it leads to
    std::optional<document::Reference> thing;
    std::string address;           // when it leads to no thing; empty too: words over what is below
    std::vector<MenuEntry> below;  // of a top entry; deeper ones have none
    bool operator==(const MenuEntry&) const = default;
};
using Menu = std::vector<MenuEntry>;

/// A menu has at most so many entries, on both levels together, and a label or an address so many characters.
inline constexpr std::size_t most_entries = 200, longest_label = 300, longest_address = 2000;

/// Those that readers are shown; a menu of another name is kept until somebody gives it a place. Accounts are where else the newspaper
/// is found; donations are words that call for them, over the links where they are given.
inline constexpr std::string_view header_menu = "header", footer_menu = "footer", accounts_menu = "accounts", donations_menu = "donations";

/// Told when a menu is another than before.
struct MenuChanged {
    static constexpr std::string_view name = "masthead.menu_changed";
    std::string menu;
    Language language = Language::French;

    std::string write() const { return std::string(tag(language)) + " " + menu; }
    static MenuChanged read(std::string_view words);
};

/// The ingredient of a page that shows this menu, or the lack of it: "menu:header:fr".
std::string menu_tag(std::string_view menu, Language);
std::vector<std::string> touched_by(const MenuChanged&);

class Menus {
public:
    Menus(store::Store&, wire::Wire&);

    /// Makes the menu this one; an empty one takes it away. The same again tells nothing. Refuses one that is too long.
    Result<Done> set(std::string_view name, Language, const Menu&);
    Result<Done> set(store::Transaction&, std::string_view name, Language, const Menu&, wire::Age);

private:
    store::Store& store_;
    wire::Wire& wire_;
};

/// The menu as it was set; empty when nobody did.
Menu menu(store::Reading&, cache::Ingredients&, std::string_view name, Language);
/// The names of all menus in a language, for whoever looks.
std::vector<std::string> menus(store::Reading&, Language);

}  // namespace rotative::masthead
