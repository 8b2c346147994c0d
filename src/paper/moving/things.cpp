// SPDX-License-Identifier: Apache-2.0
// How a term or an author becomes a thing of this paper, or finds the one it already is.
#include "paper/moving/things.hpp"
#include <algorithm>
#include <unordered_map>
#include <utility>
#include "paper/masthead/masthead.hpp"
#include "paper/moving/brought_body.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/slices.hpp"
#include "paper/naming/about.hpp"
#include "press/i18n/slug.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::moving {
namespace {

using naming::Brought;

naming::Kind kind_of_name(Brought what) { return static_cast<naming::Kind>(what); }

/// A login that is an e-mail address is nobody's name and no part of an address.
std::string without_mail(const std::string& login) { return login.substr(0, login.find('@')); }

class Bringing {
public:
    Bringing(const Rooms& rooms, const Inventory& inventory, Numbers& numbers, Report& report)
        : rooms_(rooms),
          inventory_(inventory),
          numbers_(numbers),
          report_(report),
          language_(rooms.store.read([](store::Reading& reading) { return masthead::main_language(reading); })) {}

    Result<Done> all(std::vector<WantedThing> wanted, Mode mode) {
        const auto work = work_in(wanted);
        if (mode == Mode::Dry) return pretend(work), Done{};
        return keep_in_slices(rooms_.store, std::span<WantedThing* const>(work), *this);
    }

    // What a slice asks for.
    void begin() { kept_.clear(), lost_.clear(); }
    Result<Done> keep(store::Transaction& tx, const WantedThing& thing);
    void settle();
    void refuse(const WantedThing& thing, const Problem& why);

private:
    struct Kept {
        const WantedThing* thing;
        std::int64_t number;
        bool is_new, is_bound;
    };

    Tally& tally(Brought what) {
        return what == Brought::Author ? report_.authors : what == Brought::Section ? report_.sections : report_.topics;
    }

    /// Those that are new or other than they were; the numbers of all that are known.
    std::vector<WantedThing*> work_in(std::vector<WantedThing>& wanted) {
        std::vector<WantedThing*> work;
        rooms_.store.read([&](store::Reading& reading) {
            for (auto& thing : wanted) {
                ++tally(thing.what).found;
                const auto number = naming::brought_from(reading, thing.what, thing.origin);
                if (number) numbers_.add(thing.origin, thing.what, *number);
                if (number && journal::mark_of(reading, thing.origin) == thing.mark())
                    ++tally(thing.what).same;
                else
                    work.push_back(&thing);
            }
        });
        return work;
    }

    void pretend(const std::vector<WantedThing*>& work) {
        std::int64_t number = 1LL << 50;  // none that the database gives
        for (const auto* thing : work) {
            if (numbers_.find(thing->origin)) {
                ++tally(thing->what).changed;
                continue;
            }
            ++tally(thing->what).added;
            numbers_.add(thing->origin, thing->what, ++number);
        }
    }

    bool was_kept_now(Brought what, std::int64_t number) const {
        return std::ranges::any_of(kept_, [&](const Kept& one) { return one.thing->what == what && one.number == number; });
    }

    std::string slug_for(const WantedThing& thing) const {
        if (thing.what == Brought::Author && thing.term.slug.find('@') != std::string::npos) return {};
        auto slug = i18n::slug(thing.term.slug, language_);
        return i18n::length(thing.term.slug) > i18n::longest_slug ? std::string() : slug;
    }

    std::string name_for(const WantedThing& thing) const {
        const bool is_login = thing.what == Brought::Author && thing.term.name == thing.term.slug;
        return words_of(is_login ? without_mail(thing.term.name) : thing.term.name);
    }

    sections::SectionId parent_of(const WantedThing& thing) const {
        for (const auto& one : kept_)
            if (one.thing->origin == thing.parent) return {one.number};
        return {numbers_.number(thing.parent)};
    }

    Result<std::int64_t> add(store::Transaction& tx, const WantedThing& thing, const naming::Wanted& name) {
        constexpr auto age = wire::Age::History;
        if (thing.what == Brought::Author) return TRY(rooms_.authors.add(tx, {name}, age)).number;
        if (thing.what == Brought::Section) return TRY(rooms_.sections.add(tx, {{name}, parent_of(thing)}, age)).number;
        return TRY(rooms_.topics.add(tx, {{name}}, age)).number;
    }

    Result<std::int64_t> change(store::Transaction& tx, const WantedThing& thing, std::int64_t number, const naming::Wanted& name) {
        constexpr auto age = wire::Age::History;
        if (thing.what == Brought::Author) {
            TRY(rooms_.authors.rename(tx, {number}, {name}, age));
        } else if (thing.what == Brought::Section) {
            TRY(rooms_.sections.change(tx, {number}, {{name}, parent_of(thing)}, age));
        } else {
            cache::Ingredients ignored;
            const auto topic = topics::topic(tx, ignored, {number});
            if (!topic || topic->id.number != number) return number;  // merged into another here: it keeps that one's name
            TRY(rooms_.topics.change(tx, {number}, {{name}, topic->sort, {}, {}}, age));
        }
        return number;
    }

    Result<Done> describe(store::Transaction& tx, const WantedThing& thing, std::int64_t number) {
        if (thing.term.description.empty()) return Done{};
        const auto words = read_body(thing.term.description, inventory_.site().base(), std::string(tag(language_)), {});
        return naming::describe(tx, rooms_.wire, {kind_of_name(thing.what), number}, language_, words.document, wire::Age::History);
    }

