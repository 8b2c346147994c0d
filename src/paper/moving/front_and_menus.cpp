// SPDX-License-Identifier: Apache-2.0
// Menus and the head of the front page are few: each is kept in a transaction of its own, when it is other than what was brought last.
#include "paper/moving/front_and_menus.hpp"
#include <algorithm>
#include "paper/articles/written.hpp"
#include "paper/masthead/masthead.hpp"
#include "paper/moving/brought_menu.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/things.hpp"

namespace rotative::moving {
namespace {

Language main_language_of(const Rooms& rooms) {
    return rooms.store.read([](store::Reading& reading) { return masthead::main_language(reading); });
}

/// What an article of the export is here, and when it came out; nothing when readers cannot see it.
struct Stays {
    articles::ArticleId id;
    Moment published;
};

std::optional<Stays> public_one(store::Reading& reading, const Numbers& numbers, const std::string& origin) {
    const auto article = articles::written(reading, {numbers.number(origin)});
    if (!article || !article->is_public()) return {};
    return Stays{article->id, article->published.value_or(Moment{})};
}

std::vector<front::Slot> free_slots(store::Reading& reading, Language language) {
    cache::Ingredients unnoted;
    std::vector<front::Slot> slots{{front::Slot::Part::Lead, {}, 1}};
    const auto beside = masthead::number_of(reading, unnoted, "front.secondary_length");
    for (int place = 1; place <= beside; ++place) slots.push_back({front::Slot::Part::Secondary, {}, place});
    for (const auto& placed : front::placed(reading, language)) std::erase(slots, placed.slot);
    return slots;
}

}  // namespace

Result<Done> bring_menus(const Rooms& rooms, const Inventory& inventory, Mode mode, const Numbers& numbers, Report& report) {
    const auto language = main_language_of(rooms);
    for (const auto& menu : brought_menus(inventory, numbers)) {
        ++report.menus.found;
        for (const auto& loss : menu.losses) report.losses.push_back(loss);
        const auto origin = inventory.site().origin("menu", menu.slug), mark = menu.mark();
        const auto before = rooms.store.read([&](store::Reading& reading) { return journal::mark_of(reading, origin); });
        if (before == mark) {
            ++report.menus.same;
            continue;
        }
        const auto kept = mode == Mode::Dry ? Result<Done>(Done{}) : rooms.store.write([&](store::Transaction& tx) -> Result<Done> {
            TRY(rooms.menus.set(tx, menu.place, language, menu.menu, wire::Age::History));
            journal::note(tx, origin, mark);
            return Done{};
        });
        if (!kept && kept.problem().refusal == Refusal::Overloaded) return kept.problem();
        if (!kept) report.losses.push_back({"refused menu", 1, {{}, 0, menu.name}, kept.problem()});
        ++(!kept ? report.menus.refused : before ? report.menus.changed : report.menus.added);
    }
    return Done{};
}

Result<Done> bring_sticky(const Rooms& rooms, const Inventory& inventory, Mode mode, const Numbers& numbers, Report& report) {
    if (inventory.sticky().empty()) return Done{};
    std::vector<Stays> staying;
    rooms.store.read([&](store::Reading& reading) {
        for (const auto& origin : inventory.sticky())
            if (const auto one = public_one(reading, numbers, origin)) staying.push_back(*one);
    });
    std::ranges::sort(staying, std::greater(), [](const Stays& one) { return std::pair(one.published.ms, one.id.number); });
    std::string all;
    for (const auto& one : staying) all += std::to_string(one.id.number) + "\n";
    const auto origin = inventory.site().origin("sticky", ""), mark = journal::hash_of(all);
    const auto language = main_language_of(rooms);
    const auto [is_same, slots] = rooms.store.read(
        [&](store::Reading& reading) { return std::pair(journal::mark_of(reading, origin) == mark, free_slots(reading, language)); });
    if (mode == Mode::Dry || is_same) return Done{};
    if (staying.size() > slots.size())
        report.losses.push_back({"sticky article without a slot on the front page", staying.size() - slots.size(), {}, {}});
    return rooms.store.write([&](store::Transaction& tx) -> Result<Done> {
        for (std::size_t at = 0; at < std::min(staying.size(), slots.size()); ++at)
            TRY(rooms.front.place(tx, slots[at], staying[at].id, {}, wire::Age::History));
        journal::note(tx, origin, mark);
        return Done{};
    });
}

Result<Done> bring_front_address(const Rooms& rooms, const Inventory& inventory, Mode mode, Report& report) {
    const auto address = inventory.site().own_address("");
    if (address == "/" || mode == Mode::Dry) return Done{};
    std::vector<std::string> lost;
    TRY(rooms.store.write([&](store::Transaction& tx) -> Result<Done> {
        lost.clear();
        lead(tx, rooms, inventory.site(), {address}, {naming::Brought::Front, 0, masthead::main_language(tx)}, lost);
        return Done{};
    }));
    report.addresses += 1;
    note_lost_addresses(std::move(lost), report);
    return Done{};
}

}  // namespace rotative::moving
