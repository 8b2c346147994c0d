// SPDX-License-Identifier: Apache-2.0
// The inside of an article as JSON: what it is, where it stands, what it is joined to.
#include <boost/json.hpp>
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/list_shelf.hpp"
#include "paper/articles/reading.hpp"
#include "press/document/renditions.hpp"

namespace rotative::articles {
namespace {

namespace json = boost::json;

template <class Of>
json::array numbers(const std::vector<Id<Of>>& ids) {
    json::array all;
    for (const auto id : ids) all.emplace_back(id.number);
    return all;
}

json::value moment(const std::optional<Moment>& perhaps) { return perhaps ? json::value(perhaps->ms) : json::value(nullptr); }

}  // namespace

Result<std::string> look(store::Reading& reading, ArticleId id) {
    const auto found = shelf::article(reading, id);
    if (!found) return Problem{Refusal::NotFound, "articles.not_found", {{"article", std::to_string(id.number)}}};
    const auto& words = found->words;
    json::array lists, notices;
    for (const auto& one : shelf::standings(reading, id)) lists.emplace_back(list_tag(one.list));
    for (const auto& one : shelf::corrections(reading, id))
        notices.push_back(json::object{{"moment", one.moment.ms}, {"words", one.words}});
    return json::serialize(json::object{{"article", id.number},
                                        {"language", rotative::tag(words.language)},
                                        {"original", found->original().number},
                                        {"state", word_for(found->state)},
                                        {"kind", word_for(words.kind)},
                                        {"public", found->is_public()},
                                        {"section", words.section.number},
                                        {"story", words.story.number},
                                        {"kicker", words.kicker},
                                        {"headline", words.headline},
                                        {"short_headline", words.short_headline},
                                        {"slug", words.slug},
                                        {"standfirst", words.standfirst},
                                        {"place_line", words.place_line},
                                        {"minutes", found->minutes},
                                        {"picture", found->picture().number},
                                        {"authors", numbers(words.authors)},
                                        {"topics", numbers(words.topics)},
                                        {"linked", numbers(found->linked)},
                                        {"published", moment(found->published)},
                                        {"updated", moment(found->updated)},
                                        {"scheduled", moment(found->scheduled)},
                                        {"corrections", std::move(notices)},
                                        {"lists", std::move(lists)},
                                        {"body", json::parse(document::to_json(words.body))}});
}

}  // namespace rotative::articles
