// SPDX-License-Identifier: Apache-2.0
// What the room of pages says becomes a page of the counter.
#include "paper/counter/standing_page.hpp"
#include <ranges>
#include "paper/counter/links.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/pictures.hpp"
#include "paper/counter/standing_page.html.hpp"
#include "paper/pages/pages.hpp"
#include "press/http/target.hpp"

namespace rotative::counter {

http::Response standing_page(Visit& visit) {
    const auto id = pages::find(visit.reading, visit.made_of, visit.language, visit.captured("slug"));
    const auto found = id ? pages::page(visit.reading, visit.made_of, *id) : std::nullopt;
    if (!found) return message(visit, {Refusal::NotFound, "problem.not_found"});
    const auto main = visit.masthead.language;
    const auto address = html::Url::own(pages::address_of(found->words.slug, found->words.language, main));
    if (http::percent_encoded_path(visit.request.path) != address.text()) return http::Response::moved(address.text());
    StandingPage page;
    page.language = tag(visit.language);
    page.direction = is_right_to_left(visit.language) ? "rtl" : "ltr";
    page.title = found->words.title;
    const auto above = pages::upwards(visit.reading, visit.made_of, *id, main);
    for (const auto& one : above | std::views::reverse) page.above.push_back({one.title, html::Url::own(one.address)});
    page.body = document::page_html(found->words.body, PaperLinks(visit.reading, visit.made_of, visit.language, main),
                                    PaperPictures(visit.reading, visit.made_of, visit.language));
    for (const auto& one : pages::children(visit.reading, visit.made_of, *id, main))
        page.below.push_back({one.title, html::Url::own(one.address)});
    About about;
    about.title = page.title;
    about.description = document::card_text(found->words.body, 160);
    about.address = address;
    about.above = page.above;
    return framed(visit, std::move(about), render(page, visit.texts));
}

}  // namespace rotative::counter
