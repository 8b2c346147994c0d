// SPDX-License-Identifier: Apache-2.0
// Making articles outside of any transaction, keeping them inside of short ones, and giving account of each exactly once.
#include "paper/moving/article_slices.hpp"
#include <span>
#include <utility>
#include "paper/articles/written.hpp"
#include "paper/masthead/masthead.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/slices.hpp"
#include "paper/moving/things.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::moving {
namespace {

using naming::Brought;

/// A body is kept as JSON and must be read again.
Result<Done> refuse_endless(const BroughtArticle& article) {
    if (document::to_json(article.draft.body).size() <= document::largest_document) return Done{};
    return Problem{Refusal::TooLarge, "moving.body_too_long", {{"limit", std::to_string(document::largest_document >> 20)}}};
}

}  // namespace

ArticleSlices::ArticleSlices(const Rooms& rooms, const Inventory& inventory, const Library& library, const How& how, Numbers& numbers,
                             Report& report)
    : rooms_(rooms),
      inventory_(inventory),
      library_(library),
      mode_(how.mode),
      has_uploads_(!how.uploads.empty()),
      numbers_(numbers),
      report_(report),
      language_(rooms.store.read([](store::Reading& reading) { return masthead::main_language(reading); })),
      zone_(paper_zone(rooms.store)) {
    report_.articles.found = inventory.articles().size();
    rooms_.store.read([&](store::Reading& reading) {
        std::int64_t pretended = 1LL << 51;
        for (const auto& origin : inventory.articles()) {
            const auto number = naming::brought_from(reading, Brought::Article, origin);
            if (number) known_before_.insert(origin);
            if (number || mode_ == Mode::Dry) numbers_.add(origin, Brought::Article, number.value_or(++pretended));
        }
    });
}

Result<Taken> ArticleSlices::take(const WxrItem& item, Place place, Again again) {
    const Surroundings surroundings{language_, zone_, [&](const std::string& origin) { return numbers_.find(origin); },
                                    [&](const addresses::OldAddress& address) { return brought_before(rooms_.store, address); }};
    auto article = brought(item, inventory_, surroundings);
    const auto of_words = article.mark();
    auto media = show_media(article);
    auto mark = whole_mark(of_words, media, article.draft.picture);
    const auto taken = article.leads_forward && again == Again::MayCome ? Taken::ForNow : Taken::ForGood;
    slice_.push_back({std::move(article), std::move(place), std::move(media), std::move(mark), taken});
    if (slice_.size() >= length_of_slice) TRY(flush());
    return taken;
}

/// Leads the body and the picture above it to the library.
NamedMedia ArticleSlices::show_media(BroughtArticle& article) const {
    auto named = library_.show_in(article.draft.body);
    if (!article.picture.empty()) article.draft.picture = library_.picture(article.picture);
    if (!article.picture.empty() && !article.draft.picture && has_uploads_)
        article.losses.push_back({"picture above the article missing", 1, {}, {}});
    article.references += named.links;
    return named;
}

Result<Done> ArticleSlices::flush() {
    const auto work = changed();
    if (mode_ == Mode::Dry)
        pretend(work);
    else
        TRY(keep_slice(rooms_.store, std::span<Waiting* const>(work), *this));
    slice_.clear();
    return Done{};
}

/// Those that are other than what was brought last; account is given of the rest.
std::vector<ArticleSlices::Waiting*> ArticleSlices::changed() {
    std::vector<Waiting*> work;
    rooms_.store.read([&](store::Reading& reading) {
        for (auto& waiting : slice_) {
            const auto before = journal::mark_of(reading, waiting.article.origin);
            if (before == waiting.mark) continue;
            waiting.has_only_new_media = before && only_media_differ(*before, waiting.mark);
            work.push_back(&waiting);
        }
    });
    for (const auto& waiting : slice_) {
        if (std::ranges::find(work, &waiting) != work.end()) continue;
        if (counted_.insert(waiting.article.origin).second) ++report_.articles.same;
        account_for(waiting, false);
    }
    return work;
}

