// SPDX-License-Identifier: Apache-2.0
// A file is opened below the folder, copied and developed by another thread, and gets its row when its turn has come.
#include "paper/moving/media_slices.hpp"
#include <unistd.h>
#include <algorithm>
#include <span>
#include <utility>
#include "paper/masthead/masthead.hpp"
#include "paper/moving/awaited_shelf.hpp"
#include "paper/moving/brought_medium.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/things.hpp"
#include "paper/moving/uploads.hpp"

namespace rotative::moving {
namespace {

using media::MediumId;
using naming::Brought;

/// Developing is the darkroom's, two at once; a third is copied meanwhile.
constexpr std::size_t most_on_their_way = 3;
/// What waits for its file is only words: many of them make a short transaction.
constexpr std::size_t most_in_a_slice = 64, most_files_in_a_slice = 16;

constexpr std::string_view awaited = "awaited:";

}  // namespace

MediaSlices::MediaSlices(const Rooms& rooms, const Inventory& inventory, Mode mode, const UploadFolder* folder, Library& library,
                         Report& report)
    : rooms_(rooms),
      inventory_(inventory),
      mode_(mode),
      folder_(folder),
      library_(library),
      report_(report),
      language_(rooms.store.read([](store::Reading& reading) { return masthead::main_language(reading); })) {}

Result<Done> MediaSlices::take(const WxrItem& item, Place place) {
    ++report_.attachments.found;
    const auto& site = inventory_.site();
    const auto origin = inventory_.origin_of(item);
    Waiting waiting;
    waiting.known = known_of(item, site, origin);
    waiting.mark = mark_of(waiting.known);
    waiting.address = address_of(item);
    waiting.of_file = inventory_.uploads().addresses_won_by(item, origin);
    waiting.of_page = inventory_.addresses_of_page_of(item);
    waiting.place = std::move(place);
    return come(std::move(waiting), inventory_.uploads().paths_of(site, item));
}

Result<Done> MediaSlices::take_named_in(const document::Document& body, const Place& place) {
    const auto& site = inventory_.site();
    for (const auto& address : addresses_in(body)) {
        const auto origins = inventory_.uploads().origins_at(site, address);
        const bool is_told_of = !origins.empty() && inventory_.is_attachment(origins.front());  // it comes, or waits, as an attachment
        if (origins.empty() || is_told_of || !met_.insert(address).second || is_here(origins) || library_.at(address)) continue;
        const auto paths = inventory_.uploads().paths_at(site, address);
        auto path = std::ranges::find_if(paths, [&](const std::string& one) { return folder_ && folder_->find({one}); });
        if (path == paths.end()) --path;
        const auto origin = site.origin("upload", *path);
        if (library_.of(origin) || !met_.insert(origin).second) continue;
        ++report_.other_uploads.found;
        Waiting waiting;
        waiting.is_attachment = false;
        waiting.known = known_of_file(*path, origin);
        waiting.mark = mark_of(waiting.known);
        waiting.address = address;
        waiting.of_file = {address};
        waiting.place = place;
        TRY(come(std::move(waiting), {*path}));
    }
    return Done{};
}

/// One that came before, in this import or an earlier one.
bool MediaSlices::is_here(const std::vector<std::string>& origins) {
    const auto known = std::ranges::find_if(origins, [&](const std::string& origin) { return static_cast<bool>(library_.of(origin)); });
    if (known == origins.end()) return false;
    if (!met_.insert(*known).second) return true;
    ++report_.other_uploads.found, ++report_.other_uploads.same;
    account_for(library_.of(*known), {}, {});
    return true;
}

Result<Done> MediaSlices::come(Waiting waiting, const std::vector<std::string>& paths) {
    const auto& origin = waiting.known.origin;
    waiting.id = library_.of(origin);
    waiting.before = rooms_.store.read([&](store::Reading& reading) { return journal::mark_of(reading, origin); }).value_or(std::string());
    if (waiting.id) {
        if (waiting.before == waiting.mark) return ++tally(waiting).same, account_for(waiting.id, waiting.place, {}), Done{};
        waiting.does = Waiting::Does::Change;
        return put(std::move(waiting));
    }
    auto file = folder_ ? folder_->find(paths) : std::nullopt;
    if (!file) return wait_for(std::move(waiting), paths);
    waiting.does = Waiting::Does::Come;
    if (mode_ == Mode::Dry) return pretend(waiting, *file), Done{};
    while (on_their_way_ >= most_on_their_way) await_one(slice_[arrived_]);
    waiting.coming = std::async(std::launch::async, [&library = rooms_.media, known = waiting.known, open = *std::move(file)] {
        return library.bring(path_of(open), known, media::Strangers::Kept);
    });
    ++on_their_way_;
    return put(std::move(waiting));
}

/// It is not in the folder, or there is no folder: its words and its address are kept.
Result<Done> MediaSlices::wait_for(Waiting waiting, const std::vector<std::string>& paths) {
    if (!folder_) {
        ++report_.uploads_waiting;
    } else {
        ++report_.uploads_missing;
        const auto path = paths.empty() ? waiting.address : paths.front();
        report_.losses.push_back(
            {"upload missing", 1, waiting.place, Problem{Refusal::NotFound, "moving.upload_missing", {{"path", path}}}});
    }
    waiting.mark = std::string(awaited) + waiting.mark;
    if (mode_ == Mode::Dry || waiting.before == waiting.mark) return Done{};
    return put(std::move(waiting));
}

void MediaSlices::pretend(Waiting& waiting, const Descriptor& file) {
    std::string beginning(pictures::enough_to_tell, '\0');
    const auto got = ::pread(*file, beginning.data(), beginning.size(), 0);
    beginning.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    const auto type = pictures::type_of(beginning);
    ++tally(waiting).added;
    ++report_.media_sorts[std::string(media::word_for(type ? type->sort : media::Sort::Document))];
    library_.add(waiting.known.origin, {++pretended_});
}

Result<Done> MediaSlices::put(Waiting waiting) {
    const bool is_file = waiting.does == Waiting::Does::Come;
    if (mode_ == Mode::Dry) return ++tally(waiting).changed, account_for(waiting.id, waiting.place, {}), Done{};
    slice_.push_back(std::move(waiting));
    const auto most = is_file ? most_files_in_a_slice : most_in_a_slice;
    return slice_.size() >= most ? flush() : Result<Done>(Done{});
}

void MediaSlices::await_one(Waiting& waiting) {
    ++arrived_;
    if (!waiting.coming.valid()) return;
    --on_their_way_;
    auto arrived = waiting.coming.get();
    if (arrived)
        waiting.arrived = *std::move(arrived);
    else
        refuse(waiting, arrived.problem());
}

Result<Done> MediaSlices::flush() {
    while (arrived_ < slice_.size()) await_one(slice_[arrived_]);
    std::vector<Waiting*> work;
    for (auto& waiting : slice_)
        if (waiting.does != Waiting::Does::Come || waiting.arrived) work.push_back(&waiting);
    auto kept = keep_slice(rooms_.store, std::span<Waiting* const>(work), *this);
    if (!kept)  // nothing of it is in the store
        for (auto* waiting : work)
            if (waiting->arrived) waiting->arrived->give_up();
    slice_.clear();
    arrived_ = 0;
    return kept;
}

Result<Done> MediaSlices::keep(store::Transaction& tx, Waiting& waiting) {
    const auto& origin = waiting.known.origin;
    if (waiting.does == Waiting::Does::Wait) {
        shelf::await(tx, waiting.known, waiting.address);
    } else if (waiting.does == Waiting::Does::Come) {
        waiting.id = keep_new(tx, waiting);
    } else {
        cache::Ingredients unnoted;
        const auto here = media::shown(tx, unnoted, waiting.id);
        if (here) TRY(rooms_.media.describe(tx, waiting.id, with_news(here->known, waiting.known, waiting.before), wire::Age::History));
    }
    journal::note(tx, origin, waiting.mark);
    kept_.push_back(&waiting);
    return Done{};
}

MediumId MediaSlices::keep_new(store::Transaction& tx, Waiting& waiting) {
    const auto id = rooms_.media.keep(tx, *waiting.arrived);
    naming::came_from(tx, Brought::Medium, waiting.known.origin, id.number);
    shelf::came(tx, waiting.known.origin);
    lead(tx, rooms_, inventory_.site(), waiting.of_file, {Brought::Medium, id.number, language_}, lost_);
    lead(tx, rooms_, inventory_.site(), waiting.of_page, {Brought::PageOfMedium, id.number, language_}, lost_);
    return id;
}

void MediaSlices::settle() {
    for (auto* waiting : std::exchange(kept_, {})) {
        if (waiting->does == Waiting::Does::Wait) continue;
        ++(waiting->does == Waiting::Does::Come ? tally(*waiting).added : tally(*waiting).changed);
        library_.add(waiting->known.origin, waiting->id);
        report_.addresses += waiting->does == Waiting::Does::Come ? waiting->of_file.size() + waiting->of_page.size() : 0;
        account_for(waiting->id, waiting->place, waiting->arrived ? waiting->arrived->trouble() : std::nullopt);
    }
    note_lost_addresses(std::exchange(lost_, {}), report_);
}

void MediaSlices::refuse(Waiting& waiting, const Problem& why) {
    if (waiting.arrived) waiting.arrived->give_up();
    ++tally(waiting).refused;
    report_.losses.push_back({"refused upload", 1, waiting.place, why});
}

/// What is said of one that is here: its sort, and that nobody can be shown it.
void MediaSlices::account_for(MediumId id, const Place& place, const std::optional<Problem>& trouble) {
    cache::Ingredients unnoted;
    const auto medium = rooms_.store.read([&](store::Reading& reading) { return media::shown(reading, unnoted, id); });
    if (!medium) return;
    ++report_.media_sorts[std::string(media::word_for(medium->sort))];
    if (!medium->is_aside()) return;
    ++report_.uploads_aside;
    report_.losses.push_back({"picture kept aside", 1, place, trouble});
}

}  // namespace rotative::moving
