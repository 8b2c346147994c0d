// SPDX-License-Identifier: Apache-2.0
// Comments are compared with what is kept, and those that differ are kept. A thread holds in whatever order it comes: what is answered and
// not here yet is remembered by its origin, also from an import that was ended half way.
#include "paper/moving/comment_slices.hpp"
#include <algorithm>
#include <span>
#include <utility>
#include "paper/masthead/masthead.hpp"
#include "paper/moving/slices.hpp"
#include "paper/moving/things.hpp"

namespace rotative::moving {
namespace {

/// Comments are small: so many take as long as a slice of articles.
constexpr std::size_t comments_a_slice = 128;

}  // namespace

CommentSlices::CommentSlices(const Rooms& rooms, const Inventory& inventory, const How& how, Numbers& numbers, Report& report)
    : rooms_(rooms),
      inventory_(inventory),
      how_(how),
      numbers_(numbers),
      report_(report),
      language_(rooms.store.read([](store::Reading& reading) { return masthead::main_language(reading); })),
      zone_(paper_zone(rooms.store)) {
    for (auto& origin : rooms.store.read([](store::Reading& reading) { return comments::awaited(reading); }))
        awaited_.insert(std::move(origin));
}

Result<Done> CommentSlices::take(const WxrComment& comment, std::size_t item, Place place) {
    ++report_.comments.found;
    const Surroundings surroundings{language_, zone_, [&](const std::string& origin) { return numbers_.find(origin); },
                                    [&](const addresses::OldAddress& address) { return brought_before(rooms_.store, address); }};
    const auto origin = origin_for(comment, item);
    auto one = brought_comment(comment, origin, inventory_.origin_of_commented(item), inventory_, surroundings,
                               how_.sealer ? &*how_.sealer : nullptr);
    auto mark = one.comment.mark();
    slice_.push_back({std::move(one), std::move(place), std::move(mark)});
    return slice_.size() >= comments_a_slice ? flush() : Result<Done>(Done{});
}

/// The same id twice under one item is two comments; their order tells them apart, also the next time.
std::string CommentSlices::origin_for(const WxrComment& comment, std::size_t item) {
    if (std::exchange(item_, item) != item) said_.clear();
    auto origin = origin_of_comment(inventory_.origin_of_commented(item), comment);
    const auto times = ++said_[origin];
    return times == 1 ? origin : origin + " again " + std::to_string(times);
}

Result<Done> CommentSlices::flush() {
    const auto work = changed();
    if (how_.mode == Mode::Dry)
        kept_ = work, settle();
    else
        TRY(keep_slice(rooms_.store, std::span<Waiting* const>(work), *this));
    slice_.clear();
    return Done{};
}

/// Those that are other than what is kept, or that others wait for; account is given of the rest.
std::vector<CommentSlices::Waiting*> CommentSlices::changed() {
    std::vector<Waiting*> work;
    rooms_.store.read([&](store::Reading& reading) {
        for (auto& waiting : slice_) {
            const auto& origin = waiting.comment.comment.origin;
            const auto known = comments::brought_before(reading, origin);
            waiting.is_new = !known;
            waiting.is_same = known && known->mark == waiting.mark;
            waiting.waits = known && known->waits;
            if (!waiting.is_same || awaited_.contains(origin)) work.push_back(&waiting);
        }
    });
    for (const auto& waiting : slice_)
        if (waiting.is_same) ++report_.comments.same, account_for(waiting);
    return work;
}

Result<Done> CommentSlices::keep(store::Transaction& tx, Waiting& waiting) {
    const auto& one = waiting.comment.comment;
    if (!waiting.is_same) TRY(comments::keep(tx, one, waiting.mark));
    kept_.push_back(&waiting);
    if (awaited_.contains(one.origin) || awaited_now_.contains(one.origin)) comments::adopt(tx, one.origin);
    if (waiting.is_same) return Done{};
    waiting.waits = comments::brought_before(tx, one.origin)->waits;
    if (waiting.waits) awaited_now_.insert(one.answers);
    return Done{};
}

void CommentSlices::settle() {
    for (const auto* waiting : std::exchange(kept_, {})) {
        if (waiting->is_same) continue;
        ++(waiting->is_new ? report_.comments.added : report_.comments.changed);
        account_for(*waiting);
    }
    awaited_.merge(awaited_now_);
}

void CommentSlices::refuse(const Waiting& waiting, const Problem& why) {
    ++report_.comments.refused;
    report_.losses.push_back({"refused comment", 1, waiting.place, why});
}

void CommentSlices::account_for(const Waiting& waiting) {
    const auto& [one, losses, links, references] = waiting.comment;
    report_.links += links, report_.references += references;
    ++report_.comment_states[std::string(comments::word_for(one.state))];
    ++report_.comment_kinds[std::string(comments::word_for(one.kind))];
    for (auto loss : losses) {
        loss.place = waiting.place;
        report_.losses.push_back(std::move(loss));
    }
    if (one.answers.empty()) return;
    ++report_.answers;
    if (waiting.waits) answers_.push_back({one.answers, waiting.place});
}

Result<Done> CommentSlices::close() {
    TRY(flush());
    std::unordered_set<std::string> missing;
    for (auto& origin : rooms_.store.read([](store::Reading& reading) { return comments::awaited(reading); }))
        missing.insert(std::move(origin));
    for (auto& [origin, place] : answers_) {
        if (!missing.contains(origin)) continue;
        ++report_.answers_waiting;
        report_.losses.push_back({"the comment it answers is missing", 1, std::move(place), {}});
    }
    return Done{};
}

}  // namespace rotative::moving
