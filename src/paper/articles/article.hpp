// SPDX-License-Identifier: Apache-2.0
#pragma once
// An article: what journalists write, where it stands and when. Plain values, no disk. Its news is in article_news.hpp, the lists it
// stands in are in lists.hpp; the front door is articles.hpp.
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/moment.hpp"
#include "base/result.hpp"
#include "paper/authors/authors.hpp"
#include "paper/media/medium.hpp"
#include "paper/sections/section.hpp"
#include "paper/stories/story.hpp"
#include "paper/topics/topic.hpp"
#include "press/document/document.hpp"
#include "press/i18n/slug.hpp"

namespace rotative::articles {

using ArticleId = Id<struct ArticleTag>;
using CorrectionId = Id<struct CorrectionTag>;
using authors::AuthorId;
using media::MediumId;
using sections::SectionId;
using stories::StoryId;
using topics::TopicId;

enum class Kind : std::uint8_t { News = 1, Analysis, Opinion, Interview, Report, Sponsored };
/// On its way to readers: written, read by a colleague, ready, waiting for its hour, public, public with a notice, taken back.
enum class State : std::uint8_t { Draft = 1, Review, Ready, Scheduled, Published, Corrected, Withdrawn };
/// Nobody: brought from another paper where it was private or behind a password; it is never public.
enum class Audience : std::uint8_t { Everybody = 1, Nobody };

/// "news", "analysis"… and "draft", "review"…: as commands and files say them; and back.
std::string_view word_for(Kind);
std::string_view word_for(State);
std::optional<Kind> kind_of(std::string_view word);
std::optional<State> state_of(std::string_view word);

constexpr bool is_public(State state) { return state == State::Published || state == State::Corrected; }

struct Source {
    std::string words, address;
    bool operator==(const Source&) const = default;
};

/// The longest of each, in characters. What is longer is refused, never cut.
inline constexpr std::size_t longest_headline = 300, longest_short_headline = 120, longest_kicker = 120, longest_standfirst = 3000,
                             longest_place_line = 120, longest_source = 500, longest_notice = 3000;
inline constexpr std::size_t most_authors = 20, most_topics = 60, most_sources = 60;

/// What a journalist writes.
struct ArticleDraft {
    Language language = Language::French;
    SectionId section = {};  // 0: in none
    StoryId story = {};      // 0: of none
    Kind kind = Kind::News;
    Audience audience = Audience::Everybody;
    std::string kicker = {};  // empty: made of section and story
    std::string headline = {}, short_headline = {};
    std::string slug = {};  // empty: made of the headline, and kept once readers know it
    std::string standfirst = {}, place_line = {};
    document::Document body = {};
    std::vector<Source> sources = {};
    std::vector<AuthorId> authors = {};  // in the order of the byline
    std::vector<TopicId> topics = {};    // those chosen; those the body links to come by themselves
    ArticleId translates = {};           // 0: it is a translation of none
    MediumId picture = {};               // that stands for it; 0: the first of its body
    bool operator==(const ArticleDraft&) const = default;
};

struct Correction {
    CorrectionId id;
    ArticleId article;
    Moment moment;
    std::string words;
};

struct Article {
    ArticleId id;
    ArticleDraft words;  // translates is 0 for the first of its translations
    State state = State::Draft;
    std::vector<TopicId> linked;  // topics the body links to and nobody chose
    int minutes = 1;              // it takes to read
    MediumId first_picture = {};  // of its body
    std::optional<Moment> published, updated, scheduled;
    bool operator==(const Article&) const = default;

    bool is_public() const { return articles::is_public(state) && words.audience == Audience::Everybody; }
    /// The picture that stands for it in lists.
    MediumId picture() const { return words.picture ? words.picture : first_picture; }
    /// What its translations share.
    ArticleId original() const { return words.translates ? words.translates : id; }
};

/// What changed, as whoever changes a public article says it: nothing worth a word, a new version, or a mistake and its notice.
struct Change {
    enum class How : std::uint8_t { Silent = 1, Update, Correction } how = How::Silent;
    std::string notice = {};  // of a correction
};

/// Why this cannot be an article, if it cannot: what is too long or too many, or a headline that is missing.
Result<Done> refuse_impossible(const ArticleDraft&);
/// How long it takes to read in this language, in whole minutes, at least 1.
int minutes_to_read(const document::Document&, Language);
/// The topics that the body links to, in order, each once.
std::vector<TopicId> topics_linked_in(const document::Document&);

/// "/articles/12-le-pont-a-rouvert", "/tr/articles/13-köprü" (percent-encoded).
std::string address_of(ArticleId, std::string_view slug, Language of_the_article, Language main);

}  // namespace rotative::articles
