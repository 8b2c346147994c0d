// SPDX-License-Identifier: Apache-2.0
// The frame of a page, made from what the masthead and the sections say. Each thing it shows is noted as an ingredient.
#include "paper/counter/visit.hpp"
#include "paper/counter/frame.html.hpp"
#include "paper/counter/heads.hpp"
#include "paper/counter/navigation.hpp"
#include "paper/counter/switch.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {
namespace {

/// The date of today in words; the page holds until it is another.
std::string dateline(Visit& visit) {
    const auto now = visit.reading.now();
    visit.made_of.holds_until(visit.zone.midnight_after(now));
    return i18n::long_date(now, visit.zone, visit.language);
}

}  // namespace

std::string language_tag(Language language) { return language == Language::Test ? "en-x-test" : std::string(tag(language)); }

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
    frame.paper = masthead.title;
    frame.paper_language = language_tag(masthead.language);
    if (about.is_home) frame.tagline = masthead::tagline(visit.reading, visit.made_of), frame.today = dateline(visit);
    frame.home = visit.under(visit.language, "/");
    frame.is_home = about.is_home;
    frame.navigation = navigation(visit, about.section, about.address);
    frame.languages = switch_of(visit, about, language);
    frame.head = head_of(visit, about, language);
    frame.imprint = imprint_of(visit, about.address);
    frame.content = std::move(content);
    http::Response response;
    response.status = status;
    response.body.reserve(frame.content.markup().size() + 8192);
    append(response.body, frame, visit.texts);
    return response;
}

}  // namespace rotative::counter
