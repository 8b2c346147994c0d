// SPDX-License-Identifier: Apache-2.0
#pragma once
// A heading and articles under it, newest first: what the pages of a section, a topic, an author, a story and a day have in common. Older
// articles are reached by the moment and number of the last one shown, so a page stays what it was while articles are added.
#include <optional>
#include <string>
#include <vector>
#include "paper/articles/reading.hpp"
#include "paper/counter/teaser.hpp"
#include "paper/counter/timeline.hpp"
#include "paper/counter/turning.hpp"
#include "paper/counter/visit.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::counter {

struct FactLine {
    std::string label, words;
};

struct ListPage {
    std::string heading;
    std::optional<i18n::Key> kind;   // "person", "story": a label above the heading
    std::optional<i18n::Key> state;  // that a story is closed
    std::vector<Link> above;         // the sections this one stands in
    std::optional<Picture> face;     // of an author
    std::string also_called;         // of a topic: its other names, in a sentence
    html::Html about;
    std::vector<FactLine> facts;
    std::vector<Link> below;           // the sections that stand in this one
    std::optional<Timeline> timeline;  // of a story
    std::optional<Link> feed;
    i18n::Key articles_are{"stories.articles"};  // what the articles are to the heading
    std::vector<Teaser> articles;
    Turning turning;  // to older articles of the list, and back to the newest
    Turning days;     // of a day of the archive
    bool has_aside() const { return !facts.empty() || timeline; }
};

/// Where a page of a list begins: ?before=moment-number; nothing at the list's beginning. A value that is none is NotFound.
Result<std::optional<articles::Place>> place_asked(const Visit&);

/// Puts a page of articles on the list page, with the ways to older and newest ones under `address`.
void put_articles(const Visit&, ListPage&, const articles::ListPage&, const html::Url& address);

}  // namespace rotative::counter
