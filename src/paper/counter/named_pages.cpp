// SPDX-License-Identifier: Apache-2.0
// One way for all four: find the thing by its slug, head the page with what its room says, put its articles under it.
#include "paper/counter/named_pages.hpp"
#include <algorithm>
#include <array>
#include <utility>
#include "paper/articles/lists.hpp"
#include "paper/authors/authors.hpp"
#include "paper/counter/cards.hpp"
#include "paper/counter/feed_pages.hpp"
#include "paper/counter/links.hpp"
#include "paper/counter/list_page.hpp"
#include "paper/counter/list_page.html.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/structured_data.hpp"
#include "paper/counter/teasers.hpp"
#include "paper/naming/about.hpp"
#include "paper/naming/naming.hpp"
#include "paper/sections/sections.hpp"
#include "paper/stories/stories.hpp"
#include "paper/topics/topics.hpp"
#include "press/http/target.hpp"
#include "press/i18n/lists.hpp"

namespace rotative::counter {
namespace {

using naming::Kind;
using naming::Thing;

constexpr std::array<std::pair<std::string_view, Kind>, 4> folders{
    {{"sections", Kind::Section}, {"stories", Kind::Story}, {"topics", Kind::Topic}, {"authors", Kind::Author}}};

constexpr std::size_t longest_description = 200;

/// What a kind of thing shows around its articles: on each of its pages, and on the first alone.
struct Furniture {
    Kind kind;
    i18n::Key articles_are;
    void (*always)(Visit&, Thing, ListPage&, About&);
    void (*at_first)(Visit&, Thing, ListPage&);
};

html::Url address_in(const Visit& visit, Kind kind, const naming::Name& name) {
    return html::Url::own(naming::address_of(kind, name, visit.masthead.language));
}

void show_other_languages(Visit& visit, Thing thing, const naming::Name& here, About& about) {
    for (const auto language : visit.masthead.languages) {
        const auto name = naming::shown(visit.reading, visit.made_of, thing, language);
        if (name.language != language) continue;
        const auto address = address_in(visit, thing.kind, name);
        about.alternates.push_back({std::string(tag(language)), visit.absolute(address)});
        if (language != here.language) about.languages.push_back({{}, address, false, std::string(tag(language))});
    }
    if (about.alternates.size() < 2) about.alternates.clear();
}

/// What is written about it, the biography of an author or the introduction of a story: on the page, and its beginning beside a link.
void put_about(Visit& visit, Thing thing, ListPage& page, About& about) {
    const auto words = naming::about(visit.reading, visit.made_of, thing, visit.language);
    if (!words) return;
    about.description = document::card_text(*words, longest_description);
    page.about = document::page_html(*words, PaperLinks(visit.reading, visit.made_of, visit.language, visit.masthead.language),
                                     PaperPictures(visit.reading, visit.made_of, visit.language), visit.language);
}

http::Response page_of(Visit& visit, const Furniture& furniture) {
    const auto kind = furniture.kind;
    const auto found = naming::find(visit.reading, visit.made_of, kind, visit.language, visit.captured("slug"));
    if (!found) return message(visit, {Refusal::NotFound, "problem.not_found"});
    const auto thing = present_thing(visit, {kind, found->number});
    const auto name = naming::shown(visit.reading, visit.made_of, thing, visit.language);
    const auto address = address_in(visit, kind, name);
    if (http::percent_encoded_path(visit.request.path) != address.text()) return http::Response::moved(address.text());
    const auto below = place_asked(visit);
    if (!below) return message(visit, below.problem());
    ListPage page{.articles_are = furniture.articles_are};
    About about;
    page.heading = about.title = name.name;
    about.address = address;
    about.is_indexed = !*below;
    about.feed = Link{name.name, feed_address(visit, kind, name)};
    about.sort = About::Sort::Collection;
    show_other_languages(visit, thing, name, about);
    if (!*below) put_about(visit, thing, page, about);
    furniture.always(visit, thing, page, about);
    if (!*below) {
        page.feed = Link{visit.texts("feeds.follow"), feed_address(visit, kind, name)};
        furniture.at_first(visit, thing, page);
    }
    const auto length = masthead::length_of_lists(visit.reading, visit.made_of);
    put_articles(visit, page, articles::page_of(visit.reading, visit.made_of, list_of(thing, visit.language), *below, length), address);
    if (page.turning.before) about.older = page.turning.before->address;
    return framed(visit, std::move(about), render(page, visit.texts));
}

void place_section(Visit& visit, Thing thing, ListPage& page, About& about) {
    const sections::SectionId id{thing.number};
    const auto link = [&](sections::SectionId section) {
        const auto name = naming::shown(visit.reading, visit.made_of, sections::thing(section), visit.language);
        return Link{name.name, address_in(visit, Kind::Section, name)};
    };
    const auto upwards = sections::upwards(visit.reading, visit.made_of, id);
    for (auto above = upwards.rbegin(); above != upwards.rend(); ++above)
        if (*above != id) page.above.push_back(link(*above));
    about.above = page.above;
    for (const auto& child : sections::children(visit.reading, visit.made_of, id)) page.below.push_back(link(child.id));
    about.section = upwards.empty() ? thing.number : upwards.back().number;
}

void label_story(Visit&, Thing, ListPage& page, About&) { page.kind = i18n::Key("stories.label"); }

void unfold_story(Visit& visit, Thing thing, ListPage& page) {
    const stories::StoryId id{thing.number};
    const auto story = stories::story(visit.reading, visit.made_of, id);
    const auto state = story ? story->state : stories::State::Open;
    if (state == stories::State::Closed) page.state = i18n::Key("stories.closed");
    auto timeline = timeline_of(visit, id, state);
    if (timeline.all > 0) page.timeline = std::move(timeline);
}

i18n::Key label_of(topics::Sort sort) {
    switch (sort) {
        case topics::Sort::Person:
            return i18n::Key("topics.person");
        case topics::Sort::Place:
            return i18n::Key("topics.place");
        case topics::Sort::Organisation:
            return i18n::Key("topics.organisation");
        case topics::Sort::Subject:
            break;
    }
    return i18n::Key("topics.subject");
}

/// What else it is called in the language of the page.
std::vector<std::string> other_names_of(const Visit& visit, const topics::Topic& topic) {
    std::vector<std::string> names;
    for (const auto& alias : topic.aliases)
        if (alias.language == visit.language) names.push_back(alias.words);
    return names;
}

void label_topic(Visit& visit, Thing thing, ListPage& page, About& about) {
    const auto topic = topics::topic(visit.reading, visit.made_of, topics::TopicId{thing.number});
    if (!topic) return;
    page.kind = label_of(topic->sort);
    about.subject = data_of_topic(page.heading, topic->sort, other_names_of(visit, *topic));
    about.subject["url"] = visit.absolute(about.address).text();
}

void describe_topic(Visit& visit, Thing thing, ListPage& page) {
    const auto topic = topics::topic(visit.reading, visit.made_of, topics::TopicId{thing.number});
    if (!topic) return;
    for (const auto& fact : topic->facts)
        if (fact.language == visit.language) page.facts.push_back({fact.label, fact.words});
    const auto names = other_names_of(visit, *topic);
    if (!names.empty()) page.also_called = visit.texts("topics.also_called", {{"names", i18n::listed(names, visit.language)}});
}

void label_author(Visit& visit, Thing thing, ListPage& page, About& about) {
    page.kind = i18n::Key("authors.label");
    about.sort = About::Sort::Profile;
    about.card = Card{.kind = "profile", .picture = card_picture(visit, authors::face(visit.reading, visit.made_of, {thing.number}))};
    about.subject = data_of_author(visit, about, page.heading);
}

void show_author(Visit& visit, Thing thing, ListPage& page) {
    page.face = picture_of(visit.reading, visit.made_of, authors::face(visit.reading, visit.made_of, {thing.number}), "8rem");
}

void nothing_more(Visit&, Thing, ListPage&) {}

}  // namespace

naming::Thing present_thing(Visit& visit, Thing thing) {
    if (thing.kind != Kind::Topic) return thing;
    const auto present = topics::present(visit.reading, visit.made_of, topics::TopicId{thing.number});
    return {thing.kind, present ? present->number : thing.number};
}

articles::List list_of(Thing thing, Language language) {
    switch (thing.kind) {
        case Kind::Section:
            return articles::list_of(sections::SectionId{thing.number}, language);
        case Kind::Story:
            return articles::list_of(stories::StoryId{thing.number}, language);
        case Kind::Topic:
            return articles::list_of(topics::TopicId{thing.number}, language);
        case Kind::Author:
            break;
    }
    return articles::list_of(authors::AuthorId{thing.number}, language);
}

std::string_view folder_of(Kind kind) { return std::ranges::find(folders, kind, &std::pair<std::string_view, Kind>::second)->first; }

std::optional<Kind> kind_in(std::string_view folder) {
    const auto found = std::ranges::find(folders, folder, &std::pair<std::string_view, Kind>::first);
    return found == folders.end() ? std::nullopt : std::optional(found->second);
}

http::Response section_page(Visit& visit) { return page_of(visit, {Kind::Section, "sections.articles", place_section, nothing_more}); }
http::Response story_page(Visit& visit) { return page_of(visit, {Kind::Story, "stories.articles", label_story, unfold_story}); }
http::Response topic_page(Visit& visit) { return page_of(visit, {Kind::Topic, "topics.articles", label_topic, describe_topic}); }
http::Response author_page(Visit& visit) { return page_of(visit, {Kind::Author, "authors.articles", label_author, show_author}); }

}  // namespace rotative::counter
