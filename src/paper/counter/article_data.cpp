// SPDX-License-Identifier: Apache-2.0
// An article as schema.org says it. What is not known is left out.
#include <algorithm>
#include "paper/counter/structured_data.hpp"
#include "paper/topics/topics.hpp"
#include "press/document/renditions.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {
namespace {

namespace json = boost::json;
using articles::Article;

std::string_view type_of(articles::Kind kind) {
    switch (kind) {
        case articles::Kind::Analysis:
            return "AnalysisNewsArticle";
        case articles::Kind::Opinion:
            return "OpinionNewsArticle";
        case articles::Kind::Report:
            return "ReportageNewsArticle";
        case articles::Kind::Sponsored:
            return "AdvertiserContentArticle";
        case articles::Kind::News:
        case articles::Kind::Interview:
            break;
    }
    return "NewsArticle";
}

std::string absolute(const Visit& visit, const articles::Linked& thing) { return visit.absolute(html::Url::own(thing.address)).text(); }

json::array authors_of(Visit& visit, const Article& article) {
    json::array authors;
    for (const auto& author : articles::byline(visit.reading, visit.made_of, article.words.authors, article.words.language))
        authors.push_back({{"@type", "Person"}, {"name", author.name}, {"url", absolute(visit, author)}});
    return authors;
}

json::array topics_of(Visit& visit, const Article& article) {
    json::array about;
    for (const auto* chosen : {&article.words.topics, &article.linked})
        for (const auto id : *chosen) {
            const auto called = articles::linked(visit.reading, visit.made_of, topics::thing(id), article.words.language);
            auto topic = data_of_topic(called.name, topics::sort_of(visit.reading, visit.made_of, id), {});
            topic["url"] = absolute(visit, called);
            about.push_back(std::move(topic));
        }
    return about;
}

json::array corrections_of(Visit& visit, const Article& article) {
    json::array corrections;
    for (const auto& correction : articles::corrections(visit.reading, article.id))
        corrections.push_back({{"@type", "CorrectionComment"},
                               {"text", correction.words},
                               {"datePublished", i18n::machine_time(correction.moment, visit.zone)}});
    return corrections;
}

/// The translation it was made from, and those made from it: an article knows its original alone.
void add_translations(const Visit& visit, json::object& data, const Article& article,
                      const std::vector<articles::Translation>& translations) {
    json::array others;
    for (const auto& translation : translations) {
        json::object work{{"@type", "NewsArticle"},
                          {"url", visit.absolute(html::Url::own(translation.address)).text()},
                          {"inLanguage", tag(translation.language)}};
        if (translation.id == article.words.translates)
            data["translationOfWork"] = std::move(work);
        else
            others.push_back(std::move(work));
    }
    if (!others.empty()) data["workTranslation"] = std::move(others);
}

std::int64_t count_words(const std::string& words) {
    return words.empty() ? 0 : std::ranges::count(words, ' ') + 1;  // they are parted by single spaces
}

void add_if(json::object& data, std::string_view key, json::array values) {
    if (!values.empty()) data[key] = std::move(values);
}
void add_if(json::object& data, std::string_view key, const std::string& value) {
    if (!value.empty()) data[key] = value;
}

}  // namespace

json::object data_of(Visit& visit, const Article& article, const html::Url& address, const std::vector<articles::Translation>& translations,
                     const std::optional<CardPicture>& picture) {
    const auto& words = article.words;
    const auto published = article.published.value_or(Moment{});
    const auto where = visit.absolute(address).text();
    const auto kicker = articles::kicker(visit.reading, visit.made_of, words);
    json::object data{{"@type", type_of(words.kind)},
                      {"@id", where + "#article"},
                      {"url", where},
                      {"mainEntityOfPage", {{"@type", "WebPage"}, {"@id", where}}},
                      {"headline", words.headline},
                      {"inLanguage", tag(words.language)},
                      {"datePublished", i18n::machine_time(published, visit.zone)},
                      {"dateModified", i18n::machine_time(article.updated.value_or(published), visit.zone)},
                      {"publisher", data_of_paper(visit)},
                      {"isAccessibleForFree", true},
                      {"wordCount", count_words(document::words(words.body))}};
    add_if(data, "alternativeHeadline", words.short_headline);
    add_if(data, "description", words.standfirst);
    add_if(data, "dateline", words.place_line);
    add_if(data, "author", authors_of(visit, article));
    if (picture)
        data["image"] = {{"@type", "ImageObject"},
                         {"url", picture->address.text()},
                         {"width", picture->width},
                         {"height", picture->height},
                         {"description", picture->alternative}};
    if (kicker.section) data["articleSection"] = kicker.section->name;
    if (kicker.story)
        data["isPartOf"] = {{"@type", "CollectionPage"}, {"name", kicker.story->name}, {"url", absolute(visit, *kicker.story)}};
    add_if(data, "about", topics_of(visit, article));
    add_if(data, "correction", corrections_of(visit, article));
    add_translations(visit, data, article, translations);
    return data;
}

}  // namespace rotative::counter
