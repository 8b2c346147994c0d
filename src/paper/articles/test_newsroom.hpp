// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: a newsroom with its people and its affair. Inès writes, Derya reads, the bridge has closed and will reopen. Everything is
// made through the doors, in an empty store of either engine; what a test hears of the wire is in `touched`.
#include <algorithm>
#include <string>
#include <vector>
#include "paper/articles/article_news.hpp"
#include "paper/articles/articles.hpp"
#include "paper/articles/reading.hpp"
#include "paper/authors/authors.hpp"
#include "paper/masthead/masthead.hpp"
#include "paper/naming/about.hpp"
#include "paper/sections/sections.hpp"
#include "paper/stories/stories.hpp"
#include "paper/topics/topics.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::articles {

/// A document of one paragraph.
inline document::Document saying(std::string words) { return {{{document::Paragraph{{{document::Text{std::move(words)}}}}}}}; }

/// A document of one paragraph that ends with a link to a topic.
inline document::Document saying(std::string words, TopicId topic, std::string linked) {
    document::Paragraph paragraph{{{document::Text{std::move(words)}}}};
    paragraph.inside.push_back({document::TopicLink{{document::Kind::Topic, topic.number}, {{document::Text{std::move(linked)}}}}});
    return {{{paragraph}}};
}

class Newsroom : public store::EachStore {
protected:
    Newsroom() {
        hear<naming::NamesChanged>();
        hear<naming::AboutChanged>();
        hear<masthead::SettingChanged>();
        hear<topics::TopicChanged>();
        hear<topics::TopicsMerged>();
        hear<sections::SectionsMoved>();
        hear<stories::StoryChanged>();
        hear<ArticlePublished>();
        hear<ArticleChanged>();
        hear<ArticleWithdrawn>();
        hear<ArticleWritten>();
        hear<ListsRemade>();
    }
    template <class News>
    void hear() {
        wire.at_once<News>([this](const News& news, wire::Heard) {
            for (auto& one : touched_by(news)) touched.push_back(one);
        });
    }
    bool was_touched(const std::string& ingredient) const { return std::ranges::count(touched, ingredient) > 0; }

    /// A draft by Inès in the section Ankara, about the bridge.
    ArticleDraft draft(std::string headline) const {
        ArticleDraft words;
        words.section = ankara;
        words.headline = std::move(headline);
        words.body = saying("Le pont est fermé depuis mars.");
        words.authors = {ines};
        return words;
    }
    ArticleId published(const ArticleDraft& words) {
        const auto id = *articles.write(words);
        clock.wind(std::chrono::minutes(1));
        (void)*articles.publish(id);
        return id;
    }
    ArticleId published(std::string headline) { return published(draft(std::move(headline))); }

    /// Looks at the store as a page does; what it was made of is in `made_of`.
    template <class Look>
    auto look_at(Look look) {
        made_of = {};
        return store->read([&](store::Reading& reading) { return look(reading, made_of); });
    }
    std::vector<std::string> headlines(const List& list, int at_most = 20, std::optional<Place> below = {}) {
        const auto page = look_at([&](auto& reading, auto& noted) { return page_of(reading, noted, list, below, at_most); });
        std::vector<std::string> words;
        for (const auto& one : page.articles) words.push_back(one.headline);
        return words;
    }

    wire::Wire wire{*store};
    masthead::Settings settings{*store, wire};
    naming::Naming naming{wire};
    topics::Topics topics{*store, wire, naming};
    sections::Sections sections{*store, wire, naming};
    stories::Stories stories{*store, wire, naming};
    authors::Authors authors{*store, wire, naming};
    Articles articles{*store, wire, topics, sections};

    SectionId turkey = *sections.add({{{Language::French, "Turquie"}, {Language::Turkish, "Türkiye"}}});
    SectionId ankara = *sections.add({{{Language::French, "Ankara"}}, turkey});
    StoryId the_closed_bridge = *stories.add({{{Language::French, "Le pont fermé"}}});
    TopicId the_river = *topics.add({{{Language::French, "Le fleuve"}}, topics::Sort::Place});
    TopicId the_mayor = *topics.add({{{Language::French, "La maire"}}, topics::Sort::Person});
    AuthorId ines = *authors.add({{Language::French, "Inès Aubert"}});
    AuthorId derya = *authors.add({{Language::French, "Derya Kaya"}});
    std::vector<std::string> touched;
    cache::Ingredients made_of;
};

}  // namespace rotative::articles
