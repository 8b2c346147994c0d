// SPDX-License-Identifier: Apache-2.0
// The rules of an article that need no disk: its words for commands, its limits, its reading time, its address.
#include "paper/articles/article.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include "press/document/renditions.hpp"
#include "press/document/walk.hpp"
#include "press/i18n/reading.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::articles {
namespace {

constexpr std::array<std::string_view, 6> kinds{"news", "analysis", "opinion", "interview", "report", "sponsored"};
constexpr std::array<std::string_view, 7> states{"draft", "review", "ready", "scheduled", "published", "corrected", "withdrawn"};

template <class Of>
std::optional<Of> one_of(const auto& words, std::string_view word) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return {};
    return static_cast<Of>(found - words.begin() + 1);
}

Problem too_long(std::string_view key, std::size_t limit) {
    return {Refusal::TooLarge, std::string(key), {{"limit", std::to_string(limit)}}};
}

Result<Done> refuse_longer(const std::string& words, std::size_t limit, std::string_view key) {
    if (i18n::length(words) > limit) return too_long(key, limit);
    return Done{};
}

}  // namespace

std::string_view word_for(Kind kind) { return kinds[static_cast<std::size_t>(kind) - 1]; }
std::string_view word_for(State state) { return states[static_cast<std::size_t>(state) - 1]; }
std::optional<Kind> kind_of(std::string_view word) { return one_of<Kind>(kinds, word); }
std::optional<State> state_of(std::string_view word) { return one_of<State>(states, word); }

Result<Done> refuse_impossible(const ArticleDraft& draft) {
    if (draft.headline.empty()) return Problem{Refusal::Invalid, "articles.headline_missing"};
    TRY(refuse_longer(draft.headline, longest_headline, "articles.headline_too_long"));
    TRY(refuse_longer(draft.short_headline, longest_short_headline, "articles.short_headline_too_long"));
    TRY(refuse_longer(draft.kicker, longest_kicker, "articles.kicker_too_long"));
    TRY(refuse_longer(draft.slug, i18n::longest_slug, "articles.slug_too_long"));
    TRY(refuse_longer(draft.standfirst, longest_standfirst, "articles.standfirst_too_long"));
    TRY(refuse_longer(draft.place_line, longest_place_line, "articles.place_line_too_long"));
    if (draft.sources.size() > most_sources) return too_long("articles.too_many_sources", most_sources);
    for (const auto& source : draft.sources) {
        TRY(refuse_longer(source.words, longest_source, "articles.source_too_long"));
        TRY(refuse_longer(source.address, longest_source, "articles.source_too_long"));
    }
    if (draft.authors.size() > most_authors) return too_long("articles.too_many_authors", most_authors);
    if (draft.topics.size() > most_topics) return too_long("articles.too_many_topics", most_topics);
    return Done{};
}

int minutes_to_read(const document::Document& body, Language language) {
    return i18n::reading_minutes(i18n::word_count(document::words(body)), language);
}

std::vector<TopicId> topics_linked_in(const document::Document& body) {
    std::vector<TopicId> found;
    const auto look_at = [&](const document::Inline& piece) {
        const auto* link = std::get_if<document::TopicLink>(&piece.kind);
        if (link && link->to.kind == document::Kind::Topic && !std::ranges::count(found, TopicId{link->to.id}))
            found.push_back({link->to.id});
    };
    document::each_block(body.blocks, [&](const document::Block& block) {
        document::inside(
            block, [&](const document::Inlines& line) { document::each_inline(line, look_at); }, [](const document::Blocks&) {});
    });
    return found;
}

std::string address_of(ArticleId id, std::string_view slug, Language of_the_article, Language main) {
    const auto prefix = of_the_article == main ? std::string() : fmt::format("/{}", rotative::tag(of_the_article));
    return slug.empty() ? fmt::format("{}/articles/{}", prefix, id.number)
                        : fmt::format("{}/articles/{}-{}", prefix, id.number, naming::encoded(slug));
}

}  // namespace rotative::articles
