// SPDX-License-Identifier: Apache-2.0
#pragma once
// Articles and pages are made one after the other outside of any transaction, kept a slice at a time inside of short ones, and account of
// each is given exactly once. In what the two differ is said by article_slices.hpp and page_slices.hpp.
#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>
#include "paper/masthead/masthead.hpp"
#include "paper/moving/inventory.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/library.hpp"
#include "paper/moving/moving.hpp"
#include "paper/moving/numbers.hpp"
#include "paper/moving/slices.hpp"
#include "paper/moving/things.hpp"

namespace rotative::moving {

/// What became of one that was kept.
struct KeptItem {
    std::int64_t number = 0;
    bool was_overdue = false;
};

/// `Sort` says what these things are: the type `Thing`, what they are called (`kind`, `refused`), where they stand in the inventory and the
/// report (`origins`, `tally`, `states`, `state`), how one is made (`made`, `show_media`, `picture`, `refuse_impossible`, `is_overdue`) and
/// kept (`keep`, `keep_media`).
template <class Sort>
class ItemSlices {
public:
    using Thing = typename Sort::Thing;

    /// Looks which things of the inventory are here already.
    ItemSlices(const Rooms& rooms, const Inventory& inventory, const Library& library, const How& how, Numbers& numbers, Report& report)
        : sort_{rooms, how},
          rooms_(rooms),
          inventory_(inventory),
          library_(library),
          mode_(how.mode),
          numbers_(numbers),
          report_(report),
          language_(rooms.store.read([](store::Reading& reading) { return masthead::main_language(reading); })),
          zone_(paper_zone(rooms.store)) {
        Sort::tally(report_).found = Sort::origins(inventory).size();
        rooms_.store.read([&](store::Reading& reading) {
            auto pretended = Sort::first_pretended;
            for (const auto& origin : Sort::origins(inventory)) {
                const auto number = naming::brought_from(reading, Sort::kind, origin);
                if (number) known_before_.insert(origin);
                if (number || mode_ == Mode::Dry) numbers_.add(origin, Sort::kind, number.value_or(++pretended));
            }
        });
    }

    /// Makes a thing of the item, and keeps the slice when it is full; one with a link that leads forward is taken for now, if it may come
    /// again. Refuses only what ends the whole import.
    Result<Taken> take(const WxrItem& item, Place place, Again again) {
        const Surroundings surroundings{language_, zone_, [&](const std::string& origin) { return numbers_.find(origin); },
                                        [&](const addresses::OldAddress& address) { return brought_before(rooms_.store, address); }};
        auto thing = Sort::made(item, inventory_, surroundings);
        const auto of_words = thing.mark();
        auto media = sort_.show_media(thing, library_);
        thing.references += media.links;
        auto mark = whole_mark(of_words, media, Sort::picture(thing));
        const auto taken = thing.leads_forward && again == Again::MayCome ? Taken::ForNow : Taken::ForGood;
        slice_.push_back({std::move(thing), std::move(place), std::move(media), std::move(mark), taken});
        if (slice_.size() >= length_of_slice) TRY(flush());
        return taken;
    }

    /// Keeps what is left.
    Result<Done> flush() {
        const auto work = changed();
        if (mode_ == Mode::Dry)
            pretend(work);
        else
            TRY(keep_slice(rooms_.store, std::span<Waiting* const>(work), *this));
        slice_.clear();
        return Done{};
    }

    // What a slice asks for.
    struct Waiting {
        Thing thing;
        Place place;
        NamedMedia media;
        std::string mark;
        Taken taken = Taken::ForGood;
        bool has_only_new_media = false;
    };
    void begin() { kept_.clear(), lost_.clear(); }

