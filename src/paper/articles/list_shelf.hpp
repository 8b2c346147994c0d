// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of lists and relations, and nothing else: one row for each list an article stands in, so that any page of any list is a
// range of an index.
#include <optional>
#include "paper/articles/lists.hpp"
#include "press/store/store.hpp"

namespace rotative::articles::shelf {

struct Standing {
    List list;
    Place place;
};
/// Every list the article stands in now.
std::vector<Standing> standings(store::Reading&, ArticleId);
void enter(store::Transaction&, const Standing&);
void leave(store::Transaction&, const Standing&);

/// The question that every page of every list asks; plan_test.cpp looks at how it is answered.
inline constexpr std::string_view below_a_place =
    "select moment, article from listings where list = ? and number = ? and language = ? and (moment, article) < (?, ?)"
    " order by moment desc, article desc limit ?";
inline constexpr std::string_view above_a_place =
    "select moment, article from listings where list = ? and number = ? and language = ? and (moment, article) > (?, ?)"
    " order by moment, article limit 1";
/// The articles of a list below this place, the newest first; row by row, for who stops when he has enough.
store::Rows below(store::Reading&, const List&, const Place&, int at_most);
Place place_in(const store::Rows&);
/// The place right above this one, if there is any.
std::optional<Place> right_above(store::Reading&, const List&, const Place&);
/// The oldest of a list from this moment on.
std::optional<Place> oldest_since(store::Reading&, const List&, Moment);
/// When the articles of a list in [from, until) were published, the oldest first; row by row.
store::Rows moments(store::Reading&, const List&, Moment from, Moment until);

/// What was chosen to stand beneath an article: who shares most, then the newest.
std::vector<ArticleId> related(store::Reading&, ArticleId, std::size_t at_most);
/// The articles beneath which this one was chosen to stand.
std::vector<ArticleId> related_to(store::Reading&, ArticleId);
void join(store::Transaction&, ArticleId, const Place& other, std::int64_t shared);
void part(store::Transaction&, ArticleId, ArticleId other);
void part_from_all(store::Transaction&, ArticleId);

/// What was listed under one topic is listed under another.
void turn_topic_list(store::Transaction&, TopicId from, TopicId into);
/// The sections in whose lists articles of this very section stand.
std::vector<SectionId> sections_listing(store::Reading&, SectionId);
/// Lists the public articles of this very section in these sections and no others.
void relist(store::Transaction&, SectionId, const std::vector<SectionId>& upwards);

}  // namespace rotative::articles::shelf
