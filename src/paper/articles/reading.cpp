// SPDX-License-Identifier: Apache-2.0
// One article as readers are shown it: its words, its kicker and byline, its translations and notices. Lists are in list_reading.cpp.
#include "paper/articles/reading.hpp"
#include "paper/articles/article_news.hpp"
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/kicker.hpp"
#include "paper/masthead/masthead.hpp"
#include "paper/topics/topics.hpp"

namespace rotative::articles {
namespace {

bool is_public(const shelf::Head& head) { return articles::is_public(head.state) && head.audience == Audience::Everybody; }

Problem not_there(ArticleId id) { return {Refusal::NotFound, "articles.not_found", {{"article", std::to_string(id.number)}}}; }

Kicker kicker_with(store::Reading& reading, cache::Ingredients& made_of, SectionId section, StoryId story, const std::string& written,
                   Language language) {
    Kicker kicker;
    if (section) kicker.section = linked(reading, made_of, sections::thing(section), language);
    if (story) kicker.story = linked(reading, made_of, stories::thing(story), language);
    kicker.words =
        written.empty() ? kicker_of(kicker.section ? kicker.section->name : "", kicker.story ? kicker.story->name : "", language) : written;
    return kicker;
}

}  // namespace

Result<Article> article(store::Reading& reading, cache::Ingredients& made_of, ArticleId id) {
    auto found = shelf::article(reading, id);
    if (found && found->is_public()) {
        made_of.note(tag(id));
        return *std::move(found);
    }
    made_of.note(absent_tag(id));
    if (found && found->state == State::Withdrawn && found->words.audience == Audience::Everybody)
        return Problem{Refusal::Gone, "articles.was_withdrawn", {{"article", std::to_string(id.number)}}};
    return not_there(id);
}

std::optional<Teaser> teaser(store::Reading& reading, cache::Ingredients& made_of, ArticleId id) {
    const auto head = shelf::head(reading, id);
    if (!head || !is_public(*head)) {
        made_of.note(absent_tag(id));
        return {};
    }
    made_of.note(teaser_tag(id));
    const auto main = masthead::main_language(reading, made_of);
    return Teaser{id,
                  head->language,
                  head->kind,
                  kicker_with(reading, made_of, head->section, head->story, head->kicker, head->language),
                  head->headline,
                  head->short_headline,
                  head->standfirst,
                  head->slug,
                  address_of(id, head->slug, head->language, main),
                  byline(reading, made_of, shelf::authors(reading, id), head->language),
                  head->published.value_or(Moment{}),
                  head->picture};
}

std::optional<Linked> title(store::Reading& reading, cache::Ingredients& made_of, ArticleId id) {
    const auto head = shelf::head(reading, id);
    const bool is_shown = head && is_public(*head);
    made_of.note(is_shown ? title_tag(id) : absent_tag(id));
    if (!is_shown) return {};
    return Linked{head->headline, address_of(id, head->slug, head->language, masthead::main_language(reading, made_of)), head->language,
                  id.number};
}

Linked linked(store::Reading& reading, cache::Ingredients& made_of, naming::Thing thing, Language language) {
    const auto name = naming::shown(reading, made_of, thing, language);
    return {name.name, naming::address_of(thing.kind, name, masthead::main_language(reading, made_of)), name.language, thing.number};
}

std::optional<Language> written_in(store::Reading& reading, ArticleId id) {
    const auto head = shelf::head(reading, id);
    if (!head) return {};
    return head->language;
}

std::optional<std::string> readable_at(store::Reading& reading, cache::Ingredients& made_of, ArticleId id) {
    const auto head = shelf::head(reading, id);
    const bool is_shown = head && is_public(*head);
    made_of.note(is_shown ? address_tag(id) : absent_tag(id));
    if (!is_shown) return {};
    return address_of(id, head->slug, head->language, masthead::main_language(reading, made_of));
}

std::optional<std::string> address(store::Reading& reading, cache::Ingredients& made_of, ArticleId id) {
    const auto head = shelf::head(reading, id);
    const bool is_shown = head && is_public(*head);
    made_of.note(is_shown ? address_tag(id) : absent_tag(id));
    if (!is_shown && !(head && head->state == State::Withdrawn)) return {};
    return address_of(id, is_shown ? head->slug : "", head->language, masthead::main_language(reading, made_of));
}

Kicker kicker(store::Reading& reading, cache::Ingredients& made_of, const ArticleDraft& words) {
    return kicker_with(reading, made_of, words.section, words.story, words.kicker, words.language);
}

std::vector<Linked> byline(store::Reading& reading, cache::Ingredients& made_of, const std::vector<AuthorId>& authors, Language language) {
    std::vector<Linked> names;
    for (const auto author : authors) names.push_back(linked(reading, made_of, authors::thing(author), language));
    return names;
}

std::vector<Linked> topics_of(store::Reading& reading, cache::Ingredients& made_of, const Article& article) {
    std::vector<Linked> names;
    for (const auto* topics : {&article.words.topics, &article.linked})
        for (const auto topic : *topics) names.push_back(linked(reading, made_of, topics::thing(topic), article.words.language));
    return names;
}

std::vector<Translation> translations(store::Reading& reading, cache::Ingredients& made_of, const Article& article) {
    made_of.note(translations_tag(article.original()));
    const auto main = masthead::main_language(reading, made_of);
    std::vector<Translation> found;
    for (const auto id : shelf::translations(reading, article.original())) {
        const auto head = shelf::head(reading, id);
        if (id != article.id && head && is_public(*head))
            found.push_back({id, head->language, address_of(id, head->slug, head->language, main)});
    }
    return found;
}

std::vector<Correction> corrections(store::Reading& reading, ArticleId id) { return shelf::corrections(reading, id); }

}  // namespace rotative::articles