void ArticleSlices::pretend(const std::vector<Waiting*>& work) {
    for (auto* waiting : work) {
        auto fits = articles::refuse_impossible(waiting->article.draft);
        if (fits) fits = refuse_endless(waiting->article);
        if (!fits) {
            refuse(*waiting, fits.problem());
            continue;
        }
        if (counted_.insert(waiting->article.origin).second)
            ++(known_before_.contains(waiting->article.origin) ? report_.articles.changed : report_.articles.added);
        auto kept = waiting->article.kept;
        account_for(*waiting, hold_if_overdue(kept, rooms_.store.now()));
    }
}

Result<Done> ArticleSlices::keep(store::Transaction& tx, Waiting& waiting) {
    const auto& article = waiting.article;
    if (const articles::ArticleId here{numbers_.number(article.origin)}; here && waiting.has_only_new_media)
        return keep_media(tx, waiting, here);
    TRY(refuse_endless(article));
    auto kept = article.kept;
    const bool was_overdue = hold_if_overdue(kept, tx.now());
    const auto known = numbers_.number(article.origin);
    const auto id = TRY(rooms_.articles.keep(tx, {known}, article.draft, kept, wire::Age::History));
    if (!known) naming::came_from(tx, Brought::Article, article.origin, id.number);
    lead(tx, rooms_, inventory_.site(), article.addresses, {Brought::Article, id.number, language_}, lost_);
    journal::note(tx, article.origin, waiting.mark);
    kept_.push_back({&waiting, id.number, was_overdue});
    return Done{};
}

/// Its words are those that came last, and may have been changed here: they stay, and show what has come since.
Result<Done> ArticleSlices::keep_media(store::Transaction& tx, const Waiting& waiting, articles::ArticleId id) {
    if (const auto here = articles::written(tx, id)) {
        auto words = here->words;
        lead_to_media(words.body, [&](const std::string& address) { return waiting.media.at(address); });
        if (!words.picture) words.picture = waiting.article.draft.picture;
        TRY(rooms_.articles.keep(tx, id, words, {here->state, here->published, here->updated, here->scheduled}, wire::Age::History));
    }
    journal::note(tx, waiting.article.origin, waiting.mark);
    kept_.push_back({&waiting, id.number, false});
    return Done{};
}

void ArticleSlices::settle() {
    for (const auto& one : std::exchange(kept_, {})) {
        const auto& origin = one.waiting->article.origin;
        numbers_.add(origin, Brought::Article, one.number);
        if (counted_.insert(origin).second) {
            ++(known_before_.contains(origin) ? report_.articles.changed : report_.articles.added);
            report_.addresses += one.waiting->article.addresses.size();
        }
        account_for(*one.waiting, one.was_overdue);
    }
    note_lost_addresses(std::exchange(lost_, {}), report_);
}

void ArticleSlices::refuse(Waiting& waiting, const Problem& why) {
    if (counted_.insert(waiting.article.origin).second) ++report_.articles.refused;
    report_.losses.push_back({"refused article", 1, waiting.place, why});
    waiting.taken = Taken::ForGood;
}

/// What is said of an article once it will not come again.
void ArticleSlices::account_for(const Waiting& waiting, bool was_overdue) {
    if (waiting.taken == Taken::ForNow) return;
    const auto& article = waiting.article;
    report_.links += article.links, report_.references += article.references, report_.pictures += waiting.media.waiting;
    report_.pictures_shown += waiting.media.pictures + (article.draft.picture ? 1 : 0);
    const bool nobody = article.draft.audience == articles::Audience::Nobody;
    ++report_.states[nobody ? "nobody" : std::string(articles::word_for(article.kept.state))];
    for (auto loss : article.losses) {
        loss.place = waiting.place;
        report_.losses.push_back(std::move(loss));
    }
    if (was_overdue) report_.losses.push_back({"hour has passed", 1, waiting.place, {}});
}

}  // namespace rotative::moving
