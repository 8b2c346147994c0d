// SPDX-License-Identifier: Apache-2.0
// What the rooms say of an article becomes its page. The id decides; another slug, or another language's prefix, is sent to the address.
#include "paper/counter/article_page.hpp"
#include <algorithm>
#include <charconv>
#include "paper/articles/reading.hpp"
#include "paper/articles/related.hpp"
#include "paper/counter/article_about.hpp"
#include "paper/counter/article_page.html.hpp"
#include "paper/counter/links.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/teasers.hpp"
#include "paper/media/uses.hpp"
#include "press/http/target.hpp"
#include "press/i18n/casing.hpp"

namespace rotative::counter {
namespace {

using articles::Article;

std::optional<articles::ArticleId> id_of(std::string_view captured) {
    articles::ArticleId id;
    const auto [end, error] = std::from_chars(captured.data(), captured.data() + captured.size(), id.number);
    const bool is_whole = end == captured.data() + captured.size() || *end == '-';
    return error == std::errc{} && is_whole && id.number > 0 ? std::optional(id) : std::nullopt;
}

std::vector<Link> kicker_of(Visit& visit, const articles::Kicker& kicker, Language language) {
    static_cast<void>(visit);
    std::vector<Link> links;
    for (const auto& part : {kicker.section, kicker.story})
        if (part) links.push_back({i18n::upper(part->name, language), html::Url::own(part->address)});
    return links;
}

std::vector<Link> links_of(const std::vector<articles::Linked>& things) {
    std::vector<Link> links;
    for (const auto& thing : things) links.push_back({thing.name, html::Url::own(thing.address)});
    return links;
}

Link translation_link(const articles::Translation& translation) {
    return {i18n::Texts(translation.language)("masthead.this_language"), html::Url::own(translation.address), false,
            std::string(tag(translation.language))};
}

std::optional<LeadPicture> lead_picture_of(Visit& visit, const Article& article) {
    const auto chosen = article.words.picture;
    if (!chosen || std::ranges::count(media::media_in(article.words.body), chosen)) return {};
    auto picture = picture_of(visit.reading, visit.made_of, chosen, "(min-width: 40rem) 38rem, 100vw");
    if (!picture) return {};
    picture->is_first = true;
    auto known = media::shown(visit.reading, visit.made_of, chosen)->known;
    if (article.words.language != visit.masthead.language) known.caption.clear();  // the library speaks the paper's main language
    return LeadPicture{*std::move(picture), known.caption, known.credit};
}

ArticlePage page_of(Visit& visit, const Article& article, const std::vector<articles::Translation>& translations) {
    auto& [reading, made_of, request, base, masthead, zone, language_of_visit, texts] = visit;
    const auto language = article.words.language;
    const auto kicker = articles::kicker(reading, made_of, article.words);
    ArticlePage page;
    page.language = tag(language);
    page.direction = is_right_to_left(language) ? "rtl" : "ltr";
    if (article.words.kicker.empty())
        page.kicker = kicker_of(visit, kicker, language);
    else
        page.run_in = kicker.words;
    page.kind = label_of(article.words.kind);
    page.headline = article.words.headline;
    page.standfirst = article.words.standfirst;
    page.authors = links_of(articles::byline(reading, made_of, article.words.authors, language));
    page.place = article.words.place_line;
    page.published = date_and_time(visit, article.published.value_or(Moment{}), language);
    if (article.updated && article.updated != article.published) page.updated = date_and_time(visit, *article.updated, language);
    page.reading_minutes = article.minutes;
    for (const auto& translation : translations) page.translations.push_back(translation_link(translation));
    const PaperLinks links(reading, made_of, language, masthead.language);
    page.picture = lead_picture_of(visit, article);
    page.body = document::page_html(article.words.body, links, PaperPictures(reading, made_of, language));
    for (const auto& source : article.words.sources) page.sources.push_back({source.words, links.address_of(source.address)});
    for (const auto& correction : articles::corrections(reading, article.id))
        page.corrections.push_back({date_and_time(visit, correction.moment, language), correction.words});
    page.topics = links_of(articles::topics_of(reading, made_of, article));
    for (const auto id : articles::related(reading, made_of, article))
        if (const auto teaser = articles::teaser(reading, made_of, id)) page.related.push_back(teaser_of(visit, *teaser));
    return page;
}

}  // namespace

http::Response article_page(Visit& visit) {
    const auto id = id_of(visit.captured("article"));
    if (!id) return message(visit, {Refusal::NotFound, "problem.not_found"});
    const auto path = articles::readable_at(visit.reading, visit.made_of, *id);
    if (path && http::percent_encoded_path(visit.request.path) != *path) return http::Response::moved(*path);
    const auto article = articles::article(visit.reading, visit.made_of, *id);
    if (!article) return message(visit, article.problem());
    const auto address = html::Url::own(*path);
    visit.language = article->words.language;
    visit.texts = i18n::Texts(visit.language);
    const auto translations = articles::translations(visit.reading, visit.made_of, *article);
    const auto page = page_of(visit, *article, translations);
    return framed(visit, about_article(visit, *article, address, translations), render(page, visit.texts));
}

}  // namespace rotative::counter
