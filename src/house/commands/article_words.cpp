// SPDX-License-Identifier: Apache-2.0
// Slugs become numbers, files become documents. What is wrong with an article is decided by its room.
#include "house/commands/article_words.hpp"
#include "house/commands/found.hpp"
#include "paper/media/uses.hpp"
#include "press/document/html_reader.hpp"
#include "press/document/readers.hpp"

namespace rotative::house {
namespace {

std::optional<naming::Kind> naming_kind(document::Kind kind) {
    switch (kind) {
        case document::Kind::Topic:
            return naming::Kind::Topic;
        case document::Kind::Section:
            return naming::Kind::Section;
        case document::Kind::Story:
            return naming::Kind::Story;
        case document::Kind::Author:
            return naming::Kind::Author;
        case document::Kind::Article:
        case document::Kind::Page:
        case document::Kind::Medium:
            break;
    }
    return {};
}

template <class ThisId>
Result<std::vector<ThisId>> all_called(House& house, naming::Kind kind, const std::vector<std::string>& slugs) {
    std::vector<ThisId> ids;
    for (const auto& slug : slugs) ids.push_back({TRY(thing_called(house, kind, slug))});
    return ids;
}

template <class Words>
void put_if_said(Words& place, const Words& said) {
    if (!said.empty()) place = said;
}

}  // namespace

std::optional<std::string> PaperNames::name_of(const document::Reference& thing) const {
    if (thing.kind == document::Kind::Page) {
        const auto page = house_.store->read([&](store::Reading& reading) { return pages::written(reading, {thing.id}); });
        return page && page->words.language == language_ ? std::optional(page->words.slug) : std::nullopt;
    }
    const auto kind = naming_kind(thing.kind);
    if (!kind) return {};
    return house_.store->read([&](store::Reading& reading) -> std::optional<std::string> {
        const auto names = naming::names_of(reading, {*kind, thing.id});
        const auto* name = names.in(language_);
        return name ? std::optional(name->slug) : std::nullopt;
    });
}

std::optional<std::int64_t> PaperNames::find(document::Kind kind, std::string_view name) const {
    if (kind == document::Kind::Page) return page_called(house_, language_, name);
    const auto named = naming_kind(kind);
    if (!named) return {};
    return house_.store->read([&](store::Reading& reading) -> std::optional<std::int64_t> {
        cache::Ingredients unnoted;
        const auto found = naming::find(reading, unnoted, *named, language_, name);
        return found ? std::optional(found->number) : std::nullopt;
    });
}

Result<document::Document> body_of(House& house, const Terminal& terminal, const std::string& file, Language language,
                                   const document::Document& former) {
    const auto bytes = terminal.read(file);
    const bool is_html = file.ends_with(".html") || file.ends_with(".htm");
    auto body =
        is_html ? document::read_html(bytes, {}).document : TRY(document::from_markdown(bytes, PaperNames(house, language), former));
    return house.store->read([&](store::Reading& reading) { return media::with_known_words(reading, std::move(body)); });
}

Result<Done> put_words(House& house, const Terminal& terminal, const ArticleWords& words, articles::ArticleDraft& draft) {
    if (!words.language.empty()) draft.language = TRY(language_named(words.language));
    if (!words.section.empty()) draft.section = {TRY(thing_called(house, naming::Kind::Section, words.section))};
    if (!words.story.empty()) draft.story = {TRY(thing_called(house, naming::Kind::Story, words.story))};
    if (!words.topics.empty()) draft.topics = TRY(all_called<topics::TopicId>(house, naming::Kind::Topic, words.topics));
    if (!words.authors.empty()) draft.authors = TRY(all_called<authors::AuthorId>(house, naming::Kind::Author, words.authors));
    if (!words.kind.empty()) {
        const auto kind = articles::kind_of(words.kind);
        if (!kind)
            return Problem{Refusal::Invalid,
                           "house.unknown_kind",
                           {{"kind", words.kind}, {"known", "news, analysis, opinion, interview, report, sponsored"}}};
        draft.kind = *kind;
    }
    put_if_said(draft.kicker, words.kicker);
    put_if_said(draft.headline, words.headline);
    put_if_said(draft.short_headline, words.short_headline);
    put_if_said(draft.slug, words.slug);
    put_if_said(draft.standfirst, words.standfirst);
    put_if_said(draft.place_line, words.place);
    if (words.translates) draft.translates = {words.translates};
    if (words.picture) draft.picture = {words.picture};
    if (!words.sources.empty()) {
        draft.sources.clear();
        for (const auto& source : words.sources) draft.sources.push_back({source, {}});
    }
    if (words.file.empty()) return Done{};
    draft.body = TRY(body_of(house, terminal, words.file, draft.language, draft.body));
    return Done{};
}

}  // namespace rotative::house
