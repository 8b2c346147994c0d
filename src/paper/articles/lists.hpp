// SPDX-License-Identifier: Apache-2.0
#pragma once
// The lists a public article stands in: the whole paper's, those of its section and of every section above, its story's, its topics',
// its authors', that of opinions when it is one; each in its language, the newest first. Reading pages of them is in reading.hpp.
//
// A page of a list is made of the *places* it shows: the place of an article is right above it, and the end of a list is a place too.
// An article that comes into a list comes above another or at the end, and touches that place alone; one that leaves touches its own.
// So a new article reprints the first page of a list and not the others, and one about an old affair the one page it stands on.
#include "paper/articles/article.hpp"

namespace rotative::articles {

struct List {
    enum class Sort : std::uint8_t { Paper = 0, Section = 1, Story = 2, Topic = 3, Author = 4, Kind = 5 } sort = Sort::Paper;
    std::int64_t number = 0;
    Language language = Language::French;
    auto operator<=>(const List&) const = default;
};

inline List whole_paper(Language language) { return {List::Sort::Paper, 0, language}; }
inline List list_of(SectionId id, Language language) { return {List::Sort::Section, id.number, language}; }
inline List list_of(StoryId id, Language language) { return {List::Sort::Story, id.number, language}; }
inline List list_of(TopicId id, Language language) { return {List::Sort::Topic, id.number, language}; }
inline List list_of(AuthorId id, Language language) { return {List::Sort::Author, id.number, language}; }
/// Of the kinds of articles only opinions have a list.
inline List opinions(Language language) { return {List::Sort::Kind, static_cast<std::int64_t>(Kind::Opinion), language}; }

/// Where an article stands in its lists. A list goes by (moment, id), newest first, so it is stable while articles are added.
struct Place {
    Moment moment;
    ArticleId article;
    auto operator<=>(const Place&) const = default;
};

/// Every list the article stands in; none if it is not public. `upwards` is its section and those above.
std::vector<List> lists_of(const Article&, const std::vector<SectionId>& upwards);

/// The ingredient of anything made of this list: touched when the list was made anew (topics merged, a section moved).
std::string list_tag(const List&);
/// The ingredient of a page that shows this article in this list.
std::string place_tag(const List&, ArticleId);
/// The ingredient of a page on which this list ends.
std::string end_tag(const List&);

}  // namespace rotative::articles
