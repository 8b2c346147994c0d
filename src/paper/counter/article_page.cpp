// SPDX-License-Identifier: Apache-2.0
// What the rooms say of an article becomes its page. The id decides; another slug, or another language's prefix, is sent to the address.
#include "paper/counter/article_page.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include "paper/articles/reading.hpp"
#include "paper/counter/article_about.hpp"
#include "paper/counter/article_page.html.hpp"
#include "paper/counter/links.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/names.hpp"
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

std::vector<Link> kicker_of(const articles::Kicker& kicker, Language language) {
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
    auto picture = picture_of(visit.reading, visit.made_of, chosen, "(min-width: 60rem) 54rem, 100vw");
    if (!picture) return {};
    picture->is_first = true;
    auto known = media::shown(visit.reading, visit.made_of, chosen)->known;
    if (article.words.language != visit.masthead.language) known.caption.clear();  // the library speaks the paper's main language
    return LeadPicture{*std::move(picture), known.caption, known.credit};
}

std::vector<Picture> faces_of(Visit& visit, const Article& article) {
    std::vector<Picture> faces;
    for (const auto author : article.words.authors) {
        auto face = picture_of(visit.reading, visit.made_of, authors::face(visit.reading, visit.made_of, author), "3rem");
        if (!face) continue;
        face->alternative.clear();  // the name beside it says who it is
        faces.push_back(*std::move(face));
    }
    return faces;
}

/// A correction gives the article a new time: it is said once, as what it is.
Dates dates_of(const Visit& visit, const Article& article, const std::vector<articles::Correction>& corrections) {
    const auto language = article.words.language;
    Dates dates{date_with_time(visit, article.published.value_or(Moment{}), language), {}, {}};
    const auto corrected = corrections.empty() ? std::nullopt : std::optional(corrections.back().moment);
    if (corrected) dates.corrected = date_with_time(visit, *corrected, language);
    if (article.updated && article.updated != article.published && article.updated != corrected)
        dates.updated = date_with_time(visit, *article.updated, language);
    return dates;
}

/// What stands before the body.
void head(Visit& visit, const Article& article, ArticlePage& page) {
    const auto language = article.words.language;
    if (article.words.kicker.empty())
        page.kicker = kicker_of(articles::kicker(visit.reading, visit.made_of, article.words), language);
    else
        page.run_in = article.words.kicker;
    page.kind = label_of(article.words.kind);
    page.headline = article.words.headline;
    page.standfirst = article.words.standfirst;
    page.faces = faces_of(visit, article);
    page.authors = author_names(links_of(articles::byline(visit.reading, visit.made_of, article.words.authors, language)), visit.texts);
    page.place = article.words.place_line;
    page.reading_minutes = article.minutes;
    page.picture = lead_picture_of(visit, article);
}

ArticlePage page_of(Visit& visit, const Article& article, const std::vector<articles::Translation>& translations) {
    const auto language = article.words.language;
    ArticlePage page;
    page.language = tag(language);
    page.direction = is_right_to_left(language) ? "rtl" : "ltr";
    head(visit, article, page);
    std::vector<Link> languages;
    for (const auto& translation : translations) languages.push_back(translation_link(translation));
    page.translations = page_names(languages, visit.texts);
    const PaperLinks links(visit.reading, visit.made_of, language, visit.masthead.language);
    page.body = document::page_html(article.words.body, links, PaperPictures(visit.reading, visit.made_of, language), language);
    for (const auto& source : article.words.sources) page.sources.push_back({source.words, links.address_of(source.address)});
    const auto corrections = articles::corrections(visit.reading, article.id);
    page.dates = dates_of(visit, article, corrections);
    for (const auto& correction : corrections)
        page.corrections.push_back({date_with_time(visit, correction.moment, language), correction.words});
    page.all_corrections = visit.under(language, "/corrections");
    page.topics = links_of(articles::topics_of(visit.reading, visit.made_of, article));
    page.donations = donations_of(visit);
    page.beneath = beneath(visit, article);
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
    auto page = page_of(visit, *article, translations);
    page.address = fmt::format("{}/articles/{}", visit.base, id->number);
    return framed(visit, about_article(visit, *article, address, translations), render(page, visit.texts));
}

}  // namespace rotative::counter
