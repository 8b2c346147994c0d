// SPDX-License-Identifier: Apache-2.0
#pragma once
// The front door of the articles: writing them, handing them on, publishing, changing and taking them back. What readers' pages ask
// is in reading.hpp. Each door also stands inside a caller's transaction, where an import says that what it tells is history.
#include "base/result.hpp"
#include "paper/articles/article.hpp"
#include "paper/sections/sections.hpp"
#include "paper/topics/topics.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::articles {

/// Where an article that comes from elsewhere stands: its state and its moments there.
struct Kept {
    State state = State::Draft;
    std::optional<Moment> published = {}, updated = {}, scheduled = {};
};

class Articles {
public:
    /// Joins the merges of topics and the moves of sections, so that articles follow in the same transaction.
    Articles(store::Store&, wire::Wire&, topics::Topics&, sections::Sections&);

    /// Keeps a new draft. Refuses what refuse_impossible() does, things that are not there, and a second translation into one language.
    Result<ArticleId> write(const ArticleDraft&);
    Result<ArticleId> write(store::Transaction&, const ArticleDraft&, wire::Age);
    /// Changes the words. A public article is public at once with them, as `change` says; a correction needs its notice.
    Result<Done> rewrite(ArticleId, const ArticleDraft&, const Change& = {});
    Result<Done> rewrite(store::Transaction&, ArticleId, const ArticleDraft&, const Change&, wire::Age);

    /// Hands an article that is not public on, or back: Draft, Review or Ready.
    Result<Done> hand_on(ArticleId, State);
    /// It will be published at that moment by the database's clock; refuses a moment that has passed. Until then nobody sees it.
    Result<Done> schedule(ArticleId, Moment);
    /// Public from now on. One that was withdrawn comes back with its first moment.
    Result<Done> publish(ArticleId);
    Result<Done> publish(store::Transaction&, ArticleId, wire::Age);
    /// Not public any more; its address says that it was.
    Result<Done> withdraw(ArticleId);
    Result<Done> withdraw(store::Transaction&, ArticleId, wire::Age);

    /// Publishes what is due by the database's clock, each exactly once whoever asks on whatever node; returns how many.
    Result<int> publish_due();
    Result<int> publish_due(store::Transaction&);
    /// When the next scheduled article is due.
    std::optional<Moment> next_due();

    /// Keeps an article as it is elsewhere, new (0) or again; the same again changes and tells nothing. For imports.
    Result<ArticleId> keep(store::Transaction&, ArticleId, const ArticleDraft&, const Kept&, wire::Age);
    /// Adds a notice that was given elsewhere, at its moment.
    Result<Done> note_correction(store::Transaction&, ArticleId, Moment, const std::string& words, wire::Age);

    /// Looks again at what every article shows and where it stands, slice by slice: after an older release changed some and kept nothing of
    /// what it did not know.
    Result<Done> settle_again();

private:
    Result<ArticleId> settle_again(store::Transaction&, ArticleId after);
    Result<Done> change_state(ArticleId, State, std::optional<Moment> scheduled);
    void follow_merge(store::Transaction&, TopicId from, TopicId into, wire::Age);
    void follow_move(store::Transaction&, SectionId, wire::Age);

    store::Store& store_;
    wire::Wire& wire_;
};

}  // namespace rotative::articles
