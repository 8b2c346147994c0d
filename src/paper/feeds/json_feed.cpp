// SPDX-License-Identifier: Apache-2.0
// JSON Feed 1.1 (jsonfeed.org).
#include <boost/json.hpp>
#include "paper/feeds/feed.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::feeds {
namespace {

namespace json = boost::json;

json::object written(const Person& person) {
    json::object one{{"name", person.name}};
    if (!person.address.empty()) one["url"] = person.address;
    return one;
}

json::object written(const Entry& entry) {
    json::object item{{"id", entry.id}, {"url", entry.address}, {"title", entry.title}, {"content_html", entry.content.markup()}};
    if (!entry.summary.empty()) item["summary"] = entry.summary;
    if (entry.picture) item["image"] = entry.picture->address;
    item["date_published"] = i18n::machine_time(entry.published);
    item["date_modified"] = i18n::machine_time(entry.updated);
    json::array authors;
    for (const auto& author : entry.authors) authors.push_back(written(author));
    if (!authors.empty()) item["authors"] = std::move(authors);
    if (!entry.categories.empty()) item["tags"] = json::value_from(entry.categories);
    item["language"] = tag(entry.language);
    return item;
}

}  // namespace

std::string json_feed(const Feed& feed) {
    json::object out{{"version", "https://jsonfeed.org/version/1.1"},
                     {"title", feed.title},
                     {"home_page_url", feed.page},
                     {"feed_url", feed.address},
                     {"language", tag(feed.language)}};
    if (!feed.description.empty()) out["description"] = feed.description;
    out["authors"] = json::array{written(Person{feed.paper, {}})};
    auto& items = out["items"].emplace_array();
    for (const auto& entry : feed.entries) items.push_back(written(entry));
    return json::serialize(out);
}

}  // namespace rotative::feeds
