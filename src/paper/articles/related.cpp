// SPDX-License-Identifier: Apache-2.0
// Choosing what stands beneath an article. Twice as many are kept as are shown, so that one that leaves has a successor.
#include "paper/articles/related.hpp"
#include <algorithm>
#include <map>
#include "paper/articles/article_news.hpp"
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/list_shelf.hpp"
#include "paper/articles/reading.hpp"

namespace rotative::articles {
namespace {

constexpr int latest_of_a_topic = 30, kept_of_each = 2 * static_cast<int>(related_shown);
constexpr Place from_the_top{{std::numeric_limits<std::int64_t>::max()}, {}};

struct Candidate {
    Place place;
    std::int64_t shared = 0;
};

/// Among the latest of each of its topics, those that share most, then the newest.
std::vector<Candidate> candidates(store::Reading& reading, const Article& article) {
    std::map<Place, std::int64_t> shared;
    for (const auto* topics : {&article.words.topics, &article.linked})
        for (const auto topic : *topics) {
            auto rows = shelf::below(reading, list_of(topic, article.words.language), from_the_top, latest_of_a_topic);
            while (rows.next())
                if (const auto place = shelf::place_in(rows); place.article != article.id) ++shared[place];
        }
    std::vector<Candidate> found;
    for (const auto& [place, count] : shared) found.push_back({place, count});
    std::ranges::sort(found,
                      [](const Candidate& a, const Candidate& b) { return std::pair(b.shared, b.place) < std::pair(a.shared, a.place); });
    if (found.size() > kept_of_each) found.resize(kept_of_each);
    return found;
}

/// What stands beneath an article: the latest of its story first, then what was chosen.
Related beneath(store::Reading& reading, cache::Ingredients& made_of, ArticleId id, StoryId story, Language language) {
    Related found;
    if (story) found.of_the_story = latest(reading, made_of, list_of(story, language), related_shown, {id});
    if (found.size() == related_shown) return found;
    made_of.note(related_tag(id));
    for (const auto other : shelf::related(reading, id, related_shown))
        if (found.size() < related_shown && !std::ranges::count(found.of_the_story, other)) found.by_topic.push_back(other);
    return found;
}

/// The same, for who compares.
Related beneath(store::Reading& reading, ArticleId id) {
    cache::Ingredients ignored;
    const auto head = shelf::head(reading, id);
    return head ? beneath(reading, ignored, id, head->story, head->language) : Related{};
}

/// Lets go of what is beyond those that are kept.
void prune(store::Transaction& tx, ArticleId id) {
    const auto all = shelf::related(tx, id, kept_of_each + 1);
    if (all.size() > kept_of_each) shelf::part(tx, id, all.back());
}

}  // namespace

std::vector<ArticleId> choose_related(store::Transaction& tx, const Article& article) {
    const auto now = article.is_public() ? candidates(tx, article) : std::vector<Candidate>{};
    std::map<ArticleId, Related> before{{article.id, beneath(tx, article.id)}};
    for (const auto other : shelf::related_to(tx, article.id)) before[other] = beneath(tx, other);
    for (const auto& one : now) before[one.place.article] = beneath(tx, one.place.article);
    shelf::part_from_all(tx, article.id);
    for (const auto& one : now) {
        shelf::join(tx, article.id, one.place, one.shared);
        shelf::join(tx, one.place.article, {article.published.value_or(Moment{}), article.id}, one.shared);
        prune(tx, one.place.article);
    }
    std::vector<ArticleId> reached;
    for (const auto& [id, were] : before)
        if (beneath(tx, id) != were) reached.push_back(id);
    return reached;
}

Related related(store::Reading& reading, cache::Ingredients& made_of, const Article& article) {
    return beneath(reading, made_of, article.id, article.words.story, article.words.language);
}

}  // namespace rotative::articles
