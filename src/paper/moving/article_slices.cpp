// SPDX-License-Identifier: Apache-2.0
#include "paper/moving/article_slices.hpp"
#include "paper/articles/written.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::moving {
namespace {

/// A body is kept as JSON and must be read again.
Result<Done> refuse_endless(const BroughtArticle& article) {
    if (document::to_json(article.draft.body).size() <= document::largest_document) return Done{};
    return Problem{Refusal::TooLarge, "moving.body_too_long", {{"limit", std::to_string(document::largest_document >> 20)}}};
}

}  // namespace

std::string ArticleSort::state(const Thing& article) {
    const bool is_for_nobody = article.draft.audience == articles::Audience::Nobody;
    return is_for_nobody ? "nobody" : std::string(articles::word_for(article.kept.state));
}

Result<Done> ArticleSort::refuse_impossible(const Thing& article) {
    TRY(articles::refuse_impossible(article.draft));
    return refuse_endless(article);
}

bool ArticleSort::is_overdue(const Thing& article, Moment now) {
    auto kept = article.kept;
    return hold_if_overdue(kept, now);
}

NamedMedia ArticleSort::show_media(Thing& article, const Library& library) const {
    auto named = library.show_in(article.draft.body);
    if (article.picture.empty()) return named;
    article.draft.picture = library.picture(article.picture);
    if (!article.draft.picture && !how.uploads.empty()) article.losses.push_back({"picture above the article missing", 1, {}, {}});
    return named;
}

Result<KeptItem> ArticleSort::keep(store::Transaction& tx, std::int64_t known, const Thing& article) const {
    TRY(refuse_endless(article));
    auto kept = article.kept;
    const bool was_overdue = hold_if_overdue(kept, tx.now());
    const auto id = TRY(rooms.articles.keep(tx, {known}, article.draft, kept, wire::Age::History));
    return KeptItem{id.number, was_overdue};
}

Result<Done> ArticleSort::keep_media(store::Transaction& tx, std::int64_t number, const Thing& article, const NamedMedia& media) const {
    const auto here = articles::written(tx, {number});
    if (!here) return Done{};
    auto words = here->words;
    lead_to_media(words.body, [&](const std::string& address) { return media.at(address); });
    if (!words.picture) words.picture = article.draft.picture;
    TRY(rooms.articles.keep(tx, {number}, words, {here->state, here->published, here->updated, here->scheduled}, wire::Age::History));
    return Done{};
}

}  // namespace rotative::moving
