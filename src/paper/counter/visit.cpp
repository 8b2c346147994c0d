// SPDX-License-Identifier: Apache-2.0
// The frame of a page, made from what the masthead and the sections say. Each thing it shows is noted as an ingredient.
#include "paper/counter/visit.hpp"
#include <algorithm>
#include "paper/counter/colours.hpp"
#include "paper/counter/frame.html.hpp"
#include "paper/counter/navigation.hpp"
#include "press/assets/assets.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {
namespace {

std::string language_tag(Language language) { return language == Language::Test ? "en-x-test" : std::string(tag(language)); }

Link language_link(const Visit& visit, Language language, Language of_the_page) {
    return {i18n::Texts(language)("masthead.this_language"), visit.under(language, "/"), language == of_the_page, language_tag(language)};
}

std::vector<Link> languages_of(const Visit& visit, const About& about, Language of_the_page) {
    if (visit.masthead.languages.size() < 2) return {};
    std::vector<Link> links;
    for (const auto language : visit.masthead.languages) {
        auto link = language_link(visit, language, of_the_page);
        const auto own = std::ranges::find(about.languages, link.language, &Link::language);
        if (own != about.languages.end()) link.address = own->address;
        links.push_back(std::move(link));
    }
    return links;
}

/// What the words of a page are set in. In Arabic one face serves texts and furniture; the other is the nameplate's.
std::vector<html::Url> faces_of(Language language) {
    const auto* const furniture = language == Language::Arabic ? "noto-naskh-arabic.woff2" : "libre-franklin.woff2";
    return {assets::address_of("newsreader.woff2"), assets::address_of(furniture)};
}

/// The date of today in words; the page holds until it is another.
std::string dateline(Visit& visit) {
    const auto now = visit.reading.now();
    visit.made_of.holds_until(visit.zone.midnight_after(now));
    return i18n::long_date(now, visit.zone, visit.language);
}

std::vector<Link> footer_of(const Visit& visit) {
    const auto& texts = visit.texts;
    return {{texts("masthead.front_page"), visit.under(visit.language, "/")},
            {texts("archive.title"), visit.under(visit.language, "/archive")},
            {texts("masthead.corrections"), visit.under(visit.language, "/corrections")},
            {texts("masthead.feed"), visit.under(visit.language, "/feeds/atom.xml")}};
}

}  // namespace

std::string_view Visit::captured(std::string_view name) const {
    const auto found = request.captured.find(name);
    return found == request.captured.end() ? std::string_view{} : std::string_view(found->second);
}

html::Url Visit::absolute(const html::Url& own) const { return own.empty() ? html::Url{} : html::Url::foreign(base + own.text()); }

html::Url Visit::under(Language other, std::string_view path) const {
    const bool has_prefix = other != masthead.language;
    return html::Url::own((has_prefix ? "/" + std::string(tag(other)) : std::string()) +
                          std::string(has_prefix && path == "/" ? "" : path));
}

http::Response framed(Visit& visit, About about, html::Html content, int status) {
    const auto language = about.language.value_or(visit.language);
    const auto& masthead = visit.masthead;
    Frame frame;
    frame.language = language_tag(language);
    frame.direction = is_right_to_left(language) ? "rtl" : "ltr";
    frame.title = about.title.empty() ? masthead.title : about.title + " – " + masthead.title;
    frame.description = std::move(about.description);
    frame.canonical = visit.absolute(about.address);
    frame.alternates = std::move(about.alternates);
    frame.is_indexed = about.is_indexed;
    frame.icon = assets::address_of("icon.svg");
    frame.styles = assets::address_of("paper.css");
    frame.faces = faces_of(language);
    frame.colours = html::Url::own(colours_address(masthead::colours_of(visit.reading, visit.made_of)));
    frame.paper = masthead.title;
    frame.paper_language = language_tag(masthead.language);
    if (about.is_home) frame.tagline = masthead::tagline(visit.reading, visit.made_of), frame.today = dateline(visit);
    frame.home = visit.under(visit.language, "/");
    frame.is_home = about.is_home;
    frame.navigation = navigation(visit, about.section, about.address);
    frame.foot_navigation = foot_navigation(visit, about.address);
    frame.languages = languages_of(visit, about, language);
    frame.feed = about.feed ? std::move(about.feed) : Link{masthead.title, visit.under(visit.language, "/feeds/atom.xml")};
    frame.footer = footer_of(visit);
    frame.data = std::move(about.data);
    frame.has_data = about.has_data;
    frame.content = std::move(content);
    http::Response response;
    response.status = status;
    response.body.reserve(frame.content.markup().size() + 8192);
    append(response.body, frame, visit.texts);
    return response;
}

}  // namespace rotative::counter
