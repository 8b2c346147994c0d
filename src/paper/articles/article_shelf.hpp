// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of articles and their corrections, and nothing else. The lists they stand in are in list_shelf.hpp.
#include <optional>
#include "paper/articles/article.hpp"
#include "paper/articles/sitemap_parts.hpp"
#include "press/store/store.hpp"

namespace rotative::articles::shelf {

/// A new number, for an article whose words are kept next.
ArticleId number(store::Transaction&, const ArticleDraft&);
/// Keeps all of the article under its number.
void keep(store::Transaction&, const Article&);
std::optional<Article> article(store::Reading&, ArticleId);

/// What a list shows of an article, without its body.
struct Head {
    ArticleId id;
    Language language = Language::French;
    ArticleId original;
    SectionId section;
    StoryId story;
    Kind kind = Kind::News;
    State state = State::Draft;
    Audience audience = Audience::Everybody;
    std::string kicker, headline, short_headline, slug, standfirst;
    std::optional<Moment> published, updated;
    MediumId picture;  // that stands for it, chosen or the first of its body
};
std::optional<Head> head(store::Reading&, ArticleId);
std::vector<AuthorId> authors(store::Reading&, ArticleId);

/// The articles that share an original, in whatever state.
std::vector<ArticleId> translations(store::Reading&, ArticleId original);
/// Scheduled articles whose hour has come, the earliest first.
std::vector<ArticleId> due(store::Reading&, Moment now, int at_most);
std::optional<Moment> next_due(store::Reading&);
/// Articles with higher numbers than this one, in whatever state, in the order of their numbers.
std::vector<ArticleId> after(store::Reading&, ArticleId, int at_most);
/// Public articles with higher numbers than this one, in the order of their numbers.
std::vector<ArticleId> public_after(store::Reading&, ArticleId, int at_most);
/// Keeps when something in a part of the sitemap changed last.
void note_change_of_part(store::Transaction&, std::int64_t part, Moment);
/// The parts that hold public articles, in order.
std::vector<SitemapPart> parts_of_the_sitemap(store::Reading&);

CorrectionId add(store::Transaction&, ArticleId, Language, Moment, std::string_view words);
std::vector<Correction> corrections(store::Reading&, ArticleId);
/// Corrections of public articles in one language, the newest first, older than (moment, id).
std::vector<Correction> corrections(store::Reading&, Language, Moment, CorrectionId, int at_most);

/// Articles about `from` are about `into`.
void turn_topic(store::Transaction&, TopicId from, TopicId into);

}  // namespace rotative::articles::shelf
