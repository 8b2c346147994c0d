// SPDX-License-Identifier: Apache-2.0
// Making pages outside of any transaction, keeping them inside of short ones, and giving account of each exactly once.
#include "paper/moving/page_slices.hpp"
#include <algorithm>
#include <span>
#include <utility>
#include "paper/masthead/masthead.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/slices.hpp"
#include "paper/moving/things.hpp"

namespace rotative::moving {

using naming::Brought;

PageSlices::PageSlices(const Rooms& rooms, const Inventory& inventory, const Library& library, Mode mode, Numbers& numbers, Report& report)
    : rooms_(rooms),
      inventory_(inventory),
      library_(library),
      mode_(mode),
      numbers_(numbers),
      report_(report),
      language_(rooms.store.read([](store::Reading& reading) { return masthead::main_language(reading); })),
      zone_(paper_zone(rooms.store)) {
    report_.pages.found = inventory.pages().size();
    rooms_.store.read([&](store::Reading& reading) {
        std::int64_t pretended = 1LL << 49;
        for (const auto& origin : inventory.pages()) {
            const auto number = naming::brought_from(reading, Brought::Page, origin);
            if (number) known_before_.insert(origin);
            if (number || mode_ == Mode::Dry) numbers_.add(origin, Brought::Page, number.value_or(++pretended));
        }
    });
}

Result<Taken> PageSlices::take(const WxrItem& item, Place place, Again again) {
    const Surroundings surroundings{language_, zone_, [&](const std::string& origin) { return numbers_.find(origin); },
                                    [&](const addresses::OldAddress& address) { return brought_before(rooms_.store, address); }};
    auto page = brought_page(item, inventory_, surroundings);
    const auto of_words = page.mark();
    auto media = library_.show_in(page.draft.body);
    page.references += media.links;
    auto mark = whole_mark(of_words, media);
    const auto taken = page.leads_forward && again == Again::MayCome ? Taken::ForNow : Taken::ForGood;
    slice_.push_back({std::move(page), std::move(place), std::move(media), std::move(mark), taken});
    if (slice_.size() >= length_of_slice) TRY(flush());
    return taken;
}

Result<Done> PageSlices::flush() {
    const auto work = changed();
    if (mode_ == Mode::Dry)
        pretend(work);
    else
        TRY(keep_slice(rooms_.store, std::span<Waiting* const>(work), *this));
    slice_.clear();
    return Done{};
}

/// Those that are other than what was brought last; account is given of the rest.
std::vector<PageSlices::Waiting*> PageSlices::changed() {
    std::vector<Waiting*> work;
    rooms_.store.read([&](store::Reading& reading) {
        for (auto& waiting : slice_) {
            const auto before = journal::mark_of(reading, waiting.page.origin);
            if (before == waiting.mark) continue;
            waiting.has_only_new_media = before && only_media_differ(*before, waiting.mark);
            work.push_back(&waiting);
        }
    });
    for (const auto& waiting : slice_) {
        if (std::ranges::find(work, &waiting) != work.end()) continue;
        if (counted_.insert(waiting.page.origin).second) ++report_.pages.same;
        account_for(waiting, false);
    }
    return work;
}

void PageSlices::pretend(const std::vector<Waiting*>& work) {
    for (auto* waiting : work) {
        if (const auto fits = pages::refuse_impossible(waiting->page.draft); !fits) {
            refuse(*waiting, fits.problem());
            continue;
        }
        if (counted_.insert(waiting->page.origin).second)
            ++(known_before_.contains(waiting->page.origin) ? report_.pages.changed : report_.pages.added);
        auto standing = waiting->page.standing;
        account_for(*waiting, hold_if_overdue(standing, rooms_.store.now()));
    }
}

Result<Done> PageSlices::keep(store::Transaction& tx, Waiting& waiting) {
    const auto& page = waiting.page;
    if (const pages::PageId here{numbers_.number(page.origin)}; here && waiting.has_only_new_media) return keep_media(tx, waiting, here);
    auto standing = page.standing;
    const bool was_overdue = hold_if_overdue(standing, tx.now());
    const auto known = numbers_.number(page.origin);
    const auto id = TRY(rooms_.pages.keep(tx, {known}, page.draft, standing, wire::Age::History));
    if (!known) naming::came_from(tx, Brought::Page, page.origin, id.number);
    lead(tx, rooms_, inventory_.site(), page.addresses, {Brought::Page, id.number, language_}, lost_);
    journal::note(tx, page.origin, waiting.mark);
    kept_.push_back({&waiting, id.number, was_overdue});
    return Done{};
}

/// Its words are those that came last, and may have been changed here: they stay, and show what has come since.
Result<Done> PageSlices::keep_media(store::Transaction& tx, const Waiting& waiting, pages::PageId id) {
    if (const auto here = pages::written(tx, id)) {
        auto words = here->words;
        lead_to_media(words.body, [&](const std::string& address) { return waiting.media.at(address); });
        TRY(rooms_.pages.keep(tx, id, words, here->standing, wire::Age::History));
    }
    journal::note(tx, waiting.page.origin, waiting.mark);
    kept_.push_back({&waiting, id.number, false});
    return Done{};
}

void PageSlices::settle() {
    for (const auto& one : std::exchange(kept_, {})) {
        const auto& origin = one.waiting->page.origin;
        numbers_.add(origin, Brought::Page, one.number);
        if (counted_.insert(origin).second) {
            ++(known_before_.contains(origin) ? report_.pages.changed : report_.pages.added);
            report_.addresses += one.waiting->page.addresses.size();
        }
        account_for(*one.waiting, one.was_overdue);
    }
    note_lost_addresses(std::exchange(lost_, {}), report_);
}

void PageSlices::refuse(Waiting& waiting, const Problem& why) {
    if (counted_.insert(waiting.page.origin).second) ++report_.pages.refused;
    report_.losses.push_back({"refused page", 1, waiting.place, why});
    waiting.taken = Taken::ForGood;
}

/// What is said of a page once it will not come again.
void PageSlices::account_for(const Waiting& waiting, bool was_overdue) {
    if (waiting.taken == Taken::ForNow) return;
    const auto& page = waiting.page;
    report_.links += page.links, report_.references += page.references, report_.pictures += waiting.media.waiting,
        report_.pictures_shown += waiting.media.pictures;
    ++report_.page_states[page.standing.audience == pages::Audience::Nobody ? "nobody" : std::string(pages::word_for(page.standing.state))];
    for (auto loss : page.losses) {
        loss.place = waiting.place;
        report_.losses.push_back(std::move(loss));
    }
    if (was_overdue) report_.losses.push_back({"hour has passed", 1, waiting.place, {}});
}

}  // namespace rotative::moving
