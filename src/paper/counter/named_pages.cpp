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

namespace rotative::counter {
namespace {

using naming::Kind;
using naming::Thing;

constexpr std::array<std::pair<std::string_view, Kind>, 4> folders{
    {{"sections", Kind::Section}, {"stories", Kind::Story}, {"topics", Kind::Topic}, {"authors", Kind::Author}}};

constexpr std::size_t longest_description = 200;

/// What a kind of thing shows above its articles.
using Heading = void (*)(Visit&, Thing, ListPage&, About&);

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

http::Response page_of(Visit& visit, Kind kind, Heading heading) {
    const auto found = naming::find(visit.reading, visit.made_of, kind, visit.language, visit.captured("slug"));
    if (!found) return message(visit, {Refusal::NotFound, "problem.not_found"});
    const auto thing = present_thing(visit, {kind, found->number});
    const auto name = naming::shown(visit.reading, visit.made_of, thing, visit.language);
    const auto address = address_in(visit, kind, name);
    if (http::percent_encoded_path(visit.request.path) != address.text()) return http::Response::moved(address.text());
    const auto below = place_asked(visit);
    if (!below) return message(visit, below.problem());
    ListPage page;
    About about;
    page.heading = about.title = name.name;
    about.address = address;
    about.is_indexed = !*below;
    about.feed = Link{name.name, feed_address(visit, kind, name)};
    about.sort = About::Sort::Collection;
    if (const auto words = naming::about(visit.reading, visit.made_of, thing, visit.language)) {
        about.description = document::card_text(*words, longest_description);
        page.about = document::page_html(*words, PaperLinks(visit.reading, visit.made_of, visit.language, visit.masthead.language),
                                         PaperPictures(visit.reading, visit.made_of, visit.language));
    }
    show_other_languages(visit, thing, name, about);
    heading(visit, thing, page, about);
    const auto length = masthead::length_of_lists(visit.reading, visit.made_of);
    put_articles(visit, page, articles::page_of(visit.reading, visit.made_of, list_of(thing, visit.language), *below, length), address);
    if (page.older) about.older = *page.older;
    return framed(visit, std::move(about), render(page, visit.texts));
}

void head_section(Visit& visit, Thing thing, ListPage& page, About& about) {
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

void head_story(Visit& visit, Thing thing, ListPage& page, About&) {
    page.kind = i18n::Key("stories.label");
    for (const auto& entry : stories::timeline(visit.reading, visit.made_of, stories::StoryId{thing.number}, visit.language)) {
        TimelineEntry line{date(visit, entry.moment, visit.language), entry.words, {}};
        if (const auto told = entry.article ? articles::readable_at(visit.reading, visit.made_of, {*entry.article}) : std::nullopt)
            line.article = html::Url::own(*told);
        page.timeline.push_back(std::move(line));
    }
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

void head_topic(Visit& visit, Thing thing, ListPage& page, About& about) {
    const auto topic = topics::topic(visit.reading, visit.made_of, topics::TopicId{thing.number});
    if (!topic) return;
    page.kind = label_of(topic->sort);
    std::vector<std::string> other_names;
    for (const auto& alias : topic->aliases)
        if (alias.language == visit.language) other_names.push_back(alias.words);
    about.subject = data_of_topic(page.heading, topic->sort, other_names);
    about.subject["url"] = visit.absolute(about.address).text();
    for (const auto& fact : topic->facts)
        if (fact.language == visit.language) page.facts.push_back({fact.label, fact.words});
}

void head_author(Visit& visit, Thing thing, ListPage& page, About& about) {
    const auto face = authors::face(visit.reading, visit.made_of, {thing.number});
    page.kind = i18n::Key("authors.label");
    page.face = picture_of(visit.reading, visit.made_of, face, "8rem");
    about.sort = About::Sort::Profile;
    about.card = Card{.kind = "profile", .picture = card_picture(visit, face)};
    about.subject = data_of_author(visit, about, page.heading);
}

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

http::Response section_page(Visit& visit) { return page_of(visit, Kind::Section, head_section); }
http::Response story_page(Visit& visit) { return page_of(visit, Kind::Story, head_story); }
http::Response topic_page(Visit& visit) { return page_of(visit, Kind::Topic, head_topic); }
http::Response author_page(Visit& visit) { return page_of(visit, Kind::Author, head_author); }

}  // namespace rotative::counter
