// SPDX-License-Identifier: Apache-2.0
// The news of articles: how it is written for the wire, and which ingredients each piece touches.
#include "paper/articles/article_news.hpp"
#include <fmt/format.h>
#include <boost/json.hpp>
#include "paper/articles/sitemap_parts.hpp"

namespace rotative::articles {
namespace {

namespace json = boost::json;

template <class T>
json::array all_of(const std::vector<T>& values, auto as) {
    json::array all;
    for (const auto& value : values) all.emplace_back(as(value));
    return all;
}

json::value written(const Reach& reach) {
    const auto as_is = [](const std::string& words) { return json::string(words); };
    const auto as_words = [](const Span& span) { return json::string(articles::written(span)); };
    return json::object{{"page", reach.page},
                        {"teaser", reach.teaser},
                        {"title", reach.title},
                        {"entry", reach.entry},
                        {"address", reach.address},
                        {"corrections", reach.corrections},
                        {"mapped", reach.mapped},
                        {"language", rotative::tag(reach.language)},
                        {"original", reach.original.number},
                        {"places", all_of(reach.places, as_is)},
                        {"days", all_of(reach.days, as_words)},
                        {"calendars", all_of(reach.calendars, as_words)},
                        {"related", all_of(reach.related, [](ArticleId id) { return id.number; })}};
}

Language language_in(const json::value& value) { return language_of(std::string_view(value.as_string())).value_or(Language::Test); }

/// What an older release told does not say which calendars are others: all that it may be.
std::vector<Span> calendars_in(const json::value& kept, const std::vector<Span>& days) {
    std::vector<Span> calendars;
    if (const auto* said = kept.as_object().if_contains("calendars")) {
        for (const auto& span : said->as_array()) calendars.push_back(span_of(span.as_string()));
        return calendars;
    }
    for (const auto& day : days) calendars.push_back(day.its_year()), calendars.push_back({});
    return calendars;
}

Reach reach_in(const json::value& kept) {
    Reach reach{kept.at("page").as_bool(),
                kept.at("teaser").as_bool(),
                kept.at("title").as_bool(),
                kept.at("entry").as_bool(),
                kept.at("address").as_bool(),
                kept.at("corrections").as_bool(),
                kept.at("mapped").as_bool(),
                language_in(kept.at("language")),
                {kept.at("original").as_int64()},
                {},
                {},
                {},
                {}};
    for (const auto& place : kept.at("places").as_array()) reach.places.emplace_back(place.as_string());
    for (const auto& day : kept.at("days").as_array()) reach.days.push_back(span_of(day.as_string()));
    reach.calendars = calendars_in(kept, reach.days);
    for (const auto& id : kept.at("related").as_array()) reach.related.push_back({id.as_int64()});
    return reach;
}

std::string written(ArticleId id, int how, const Reach& reach) { return json::serialize(json::array{id.number, how, written(reach)}); }

json::value parsed(std::string_view words) { return json::parse({words.data(), words.size()}); }

std::vector<std::string> touched_by(ArticleId id, const Reach& reach) {
    auto touched = reach.places;
    if (reach.page) touched.push_back(tag(id));
    if (reach.teaser) touched.push_back(teaser_tag(id));
    if (reach.title) touched.push_back(title_tag(id));
    if (reach.entry) touched.push_back(entry_tag(id));
    if (reach.address) {
        touched.push_back(address_tag(id));
        touched.push_back(translations_tag(reach.original));
    }
    if (reach.mapped) touched.push_back(sitemap_tag(part_of_the_sitemap(id)));
    if (reach.corrections) touched.push_back(corrections_tag(reach.language));
    for (const auto& day : reach.days) touched.push_back(archive_tag(reach.language, day.its_month()));
    for (const auto& calendar : reach.calendars) touched.push_back(calendar_tag(reach.language, calendar));
    for (const auto other : reach.related) touched.push_back(related_tag(other));
    return touched;
}

}  // namespace

std::string ArticlePublished::write() const { return written(article, 0, reach); }
std::string ArticleChanged::write() const { return written(article, static_cast<int>(how), reach); }
std::string ArticleWithdrawn::write() const { return written(article, 0, reach); }
std::string ArticleWritten::write() const { return json::serialize(json::array{article.number, static_cast<int>(state)}); }
std::string ListsRemade::write() const {
    return json::serialize(all_of(
        lists, [](const List& list) { return json::array{static_cast<int>(list.sort), list.number, rotative::tag(list.language)}; }));
}

ArticlePublished ArticlePublished::read(std::string_view words) {
    const auto kept = parsed(words);
    return {{kept.at(0).as_int64()}, reach_in(kept.at(2))};
}
ArticleChanged ArticleChanged::read(std::string_view words) {
    const auto kept = parsed(words);
    return {{kept.at(0).as_int64()}, static_cast<Change::How>(kept.at(1).as_int64()), reach_in(kept.at(2))};
}
ArticleWithdrawn ArticleWithdrawn::read(std::string_view words) {
    const auto kept = parsed(words);
    return {{kept.at(0).as_int64()}, reach_in(kept.at(2))};
}
ArticleWritten ArticleWritten::read(std::string_view words) {
    const auto kept = parsed(words);
    return {{kept.at(0).as_int64()}, static_cast<State>(kept.at(1).as_int64())};
}
ListsRemade ListsRemade::read(std::string_view words) {
    const auto kept = parsed(words);
    ListsRemade news;
    for (const auto& list : kept.as_array())
        news.lists.push_back({static_cast<List::Sort>(list.at(0).as_int64()), list.at(1).as_int64(), language_in(list.at(2))});
    return news;
}

std::string tag(ArticleId id) { return fmt::format("article:{}", id.number); }
std::string teaser_tag(ArticleId id) { return fmt::format("teaser:{}", id.number); }
std::string title_tag(ArticleId id) { return fmt::format("title:{}", id.number); }
std::string entry_tag(ArticleId id) { return fmt::format("entry:{}", id.number); }
std::string address_tag(ArticleId id) { return fmt::format("address:{}", id.number); }
std::string absent_tag(ArticleId id) { return fmt::format("absent:article:{}", id.number); }
std::string translations_tag(ArticleId original) { return fmt::format("translations:{}", original.number); }
std::string related_tag(ArticleId id) { return fmt::format("related:{}", id.number); }
std::string corrections_tag(Language language) { return fmt::format("corrections:{}", rotative::tag(language)); }
std::string sitemap_tag(std::int64_t part) { return fmt::format("sitemap:{}", part); }
std::string archive_tag(Language language, const Span& month) {
    return fmt::format("archive:{}:{}", rotative::tag(language), articles::written(month));
}
std::string calendar_tag(Language language, const Span& year) {
    return fmt::format("calendar:{}:{}", rotative::tag(language), articles::written(year));
}

std::vector<std::string> touched_by(const ArticlePublished& news) {
    auto touched = touched_by(news.article, news.reach);
    touched.push_back(absent_tag(news.article));
    return touched;
}
std::vector<std::string> touched_by(const ArticleChanged& news) { return touched_by(news.article, news.reach); }
std::vector<std::string> touched_by(const ArticleWithdrawn& news) { return touched_by(news.article, news.reach); }
std::vector<std::string> touched_by(const ArticleWritten&) { return {}; }
std::vector<std::string> touched_by(const ListsRemade& news) {
    std::vector<std::string> touched;
    for (const auto& list : news.lists) touched.push_back(list_tag(list));
    return touched;
}

}  // namespace rotative::articles
