// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is told when an article changes, said so exactly that a listener forgets the pages that show what changed and no others. The
// ingredients of articles have their names here; those of lists are in lists.hpp.
#include "paper/articles/calendar.hpp"

namespace rotative::articles {

/// How far a change reaches: what, beside the article's own page, shows something else now.
struct Reach {
    bool page = false;         // what only its own page shows
    bool teaser = false;       // what lists show of it
    bool title = false;        // its headline and where it is
    bool entry = false;        // what feeds carry of it
    bool address = false;      // where it is, or whether it can be read: its translations link to it
    bool corrections = false;  // the page of corrections of its language
    bool mapped = false;       // the sitemap
    Language language = Language::French;
    ArticleId original;               // what its translations share
    std::vector<std::string> places;  // in lists: names of ingredients (lists.hpp)
    std::vector<Span> days;           // of the archive it came into or left, by the newspaper's zone
    std::vector<Span> calendars;      // years whose days with articles are others now; everything, when a month came or went
    std::vector<ArticleId> related;   // those beneath which other articles are shown now
};

struct ArticlePublished {
    static constexpr std::string_view name = "articles.published";
    ArticleId article;
    Reach reach;
    std::string write() const;
    static ArticlePublished read(std::string_view words);
};

/// A public article is another than before, and still public.
struct ArticleChanged {
    static constexpr std::string_view name = "articles.changed";
    ArticleId article;
    Change::How how = Change::How::Silent;
    Reach reach;
    std::string write() const;
    static ArticleChanged read(std::string_view words);
};

/// It was public and is not any more.
struct ArticleWithdrawn {
    static constexpr std::string_view name = "articles.withdrawn";
    ArticleId article;
    Reach reach;
    std::string write() const;
    static ArticleWithdrawn read(std::string_view words);
};

/// An article that readers cannot see was written, changed or handed on.
struct ArticleWritten {
    static constexpr std::string_view name = "articles.written";
    ArticleId article;
    State state = State::Draft;
    std::string write() const;
    static ArticleWritten read(std::string_view words);
};

/// These lists were made anew.
struct ListsRemade {
    static constexpr std::string_view name = "articles.lists_remade";
    std::vector<List> lists;
    std::string write() const;
    static ListsRemade read(std::string_view words);
};

/// The ingredient of an article's own page.
std::string tag(ArticleId);
/// The ingredient of a list that shows it.
std::string teaser_tag(ArticleId);
/// The ingredient of whatever shows its headline as a link and no more.
std::string title_tag(ArticleId);
/// The ingredient of a feed that carries it whole.
std::string entry_tag(ArticleId);
/// The ingredient of what leads to it.
std::string address_tag(ArticleId);
/// The ingredient of an answer that there is no such article, or no longer.
std::string absent_tag(ArticleId);
/// The ingredient of what links to the translations of an article.
std::string translations_tag(ArticleId original);
/// The ingredient of the articles chosen by topic to stand beneath one.
std::string related_tag(ArticleId);
/// The ingredient of the page of corrections in one language.
std::string corrections_tag(Language);
/// The ingredient of one part of the sitemap, from 0.
std::string sitemap_tag(std::int64_t part);
/// The ingredient of the archive of a month, with how many articles each day has.
std::string archive_tag(Language, const Span& month);
/// The ingredient of a calendar that shows which days of a year have articles; of everything, which months.
std::string calendar_tag(Language, const Span& year);

std::vector<std::string> touched_by(const ArticlePublished&);
std::vector<std::string> touched_by(const ArticleChanged&);
std::vector<std::string> touched_by(const ArticleWithdrawn&);
std::vector<std::string> touched_by(const ArticleWritten&);
std::vector<std::string> touched_by(const ListsRemade&);

}  // namespace rotative::articles
