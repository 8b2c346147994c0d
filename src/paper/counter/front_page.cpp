// SPDX-License-Identifier: Apache-2.0
// The front page as paper/front fills it.
#include "paper/counter/front_page.hpp"
#include "paper/counter/front_page.html.hpp"
#include "paper/counter/switch.hpp"
#include "paper/counter/teasers.hpp"
#include "paper/front/front.hpp"

namespace rotative::counter {
namespace {

About about(Visit& visit) {
    About about;
    about.is_home = true;
    about.description = masthead::tagline(visit.reading, visit.made_of);
    about.address = visit.under(visit.language, "/");
    say_languages(visit, about, "/", visit.masthead.languages);
    return about;
}

/// Its picture is as wide as the page, and fetched at once.
Lead lead_of(const Visit& visit, const articles::Teaser& article) {
    Lead lead{teaser_of(visit, article)};
    if (lead.article.picture) lead.article.picture->sizes = "(min-width: 72rem) 70rem, 100vw", lead.article.picture->is_first = true;
    return lead;
}

}  // namespace

http::Response front_page(Visit& visit) {
    const auto front = front::front_page(visit.reading, visit.made_of, visit.language);
    FrontPage page;
    if (front.lead) page.lead = lead_of(visit, *front.lead);
    page.seconds = teasers_of(visit, front.secondary);
    for (const auto& rail : front.rails)
        page.rails.push_back({{rail.title.name, html::Url::own(rail.title.address)}, teasers_of(visit, rail.articles)});
    return framed(visit, about(visit), render(page, visit.texts));
}

}  // namespace rotative::counter
