// SPDX-License-Identifier: Apache-2.0
// Which lists an article stands in, and how their places are called. The SQL is in list_shelf.cpp.
#include "paper/articles/lists.hpp"
#include <fmt/format.h>

namespace rotative::articles {
namespace {

std::string_view word_for(List::Sort sort) {
    switch (sort) {
        case List::Sort::Paper:
            return "paper";
        case List::Sort::Section:
            return "section";
        case List::Sort::Story:
            return "story";
        case List::Sort::Topic:
            return "topic";
        case List::Sort::Author:
            return "author";
        case List::Sort::Kind:
            return "kind";
    }
    return "list";
}

}  // namespace

std::vector<List> lists_of(const Article& article, const std::vector<SectionId>& upwards) {
    if (!article.is_public()) return {};
    const auto language = article.words.language;
    std::vector<List> lists{whole_paper(language)};
    for (const auto section : upwards) lists.push_back(list_of(section, language));
    if (article.words.story) lists.push_back(list_of(article.words.story, language));
    for (const auto topic : article.words.topics) lists.push_back(list_of(topic, language));
    for (const auto topic : article.linked) lists.push_back(list_of(topic, language));
    if (article.words.kind == Kind::Opinion) lists.push_back(opinions(language));
    for (const auto author : article.words.authors) lists.push_back(list_of(author, language));
    return lists;
}

std::string list_tag(const List& list) {
    return fmt::format("{}:{}:articles:{}", word_for(list.sort), list.number, rotative::tag(list.language));
}
std::string place_tag(const List& list, ArticleId id) { return fmt::format("{}/{}", list_tag(list), id.number); }
std::string end_tag(const List& list) { return list_tag(list) + "/end"; }

}  // namespace rotative::articles