    const Rooms& rooms_;
    const Inventory& inventory_;
    Numbers& numbers_;
    Report& report_;
    Language language_;
    std::vector<Kept> kept_;  // by the transaction that runs
    std::vector<std::string> lost_;
};

Result<Done> Bringing::keep(store::Transaction& tx, const WantedThing& thing) {
    const auto known = numbers_.number(thing.origin);
    const auto slug = slug_for(thing);
    cache::Ingredients ignored;
    const auto there = slug.empty() ? std::nullopt : naming::find(tx, ignored, kind_of_name(thing.what), language_, slug);
    const std::int64_t found = there ? there->number : 0;
    const bool is_bound = !known && there && !numbers_.is_taken(thing.what, found) && !was_kept_now(thing.what, found);
    const naming::Wanted name{language_, name_for(thing), !there || found == known ? slug : std::string()};
    const auto number = is_bound ? found : known ? TRY(change(tx, thing, known, name)) : TRY(add(tx, thing, name));
    if (!known) naming::came_from(tx, thing.what, thing.origin, number);
    if (!is_bound) TRY(describe(tx, thing, number));
    lead(tx, rooms_, inventory_.site(), thing.addresses, {thing.what, number, language_}, lost_);
    journal::note(tx, thing.origin, thing.mark());
    kept_.push_back({&thing, number, !known, is_bound});
    return Done{};
}

void Bringing::settle() {
    for (const auto& one : std::exchange(kept_, {})) {
        numbers_.add(one.thing->origin, one.thing->what, one.number);
        auto& counts = tally(one.thing->what);
        ++(one.is_bound ? counts.same : one.is_new ? counts.added : counts.changed);
        report_.addresses += one.thing->addresses.size();
    }
    note_lost_addresses(std::exchange(lost_, {}), report_);
}

void Bringing::refuse(const WantedThing& thing, const Problem& why) {
    ++tally(thing.what).refused;
    report_.losses.push_back({"refused " + std::string(naming::word_for(kind_of_name(thing.what))), 1, {{}, 0, thing.term.name}, why});
}

/// Where a category stands here: how deep, and in which other.
struct Standing {
    std::size_t depth = 1;
    std::string parent = {};
    bool is_moved = false;
};

/// A section stands no deeper than a page can show: what is deeper stands beside the last that may hold it.
Standing within_reach(const FoundTerm& term, const std::unordered_map<std::string, Standing>& known) {
    const auto above = known.find(term.parent);
    if (term.parent.empty() || above == known.end()) return {};
    if (above->second.depth < sections::deepest) return {above->second.depth + 1, term.parent};
    return {above->second.depth, above->second.parent, true};
}

}  // namespace

std::string WantedThing::mark() const {
    std::string all = term.name + "\n" + term.slug + "\n" + parent + "\n" + term.description;
    for (const auto& address : addresses) all += "\n" + address;
    return journal::hash_of(all);
}

std::vector<WantedThing> wanted_things(const Inventory& inventory) {
    const auto& site = inventory.site();
    std::vector<WantedThing> wanted;
    for (const auto& author : inventory.authors().all())
        wanted.push_back({Brought::Author, site.origin("author", author.slug), {}, author, inventory.addresses_of_author(author)});
    std::unordered_map<std::string, Standing> standings;
    for (const auto& category : inventory.categories().all()) {
        const auto& standing = standings[category.slug] = within_reach(category, standings);
        wanted.push_back({Brought::Section, site.origin("category", category.slug),
                          standing.parent.empty() ? std::string() : site.origin("category", standing.parent), category,
                          inventory.addresses_of_category(category), standing.is_moved});
    }
    for (const auto& found : inventory.tags().all())
        wanted.push_back({Brought::Topic, site.origin("tag", found.slug), {}, found, inventory.addresses_of_tag(found)});
    for (const auto& category : inventory.categories().all())
        if (inventory.further_categories().contains(category.slug))
            wanted.push_back({Brought::Topic, site.origin("category as a topic", category.slug), {}, category, {}});
    return wanted;
}

Result<Done> bring_things(const Rooms& rooms, const Inventory& inventory, Mode mode, Numbers& numbers, Report& report) {
    auto wanted = wanted_things(inventory);
    for (const auto& thing : wanted)
        if (thing.is_moved)
            report.losses.push_back({"section deeper than " + std::to_string(sections::deepest), 1, {{}, 0, thing.term.name}, {}});
    return Bringing(rooms, inventory, numbers, report).all(std::move(wanted), mode);
}

void lead(store::Transaction& tx, const Rooms& rooms, const OldSite& site, const std::vector<std::string>& addresses,
          const addresses::Target& to, std::vector<std::string>& lost) {
    std::vector<addresses::Leading> leading;
    for (const auto& address : addresses)
        if (auto old = site.old_address(address)) leading.push_back({std::move(*old), to});
    for (const auto& old : rooms.addresses.keep(tx, leading, wire::Age::History)) {
        lost.push_back(old.path);
        for (const auto& [name, value] : old.query) lost.back() += "?" + name + "=" + value;
    }
}

void note_lost_addresses(std::vector<std::string> lost, Report& report) {
    for (auto& address : lost) {
        if (std::ranges::find(report.addresses_of_ours, address) != report.addresses_of_ours.end()) continue;
        --report.addresses;
        report.addresses_of_ours.push_back(std::move(address));
    }
}

std::optional<document::Reference> brought_before(store::Store& store, const addresses::OldAddress& address) {
    cache::Ingredients ignored;
    const auto target = store.read([&](store::Reading& reading) { return addresses::target(reading, ignored, address); });
    if (!target || target->what == naming::Brought::Front) return {};
    return document::Reference{kind_of(target->what), target->number};
}

i18n::Zone paper_zone(store::Store& store) {
    return i18n::Zone::named(store.read([](store::Reading& reading) { return masthead::time_zone(reading); })).value_or(i18n::Zone::utc());
}

}  // namespace rotative::moving
