// SPDX-License-Identifier: Apache-2.0
#pragma once
// What readers' pages ask of the articles. Every answer notes what it was made of, so that a page that shows it is forgotten the
// moment any of it changes, and not otherwise. Writing is in articles.hpp.
#include <optional>
#include "base/result.hpp"
#include "paper/articles/lists.hpp"
#include "press/cache/pages.hpp"
#include "press/store/store.hpp"

namespace rotative::articles {

/// Something with a name, a page and a number.
struct Linked {
    std::string name, address;
    Language language = Language::French;  // of the name: a thing without one in the page's language is shown by another
    std::int64_t number = 0;
};

/// What stands before the headline: "TURQUIE / GUERRE EN SYRIE", upper-cased by the article's language, or what an editor wrote.
struct Kicker {
    std::string words;
    std::optional<Linked> section, story;
};

/// What a list shows of an article.
struct Teaser {
    ArticleId id;
    Language language = Language::French;
    Kind kind = Kind::News;
    Kicker kicker;
    std::string headline, short_headline, standfirst, slug, address;
    std::vector<Linked> authors;
    Moment published;
    MediumId picture;  // that stands for it; 0: none
};

/// A page of a list, and where the next, older one begins.
struct ListPage {
    std::vector<Teaser> articles;
    std::optional<Place> older;
};

/// The article readers can see. Refuses one that is not there, or not yet (NotFound), and one that was withdrawn (Gone).
Result<Article> article(store::Reading&, cache::Ingredients&, ArticleId);
/// What lists show of it; nothing if readers cannot see it.
std::optional<Teaser> teaser(store::Reading&, cache::Ingredients&, ArticleId);
/// Its headline and its address; nothing if readers cannot see it.
std::optional<Linked> title(store::Reading&, cache::Ingredients&, ArticleId);
/// A thing's name and address, as a page in this language shows them.
Linked linked(store::Reading&, cache::Ingredients&, naming::Thing, Language);
/// The language of an article, whether readers can see it or not; nothing if it is not there.
std::optional<Language> written_in(store::Reading&, ArticleId);
/// Where an article can be read; nothing if it cannot.
std::optional<std::string> readable_at(store::Reading&, cache::Ingredients&, ArticleId);
/// Where an article is, or was if it was withdrawn; nothing if readers never could see it.
std::optional<std::string> address(store::Reading&, cache::Ingredients&, ArticleId);
Kicker kicker(store::Reading&, cache::Ingredients&, const ArticleDraft&);
/// Who signs it, in the order of the byline.
std::vector<Linked> byline(store::Reading&, cache::Ingredients&, const std::vector<AuthorId>&, Language);
/// Its topics, those chosen first, as they are called in the article's language.
std::vector<Linked> topics_of(store::Reading&, cache::Ingredients&, const Article&);

struct Translation {
    ArticleId id;
    Language language;
    std::string address;
};
/// The same article in the other languages in which it can be read.
std::vector<Translation> translations(store::Reading&, cache::Ingredients&, const Article&);

/// The notices of an article, the oldest first. They change with the article.
std::vector<Correction> corrections(store::Reading&, ArticleId);
struct CorrectionsPage {
    std::vector<Correction> corrections;
    std::optional<Correction> older;
};
/// The notices of all articles in one language, the newest first, after this one.
CorrectionsPage corrections(store::Reading&, cache::Ingredients&, Language, const std::optional<Correction>& after, int at_most);

/// A page of a list: at most so many below this place, or from its beginning.
ListPage page_of(store::Reading&, cache::Ingredients&, const List&, const std::optional<Place>& below, int at_most);
/// The latest of a list, whole, as a feed carries them.
std::vector<Article> latest_whole(store::Reading&, cache::Ingredients&, const List&, std::size_t at_most);
/// The latest of a list but those excepted, at most so many.
std::vector<ArticleId> latest(store::Reading&, cache::Ingredients&, const List&, std::size_t at_most,
                              const std::vector<ArticleId>& except = {});
/// When the newest of a list was published; nothing if the list is empty.
std::optional<Moment> newest(store::Reading&, cache::Ingredients&, const List&);
/// What was published in [from, until), the newest first.
ListPage published(store::Reading&, cache::Ingredients&, Language, Moment from, Moment until, const std::optional<Place>& below,
                   int at_most);

/// The articles of a list right before and right after this place of it.
struct Neighbours {
    std::optional<ArticleId> older, newer;
};
Neighbours neighbours(store::Reading&, cache::Ingredients&, const List&, const Place&);

/// The inside of an article, as JSON, for `rotative look article 12`.
Result<std::string> look(store::Reading&, ArticleId);

}  // namespace rotative::articles
