// SPDX-License-Identifier: Apache-2.0
// From a draft to an article: what it names must be there, its slug is made, its links are read. The limits are in article.cpp.
#include <algorithm>
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/settling.hpp"
#include "paper/media/uses.hpp"
#include "paper/sections/sections.hpp"
#include "paper/stories/stories.hpp"
#include "paper/topics/topics.hpp"

namespace rotative::articles {
namespace {

Result<Done> refuse_absent(bool is_there, std::string_view key, std::string_view what, std::int64_t number) {
    if (is_there) return Done{};
    return Problem{Refusal::NotFound, std::string(key), {{std::string(what), std::to_string(number)}}};
}

Result<Done> refuse_absent_things(store::Reading& reading, const ArticleDraft& draft) {
    cache::Ingredients ignored;
    if (draft.section)
        TRY(refuse_absent(sections::section(reading, ignored, draft.section).has_value(), "sections.not_found", "section",
                          draft.section.number));
    if (draft.story)
        TRY(refuse_absent(stories::story(reading, ignored, draft.story).has_value(), "stories.not_found", "story", draft.story.number));
    for (const auto author : draft.authors)
        TRY(refuse_absent(authors::is_there(reading, author), "authors.not_found", "author", author.number));
    if (draft.picture) TRY(media::refuse_no_picture(reading, draft.picture));
    for (const auto topic : draft.topics)
        TRY(refuse_absent(topics::present(reading, topic).has_value(), "topics.not_found", "topic", topic.number));
    return Done{};
}

template <class Of>
std::vector<Of> each_once(const std::vector<Of>& ids) {
    std::vector<Of> once;
    for (const auto id : ids)
        if (!std::ranges::count(once, id)) once.push_back(id);
    return once;
}

/// Where these topics are today, each once, but those excepted; one that never was is left out.
std::vector<TopicId> present(store::Reading& reading, const std::vector<TopicId>& topics, const std::vector<TopicId>& except = {}) {
    std::vector<TopicId> found;
    for (const auto topic : topics)
        if (const auto now = topics::present(reading, topic); now && !std::ranges::count(except, *now)) found.push_back(*now);
    return each_once(found);
}

/// What its translations share: the number of the first of them, or none if this is the first.
Result<ArticleId> original_for(store::Reading& reading, const ArticleDraft& draft, ArticleId self) {
    if (!draft.translates || draft.translates == self) return ArticleId{};
    const auto head = shelf::head(reading, draft.translates);
    TRY(refuse_absent(head.has_value(), "articles.not_found", "article", draft.translates.number));
    for (const auto other : shelf::translations(reading, head->original)) {
        const auto one = shelf::head(reading, other);
        if (other != self && one->language == draft.language)
            return Problem{Refusal::Conflict, "articles.already_translated", {{"article", std::to_string(other.number)}}};
    }
    return head->original == self ? ArticleId{} : head->original;
}

/// The slug asked for; else the one readers know; else one made of the headline.
std::string slug_for(const ArticleDraft& draft, const std::optional<Article>& before) {
    if (!draft.slug.empty()) return i18n::slug(draft.slug, draft.language);
    const bool is_known = before && before->published;
    return is_known ? before->words.slug : i18n::slug(draft.headline, draft.language);
}

}  // namespace

Result<Article> article_of(store::Reading& reading, const ArticleDraft& draft, const std::optional<Article>& before) {
    TRY(refuse_impossible(draft));
    TRY(refuse_absent_things(reading, draft));
    if (before && before->published && before->words.language != draft.language)
        return Problem{Refusal::Invalid, "articles.language_is_known"};
    auto article = before.value_or(Article{});
    article.words = draft;
    article.words.translates = TRY(original_for(reading, draft, article.id));
    article.words.slug = slug_for(draft, before);
    article.words.body = document::normalise(draft.body);
    article.words.authors = each_once(draft.authors);
    article.words.topics = present(reading, draft.topics);
    article.linked = present(reading, topics_linked_in(article.words.body), article.words.topics);
    article.first_picture = media::first_picture_in(article.words.body);
    article.minutes = minutes_to_read(article.words.body, draft.language);
    return article;
}

}  // namespace rotative::articles
