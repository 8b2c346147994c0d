// SPDX-License-Identifier: Apache-2.0
// The room of articles says what is related; here it is laid out, each article once.
#include "paper/counter/beneath.hpp"
#include <algorithm>
#include "paper/articles/reading.hpp"
#include "paper/articles/related.hpp"
#include "paper/counter/teasers.hpp"

namespace rotative::counter {
namespace {

using articles::ArticleId;

std::optional<Link> title_of(Visit& visit, const std::optional<ArticleId>& id) {
    const auto title = id ? articles::title(visit.reading, visit.made_of, *id) : std::nullopt;
    if (!title) return {};
    return Link{title->name, html::Url::own(title->address)};
}

/// What lists show of them, but of those that are shown before.
std::vector<Teaser> teasers_of(Visit& visit, const std::vector<ArticleId>& ids, const articles::Neighbours& shown_already) {
    std::vector<Teaser> teasers;
    for (const auto id : ids) {
        if (id == shown_already.older || id == shown_already.newer) continue;
        if (const auto one = articles::teaser(visit.reading, visit.made_of, id)) teasers.push_back(teaser_of(visit, *one));
    }
    return teasers;
}

}  // namespace

Beneath beneath(Visit& visit, const articles::Article& article) {
    Beneath shown;
    articles::Neighbours around;
    const auto& words = article.words;
    if (words.story) {
        const auto story = articles::linked(visit.reading, visit.made_of, stories::thing(words.story), words.language);
        shown.story = Link{story.name, html::Url::own(story.address)};
        const articles::Place place{article.published.value_or(Moment{}), article.id};
        around = articles::neighbours(visit.reading, visit.made_of, articles::list_of(words.story, words.language), place);
        shown.before = title_of(visit, around.older);
        shown.after = title_of(visit, around.newer);
    }
    const auto related = articles::related(visit.reading, visit.made_of, article);
    shown.of_the_story = teasers_of(visit, related.of_the_story, around);
    shown.others = teasers_of(visit, related.by_topic, {});
    return shown;
}

}  // namespace rotative::counter
