// SPDX-License-Identifier: Apache-2.0
// Choosing what stands beneath an article. Twice as many are kept as are shown, so that one that leaves has a successor.
#include "paper/articles/related.hpp"
#include <algorithm>
#include <map>
#include "paper/articles/article_news.hpp"
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

std::vector<ArticleId> chosen(store::Reading& reading, ArticleId id, std::size_t at_most) {
    std::vector<ArticleId> found;
    auto rows = reading.rows(
        "select r.other from related r join articles a on a.id = r.other where r.article = ?"
        " order by r.shared desc, a.published_at desc, a.id desc limit ?",
        id, at_most);
    while (rows.next()) found.push_back(rows.id<ArticleId>(0));
    return found;
}

std::vector<ArticleId> joined_to(store::Reading& reading, ArticleId id) {
    std::vector<ArticleId> found;
    auto rows = reading.rows("select article from related where other = ?", id);
    while (rows.next()) found.push_back(rows.id<ArticleId>(0));
    return found;
}

void join(store::Transaction& tx, ArticleId one, ArticleId other, std::int64_t shared) {
    tx.run("insert into related(article, other, shared) values(?, ?, ?)", one, other, shared);
}

/// Lets go of what is beyond those that are kept.
void prune(store::Transaction& tx, ArticleId id) {
    const auto all = chosen(tx, id, kept_of_each + 1);
    if (all.size() > kept_of_each) tx.run("delete from related where article = ? and other = ?", id, all.back());
}

}  // namespace

std::vector<ArticleId> choose_related(store::Transaction& tx, const Article& article) {
    const auto now = article.is_public() ? candidates(tx, article) : std::vector<Candidate>{};
    std::map<ArticleId, std::vector<ArticleId>> before{{article.id, chosen(tx, article.id, related_shown)}};
    for (const auto other : joined_to(tx, article.id)) before[other] = chosen(tx, other, related_shown);
    for (const auto& one : now) before[one.place.article] = chosen(tx, one.place.article, related_shown);
    tx.run("delete from related where article = ?", article.id);
    tx.run("delete from related where other = ?", article.id);
    for (const auto& one : now) {
        join(tx, article.id, one.place.article, one.shared);
        join(tx, one.place.article, article.id, one.shared);
        prune(tx, one.place.article);
    }
    std::vector<ArticleId> reached;
    for (const auto& [id, were] : before)
        if (chosen(tx, id, related_shown) != were) reached.push_back(id);
    return reached;
}

std::vector<ArticleId> related(store::Reading& reading, cache::Ingredients& made_of, const Article& article) {
    std::vector<ArticleId> found;
    if (article.words.story)
        found = latest(reading, made_of, list_of(article.words.story, article.words.language), related_shown, {article.id});
    if (found.size() == related_shown) return found;
    made_of.note(related_tag(article.id));
    for (const auto other : chosen(reading, article.id, related_shown))
        if (found.size() < related_shown && !std::ranges::count(found, other)) found.push_back(other);
    return found;
}

}  // namespace rotative::articles
