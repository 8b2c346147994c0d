// SPDX-License-Identifier: Apache-2.0
// Which articles stand in a feed, with absolute addresses. A slug that is no longer the thing's is sent to the present one.
#include "paper/counter/feed_pages.hpp"
#include <fmt/format.h>
#include <algorithm>
#include "paper/articles/reading.hpp"
#include "paper/counter/cards.hpp"
#include "paper/counter/dated.hpp"
#include "paper/counter/links.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/named_pages.hpp"
#include "paper/counter/pictures.hpp"
#include "paper/feeds/feed.hpp"
#include "paper/naming/about.hpp"
#include "paper/naming/naming.hpp"
#include "press/assets/assets.hpp"

namespace rotative::counter {
namespace {

constexpr std::size_t entries_shown = 20, longest_description = 300;

/// The form that the address asks for; its ending is a route's, so it is one of them.
const feeds::Form& form_asked(const Visit& visit) {
    return *std::ranges::find_if(feeds::forms, [&](const feeds::Form& form) { return visit.request.path.ends_with(form.file); });
}

std::string in_form(const feeds::Form& form, std::string_view atom) {
    return std::string(atom.substr(0, atom.rfind('/') + 1)) + std::string(form.file);
}

std::optional<feeds::Illustration> picture_of(Visit& visit, const articles::Article& article) {
    const auto picture = card_picture(visit, article.picture());
    if (!picture) return {};
    return feeds::Illustration{picture->address.text(), picture->alternative, picture->width, picture->height};
}

feeds::Entry entry_of(Visit& visit, const articles::Article& article) {
    const auto& words = article.words;
    const auto main = visit.masthead.language;
    feeds::Entry entry;
    entry.id = fmt::format("{}/articles/{}", visit.base, article.id.number);
    entry.title = words.headline;
    entry.address = visit.base + articles::address_of(article.id, words.slug, words.language, main);
    entry.summary = words.standfirst;
    for (const auto& author : articles::byline(visit.reading, visit.made_of, words.authors, words.language))
        entry.authors.push_back({author.name, visit.base + author.address});
    for (const auto& topic : articles::topics_of(visit.reading, visit.made_of, article)) entry.categories.push_back(topic.name);
    entry.picture = picture_of(visit, article);
    entry.published = article.published.value_or(Moment{});
    entry.updated = article.updated.value_or(entry.published);
    entry.content = document::feed_html(words.body, PaperLinks(visit.reading, visit.made_of, words.language, main, visit.base),
                                        PaperPictures(visit.reading, visit.made_of, words.language, visit.base));
    entry.language = words.language;
    return entry;
}

/// The feed of a list, in the form that was asked for. `atom` is its address in the first of the forms, `page` the page it follows.
http::Response feed_of(Visit& visit, feeds::Feed feed, const articles::List& list, const html::Url& atom, const html::Url& page) {
    const auto& form = form_asked(visit);
    note_date(visit);
    feed.address = visit.base + in_form(form, atom.text());
    feed.page = visit.base + page.text();
    feed.icon = visit.base + assets::address_of("icon.svg").text();
    feed.paper = visit.masthead.title;
    feed.language = visit.language;
    for (const auto& article : articles::latest_whole(visit.reading, visit.made_of, list, entries_shown))
        feed.entries.push_back(entry_of(visit, article));
    http::Response response{.content_type = std::string(form.type) + "; charset=utf-8"};
    response.body = form.written(feed);
    return response;
}

std::string description_of(Visit& visit, naming::Thing thing) {
    const auto words = naming::about(visit.reading, visit.made_of, thing, visit.language);
    return words ? document::card_text(*words, longest_description) : std::string();
}

}  // namespace

http::Response site_feed(Visit& visit) {
    feeds::Feed feed{.title = visit.masthead.title, .description = masthead::tagline(visit.reading, visit.made_of)};
    return feed_of(visit, std::move(feed), articles::whole_paper(visit.language), visit.under(visit.language, "/feeds/atom.xml"),
                   visit.under(visit.language, "/"));
}

http::Response thing_feed(Visit& visit) {
    const auto kind = kind_in(visit.captured("kind"));
    const auto found = kind ? naming::find(visit.reading, visit.made_of, *kind, visit.language, visit.captured("slug")) : std::nullopt;
    if (!found) return message(visit, {Refusal::NotFound, "problem.not_found"});
    const auto thing = present_thing(visit, {*kind, found->number});
    const auto name = naming::shown(visit.reading, visit.made_of, thing, visit.language);
    const auto atom = feed_address(visit, *kind, name);
    if (!found->is_present || thing.number != found->number) return http::Response::moved(in_form(form_asked(visit), atom.text()));
    feeds::Feed feed{.title = name.name + " – " + visit.masthead.title, .description = description_of(visit, thing)};
    return feed_of(visit, std::move(feed), list_of(thing, visit.language), atom,
                   html::Url::own(naming::address_of(*kind, name, visit.masthead.language)));
}

html::Url feed_address(const Visit& visit, naming::Kind kind, const naming::Name& name) {
    return visit.under(name.language, "/feeds/" + std::string(folder_of(kind)) + "/" + naming::encoded(name.slug) + "/atom.xml");
}

std::vector<FeedLink> forms_of(const Visit& visit, const Link& atom) {
    std::vector<FeedLink> links;
    for (const auto& form : feeds::forms)
        links.push_back({std::string(form.type), visit.texts("feeds.named", {{"title", atom.words}, {"form", form.name}}),
                         html::Url::own(in_form(form, atom.address.text()))});
    return links;
}

}  // namespace rotative::counter
