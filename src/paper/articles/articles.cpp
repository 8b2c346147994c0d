// SPDX-License-Identifier: Apache-2.0
// What may be done to an article, and by which state it goes. What follows from it is in settling.cpp, what a draft must be in
// drafting.cpp.
#include "paper/articles/articles.hpp"
#include <algorithm>
#include "paper/articles/article_news.hpp"
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/list_shelf.hpp"
#include "paper/articles/settling.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::articles {
namespace {

constexpr int due_at_once = 20, looked_at_at_once = 50;

Result<Article> standing(store::Reading& reading, ArticleId id) {
    auto found = shelf::article(reading, id);
    if (!found) return Problem{Refusal::NotFound, "articles.not_found", {{"article", std::to_string(id.number)}}};
    return *std::move(found);
}

Problem not_from(State state) { return {Refusal::Conflict, "articles.not_in_this_state", {{"state", std::string(word_for(state))}}}; }

Result<Done> refuse_private(const Article& article) {
    if (article.words.audience == Audience::Everybody) return Done{};
    return Problem{Refusal::NotAllowed, "articles.private"};
}

Result<Done> refuse_wrong_notice(const std::string& notice) {
    if (notice.empty()) return Problem{Refusal::Invalid, "articles.notice_missing"};
    if (i18n::length(notice) > longest_notice)
        return Problem{Refusal::TooLarge, "articles.notice_too_long", {{"limit", std::to_string(longest_notice)}}};
    return Done{};
}

/// Public from this moment, or again.
Article published(Article article, Moment now) {
    article.state = State::Published;
    if (article.published)
        article.updated = now;
    else
        article.published = now;
    article.scheduled = {};
    return article;
}

/// The languages a topic's list exists in: a merge may touch any.
std::vector<List> lists_in_every_language(List list) {
    std::vector<List> lists;
    for (const auto language : {Language::French, Language::Turkish, Language::English, Language::Arabic, Language::Test}) {
        list.language = language;
        lists.push_back(list);
    }
    return lists;
}

}  // namespace

Articles::Articles(store::Store& store, wire::Wire& wire, topics::Topics& topics, sections::Sections& sections)
    : store_(store), wire_(wire) {
    topics.on_merge([this](store::Transaction& tx, TopicId from, TopicId into, wire::Age age) { follow_merge(tx, from, into, age); });
    sections.on_move([this](store::Transaction& tx, SectionId section, wire::Age age) { follow_move(tx, section, age); });
}

Result<ArticleId> Articles::write(const ArticleDraft& draft) {
    return store_.write([&](store::Transaction& tx) { return write(tx, draft, wire::Age::Fresh); });
}

Result<ArticleId> Articles::write(store::Transaction& tx, const ArticleDraft& draft, wire::Age age) { return keep(tx, {}, draft, {}, age); }

Result<Done> Articles::rewrite(ArticleId id, const ArticleDraft& draft, const Change& change) {
    return store_.write([&](store::Transaction& tx) { return rewrite(tx, id, draft, change, wire::Age::Fresh); });
}

Result<Done> Articles::rewrite(store::Transaction& tx, ArticleId id, const ArticleDraft& draft, const Change& change, wire::Age age) {
    const auto before = TRY(standing(tx, id));
    auto after = TRY(article_of(tx, draft, before));
    if (before.is_public()) TRY(refuse_private(after));
    const auto how = before.is_public() ? change.how : Change::How::Silent;
    if (how == Change::How::Correction) {
        TRY(refuse_wrong_notice(change.notice));
        shelf::add(tx, id, after.words.language, tx.now(), change.notice);
        after.state = State::Corrected;
    }
    if (how != Change::How::Silent) after.updated = tx.now();
    settle(tx, wire_, before, after, how, age);
    return Done{};
}

Result<Done> Articles::hand_on(ArticleId id, State to) {
    if (to != State::Draft && to != State::Review && to != State::Ready) return not_from(to);
    return change_state(id, to, {});
}

Result<Done> Articles::schedule(ArticleId id, Moment at) { return change_state(id, State::Scheduled, at); }

Result<Done> Articles::change_state(ArticleId id, State to, std::optional<Moment> scheduled) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        const auto before = TRY(standing(tx, id));
        if (is_public(before.state)) return not_from(before.state);
        if (to == State::Scheduled) TRY(refuse_private(before));
        if (scheduled && *scheduled <= tx.now()) return Problem{Refusal::Invalid, "articles.hour_has_passed"};
        auto after = before;
        after.state = to;
        after.scheduled = scheduled;
        settle(tx, wire_, before, after, Change::How::Silent, wire::Age::Fresh);
        return Done{};
    });
}

