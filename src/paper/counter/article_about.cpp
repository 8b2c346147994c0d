// SPDX-License-Identifier: Apache-2.0
// What the head of an article says: its card, the way to it, its translations. Its data for search engines is in article_data.cpp.
#include "paper/counter/article_about.hpp"
#include "paper/counter/cards.hpp"
#include "paper/counter/structured_data.hpp"
#include "paper/sections/sections.hpp"
#include "press/document/renditions.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {
namespace {

using articles::Article;

constexpr std::size_t longest_description = 200;

Card card_of(Visit& visit, const Article& article) {
    const auto& words = article.words;
    const auto published = article.published.value_or(Moment{});
    Card card{.kind = "article", .picture = card_picture(visit, article.picture())};
    card.published = i18n::machine_time(published, visit.zone);
    if (article.updated && article.updated != published) card.modified = i18n::machine_time(*article.updated, visit.zone);
    if (const auto kicker = articles::kicker(visit.reading, visit.made_of, words); kicker.section) card.section = kicker.section->name;
    for (const auto& author : articles::byline(visit.reading, visit.made_of, words.authors, words.language))
        card.authors.push_back(visit.absolute(html::Url::own(author.address)));
    for (const auto& topic : articles::topics_of(visit.reading, visit.made_of, article)) card.topics.push_back(topic.name);
    return card;
}

/// The sections it stands in, from the top down.
std::vector<Link> above_of(Visit& visit, const Article& article) {
    std::vector<Link> above;
    const auto upwards = sections::upwards(visit.reading, visit.made_of, article.words.section);
    for (auto section = upwards.rbegin(); section != upwards.rend(); ++section) {
        const auto link = articles::linked(visit.reading, visit.made_of, sections::thing(*section), article.words.language);
        above.push_back({link.name, html::Url::own(link.address)});
    }
    return above;
}

}  // namespace

About about_article(Visit& visit, const Article& article, const html::Url& address,
                    const std::vector<articles::Translation>& translations) {
    About about;
    about.title = article.words.headline;
    about.description =
        article.words.standfirst.empty() ? document::card_text(article.words.body, longest_description) : article.words.standfirst;
    about.address = address;
    about.section = article.words.section.number;
    about.language = article.words.language;
    about.above = above_of(visit, article);
    about.card = card_of(visit, article);
    about.subject = data_of(visit, article, address, translations, about.card->picture);
    if (translations.empty()) return about;
    about.alternates.push_back({std::string(tag(article.words.language)), visit.absolute(address)});
    for (const auto& translation : translations) {
        const auto there = html::Url::own(translation.address);
        about.alternates.push_back({std::string(tag(translation.language)), visit.absolute(there)});
        about.languages.push_back({{}, there, false, std::string(tag(translation.language))});
    }
    return about;
}

}  // namespace rotative::counter
