// SPDX-License-Identifier: Apache-2.0
// From the items of a menu to its entries, in their order and under one another.
#include "paper/moving/brought_menu.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include "paper/moving/brought_body.hpp"
#include "paper/moving/journal.hpp"
#include "press/i18n/slug.hpp"

namespace rotative::moving {
namespace {

using Entries = std::vector<const FoundMenuEntry*>;

class Making {
public:
    Making(const Inventory& inventory, const Numbers& numbers, Entries entries)
        : inventory_(inventory), numbers_(numbers), entries_(std::move(entries)) {
        std::ranges::sort(entries_, {}, [](const auto* entry) { return std::pair(entry->order, entry); });  // else as they were found
        for (const auto* entry : entries_) ids_.insert(entry->id);
    }

    BroughtMenu made() {
        made_.slug = entries_.front()->menu, made_.name = entries_.front()->menu_name;
        for (const auto* entry : entries_) {
            if (is_below_another(*entry)) continue;
            made_.menu.push_back(entry_of(*entry));
            placed_.insert(entry);
            put_below(entry->id, 2);
        }
        for (const auto* entry : entries_)  // those in a circle
            if (placed_.insert(entry).second) made_.menu.push_back(entry_of(*entry));
        return std::move(made_);
    }

private:
    bool is_below_another(const FoundMenuEntry& entry) const {
        return !entry.above.empty() && entry.above != "0" && entry.above != entry.id && ids_.contains(entry.above);
    }

    void put_below(const std::string& above, std::size_t level) {
        for (const auto* entry : entries_) {
            if (entry->above != above || !is_below_another(*entry) || !placed_.insert(entry).second) continue;
            made_.menu.back().below.push_back(entry_of(*entry));
            if (level > 2) made_.losses.push_back({"menu entry deeper than 2", 1, entry->place, {}});
            put_below(entry->id, level + 1);
        }
    }

    masthead::MenuEntry entry_of(const FoundMenuEntry& found) {
        masthead::MenuEntry entry;
        entry.label = words_of(found.label);
        const auto* origin = found.sort == "custom" ? inventory_.site().meaning(found.address) : nullptr;
        entry.thing = origin ? numbers_.find(*origin) : numbers_.find(origin_of(found));
        if (!entry.thing && found.address != "#") entry.address = is_front_page(found.address) ? "/" : found.address;
        if (!entry.thing && entry.address.empty() && found.sort != "custom")
            made_.losses.push_back({"what a menu leads to is missing: " + found.object + " " + found.object_id, 1, found.place, {}});
        if (entry.label.empty() && !entry.thing) entry.label = entry.address.empty() ? found.object + " " + found.object_id : entry.address;
        return entry;
    }

    bool is_front_page(const std::string& address) const {
        const auto old = inventory_.site().old_address(address);
        return !address.empty() && old && old->query.empty() && old->path == addresses::canonical(inventory_.site().own_address(""));
    }

    std::string origin_of(const FoundMenuEntry& found) const {
        const auto& site = inventory_.site();
        if (found.sort == "post_type") return site.origin("post", found.object_id);
        if (found.object == "category") return site.origin("category", inventory_.categories().called(found.object_id));
        if (found.object == "post_tag") return site.origin("tag", inventory_.tags().called(found.object_id));
        return {};
    }

    const Inventory& inventory_;
    const Numbers& numbers_;
    Entries entries_;
    std::set<std::string> ids_;
    std::set<const FoundMenuEntry*> placed_;
    BroughtMenu made_;
};

/// Whether a word of a menu's name says where it stood.
bool says(const BroughtMenu& menu, std::initializer_list<std::string_view> words) {
    const auto name = "-" + i18n::slug(menu.slug + " " + menu.name, Language::English) + "-";
    return std::ranges::any_of(words, [&](std::string_view word) { return name.find("-" + std::string(word) + "-") != name.npos; });
}

BroughtMenu* first_that_says(std::vector<BroughtMenu>& menus, std::initializer_list<std::string_view> words) {
    const auto found = std::ranges::find_if(menus, [&](const BroughtMenu& menu) { return menu.place.empty() && says(menu, words); });
    return found == menus.end() ? nullptr : &*found;
}

void place(std::vector<BroughtMenu>& menus) {
    if (auto* foot = first_that_says(menus, {"footer", "foot", "bottom", "pied", "bas", "legal", "mentions", "alt"}))
        foot->place = masthead::footer_menu;
    auto* head = first_that_says(menus, {"header", "head", "main", "primary", "principal", "principale", "top", "haut", "ana"});
    if (!head && std::ranges::count(menus, std::string(), &BroughtMenu::place) == 1)
        head = &*std::ranges::find(menus, std::string(), &BroughtMenu::place);
    if (head) head->place = masthead::header_menu;
    for (auto& menu : menus) {
        if (!menu.place.empty()) continue;
        const bool is_ours = menu.slug == masthead::header_menu || menu.slug == masthead::footer_menu;
        menu.place = is_ours ? menu.slug + "-2" : menu.slug;
        menu.losses.push_back({"menu shown nowhere", 1, {{}, 0, menu.name}, {}});
    }
}

}  // namespace

std::vector<BroughtMenu> brought_menus(const Inventory& inventory, const Numbers& numbers) {
    std::map<std::string, Entries> by_menu;
    for (const auto& entry : inventory.menu_entries()) by_menu[entry.menu].push_back(&entry);
    std::vector<BroughtMenu> menus;
    for (auto& [slug, entries] : by_menu) menus.push_back(Making(inventory, numbers, std::move(entries)).made());
    place(menus);
    return menus;
}

std::string BroughtMenu::mark() const {
    std::string all = place + "\n";
    const auto add = [&](const masthead::MenuEntry& entry, int level) {
        const auto kind = entry.thing ? static_cast<int>(entry.thing->kind) : -1;
        all += fmt::format("{} {} {} {}\n{}\n", level, kind, entry.thing ? entry.thing->id : 0, entry.label, entry.address);
    };
    for (const auto& entry : menu) {
        add(entry, 1);
        for (const auto& lower : entry.below) add(lower, 2);
    }
    return journal::hash_of(all);
}

}  // namespace rotative::moving