Result<Done> Articles::publish(ArticleId id) {
    return store_.write([&](store::Transaction& tx) { return publish(tx, id, wire::Age::Fresh); });
}

Result<Done> Articles::publish(store::Transaction& tx, ArticleId id, wire::Age age) {
    const auto before = TRY(standing(tx, id));
    if (is_public(before.state)) return not_from(before.state);
    TRY(refuse_private(before));
    settle(tx, wire_, before, published(before, tx.now()), Change::How::Silent, age);
    return Done{};
}

Result<Done> Articles::withdraw(ArticleId id) {
    return store_.write([&](store::Transaction& tx) { return withdraw(tx, id, wire::Age::Fresh); });
}

Result<Done> Articles::withdraw(store::Transaction& tx, ArticleId id, wire::Age age) {
    const auto before = TRY(standing(tx, id));
    if (!is_public(before.state)) return not_from(before.state);
    auto after = before;
    after.state = State::Withdrawn;
    settle(tx, wire_, before, after, Change::How::Silent, age);
    return Done{};
}

Result<int> Articles::publish_due() {
    int all = 0;
    while (true) {
        const auto now = TRY(store_.write([&](store::Transaction& tx) { return publish_due(tx); }));
        all += now;
        if (now < due_at_once) return all;
    }
}

Result<int> Articles::publish_due(store::Transaction& tx) {
    const auto due = shelf::due(tx, tx.now(), due_at_once);
    for (const auto id : due) TRY(publish(tx, id, wire::Age::Fresh));
    return static_cast<int>(due.size());
}

std::optional<Moment> Articles::next_due() {
    return store_.read([](store::Reading& reading) { return shelf::next_due(reading); });
}

Result<ArticleId> Articles::keep(store::Transaction& tx, ArticleId id, const ArticleDraft& draft, const Kept& kept, wire::Age age) {
    std::optional<Article> before;
    if (id) before = TRY(standing(tx, id));
    auto after = TRY(article_of(tx, draft, before));
    after.state = kept.state;
    after.published = kept.published;
    after.updated = kept.updated;
    after.scheduled = kept.scheduled;
    if (is_public(after.state)) {
        TRY(refuse_private(after));
        if (!after.published) after.published = tx.now();
    }
    if (!id) after.id = shelf::number(tx, draft);
    settle(tx, wire_, before, after, Change::How::Silent, age);
    return after.id;
}

Result<Done> Articles::note_correction(store::Transaction& tx, ArticleId id, Moment moment, const std::string& words, wire::Age age) {
    const auto article = TRY(standing(tx, id));
    TRY(refuse_wrong_notice(words));
    const auto already = shelf::corrections(tx, id);
    if (std::ranges::any_of(already, [&](const Correction& one) { return one.moment == moment && one.words == words; })) return Done{};
    shelf::add(tx, id, article.words.language, moment, words);
    if (article.is_public()) settle(tx, wire_, article, article, Change::How::Correction, age);
    return Done{};
}

Result<Done> Articles::settle_again() {
    for (ArticleId last;;) {
        const auto upto = TRY(store_.write([&](store::Transaction& tx) { return settle_again(tx, last); }));
        if (upto == last) return Done{};
        last = upto;
    }
}

/// A slice of it; returns the last that was looked at.
Result<ArticleId> Articles::settle_again(store::Transaction& tx, ArticleId after) {
    for (const auto id : shelf::after(tx, after, looked_at_at_once)) {
        articles::settle_again(tx, wire_, TRY(standing(tx, id)));
        after = id;
    }
    return after;
}

void Articles::follow_merge(store::Transaction& tx, TopicId from, TopicId into, wire::Age age) {
    shelf::turn_topic(tx, from, into);
    shelf::turn_topic_list(tx, from, into);
    auto lists = lists_in_every_language(list_of(into, {}));
    std::ranges::copy(lists_in_every_language(list_of(from, {})), std::back_inserter(lists));
    wire_.tell(tx, ListsRemade{lists}, age);
}

void Articles::follow_move(store::Transaction& tx, SectionId section, wire::Age age) {
    std::vector<SectionId> reached;
    for (const auto one : sections::downwards(tx, section)) {
        const auto now = sections::upwards(tx, one);
        std::ranges::copy(shelf::sections_listing(tx, one), std::back_inserter(reached));
        std::ranges::copy(now, std::back_inserter(reached));
        shelf::relist(tx, one, now);
    }
    std::ranges::sort(reached);
    reached.erase(std::ranges::unique(reached).begin(), reached.end());
    ListsRemade news;
    for (const auto one : reached) std::ranges::copy(lists_in_every_language(list_of(one, {})), std::back_inserter(news.lists));
    wire_.tell(tx, news, age);
}

}  // namespace rotative::articles