    /// One that differs in its media alone has the words that came last, which may have been changed here: they stay, and show what has
    /// come since.
    Result<Done> keep(store::Transaction& tx, Waiting& waiting) {
        const auto& thing = waiting.thing;
        const auto known = numbers_.number(thing.origin);
        KeptItem kept{known, false};
        if (known && waiting.has_only_new_media) {
            TRY(sort_.keep_media(tx, known, thing, waiting.media));
        } else {
            kept = TRY(sort_.keep(tx, known, thing));
            if (!known) naming::came_from(tx, Sort::kind, thing.origin, kept.number);
            lead(tx, rooms_, inventory_.site(), thing.addresses, {Sort::kind, kept.number, language_}, lost_);
        }
        journal::note(tx, thing.origin, waiting.mark);
        kept_.emplace_back(&waiting, kept);
        return Done{};
    }

    void settle() {
        for (const auto& [waiting, kept] : std::exchange(kept_, {})) {
            numbers_.add(waiting->thing.origin, Sort::kind, kept.number);
            if (count_kept(waiting->thing.origin)) report_.addresses += waiting->thing.addresses.size();
            account_for(*waiting, kept.was_overdue);
        }
        note_lost_addresses(std::exchange(lost_, {}), report_);
    }

    void refuse(Waiting& waiting, const Problem& why) {
        if (counted_.insert(waiting.thing.origin).second) ++Sort::tally(report_).refused;
        report_.losses.push_back({std::string(Sort::refused), 1, waiting.place, why});
        waiting.taken = Taken::ForGood;
    }

private:
    /// Those that are other than what was brought last; account is given of the rest.
    std::vector<Waiting*> changed() {
        std::vector<Waiting*> work, rest;
        rooms_.store.read([&](store::Reading& reading) {
            for (auto& waiting : slice_) {
                const auto before = journal::mark_of(reading, waiting.thing.origin);
                waiting.has_only_new_media = before && only_media_differ(*before, waiting.mark);
                (before == waiting.mark ? rest : work).push_back(&waiting);
            }
        });
        for (const auto* waiting : rest) {
            if (counted_.insert(waiting->thing.origin).second) ++Sort::tally(report_).same;
            account_for(*waiting, false);
        }
        return work;
    }

    void pretend(const std::vector<Waiting*>& work) {
        for (auto* waiting : work) {
            if (const auto fits = Sort::refuse_impossible(waiting->thing); !fits) {
                refuse(*waiting, fits.problem());
                continue;
            }
            count_kept(waiting->thing.origin);
            account_for(*waiting, Sort::is_overdue(waiting->thing, rooms_.store.now()));
        }
    }

    /// False when it was counted before.
    bool count_kept(const std::string& origin) {
        if (!counted_.insert(origin).second) return false;
        ++(known_before_.contains(origin) ? Sort::tally(report_).changed : Sort::tally(report_).added);
        return true;
    }

    /// What is said of one once it will not come again.
    void account_for(const Waiting& waiting, bool was_overdue) {
        if (waiting.taken == Taken::ForNow) return;
        const auto& thing = waiting.thing;
        report_.links += thing.links, report_.references += thing.references, report_.pictures += waiting.media.waiting;
        report_.pictures_shown += waiting.media.pictures + (Sort::picture(thing) ? 1 : 0);
        ++Sort::states(report_)[Sort::state(thing)];
        for (auto loss : thing.losses) {
            loss.place = waiting.place;
            report_.losses.push_back(std::move(loss));
        }
        if (was_overdue) report_.losses.push_back({"hour has passed", 1, waiting.place, {}});
    }

    const Sort sort_;
    const Rooms& rooms_;
    const Inventory& inventory_;
    const Library& library_;
    const Mode mode_;
    Numbers& numbers_;
    Report& report_;
    const Language language_;
    const i18n::Zone zone_;
    std::vector<Waiting> slice_;
    std::vector<std::pair<const Waiting*, KeptItem>> kept_;  // by the transaction that runs
    std::vector<std::string> lost_;
    std::unordered_set<std::string> known_before_;  // things that were here before this import
    std::unordered_set<std::string> counted_;       // told apart in the tally already
};

}  // namespace rotative::moving
