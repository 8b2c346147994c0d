// SPDX-License-Identifier: Apache-2.0
// The page, its subject and the way to it. An article's own data is in article_data.cpp.
#include "paper/counter/structured_data.hpp"
#include "press/assets/assets.hpp"

namespace rotative::counter {
namespace {

namespace json = boost::json;

std::string home_of(const Visit& visit) { return visit.base + "/"; }

json::object site_of(const Visit& visit, const About& about) {
    json::object site{{"@type", "WebSite"},
                      {"@id", home_of(visit) + "#site"},
                      {"name", visit.masthead.title},
                      {"url", home_of(visit)},
                      {"publisher", {{"@id", home_of(visit) + "#paper"}}}};
    if (!about.description.empty()) site["description"] = about.description;
    json::array languages;
    for (const auto language : visit.masthead.languages) languages.push_back(json::value(tag(language)));
    site["inLanguage"] = std::move(languages);
    return site;
}

std::string_view word_for(About::Sort sort) {
    switch (sort) {
        case About::Sort::Collection:
            return "CollectionPage";
        case About::Sort::Profile:
            return "ProfilePage";
        case About::Sort::Page:
            break;
    }
    return "WebPage";
}

json::object page_of(const Visit& visit, const About& about, Language language) {
    const auto address = visit.absolute(about.address).text();
    json::object page{
        {"@type", word_for(about.sort)},
        {"@id", address},
        {"url", address},
        {"name", about.title},
        {"inLanguage", tag(language)},
        {"isPartOf", {{"@type", "WebSite"}, {"@id", home_of(visit) + "#site"}, {"name", visit.masthead.title}, {"url", home_of(visit)}}}};
    if (!about.description.empty()) page["description"] = about.description;
    if (!about.subject.empty() && about.sort != About::Sort::Page)
        page[about.sort == About::Sort::Profile ? "mainEntity" : "about"] = about.subject;
    return page;
}

json::object step(std::int64_t position, const std::string& name, const std::string& address) {
    return {{"@type", "ListItem"}, {"position", position}, {"name", name}, {"item", address}};
}

/// The way from the front page of this language; the last step is the page itself.
json::object way_to(const Visit& visit, const About& about) {
    json::array steps{step(1, visit.texts("masthead.front_page"), visit.absolute(visit.under(visit.language, "/")).text())};
    for (const auto& above : about.above)
        steps.push_back(step(static_cast<std::int64_t>(steps.size()) + 1, above.words, visit.absolute(above.address).text()));
    steps.push_back(step(static_cast<std::int64_t>(steps.size()) + 1, about.title, visit.absolute(about.address).text()));
    return {{"@type", "BreadcrumbList"}, {"itemListElement", std::move(steps)}};
}

}  // namespace

json::object data_of_paper(const Visit& visit) {
    return {{"@type", "NewsMediaOrganization"},
            {"@id", home_of(visit) + "#paper"},
            {"name", visit.masthead.title},
            {"url", home_of(visit)},
            {"logo", {{"@type", "ImageObject"}, {"url", visit.base + assets::address_of("icon.svg").text()}}}};
}

json::object data_of_author(const Visit& visit, const About& about, const std::string& name) {
    json::object person{{"@type", "Person"}, {"name", name}, {"url", visit.absolute(about.address).text()}};
    if (!about.description.empty()) person["description"] = about.description;
    if (about.card && about.card->picture) person["image"] = about.card->picture->address.text();
    person["worksFor"] = {{"@type", "NewsMediaOrganization"}, {"@id", home_of(visit) + "#paper"}, {"name", visit.masthead.title}};
    return person;
}

json::object data_of_topic(const std::string& name, topics::Sort sort, const std::vector<std::string>& other_names) {
    const auto type = [&]() -> std::string_view {
        switch (sort) {
            case topics::Sort::Person:
                return "Person";
            case topics::Sort::Place:
                return "Place";
            case topics::Sort::Organisation:
                return "Organization";
            case topics::Sort::Subject:
                break;
        }
        return "Thing";
    };
    json::object topic{{"@type", type()}, {"name", name}};
    if (!other_names.empty()) topic["alternateName"] = json::value_from(other_names);
    return topic;
}

html::ScriptData graph_of(const Visit& visit, const About& about, Language language) {
    if (!about.is_indexed || about.address.empty()) return html::ScriptData::json("null");
    json::array graph;
    if (about.is_home) {
        graph.push_back(data_of_paper(visit));
        graph.push_back(site_of(visit, about));
    } else {
        if (about.subject.empty() || about.sort != About::Sort::Page)
            graph.push_back(page_of(visit, about, language));
        else
            graph.push_back(about.subject);
        graph.push_back(way_to(visit, about));
    }
    return html::ScriptData::json(json::serialize(json::object{{"@context", "https://schema.org"}, {"@graph", std::move(graph)}}));
}

}  // namespace rotative::counter
