// SPDX-License-Identifier: Apache-2.0
// The front page as paper/front fills it. How wide its pictures are is said here as front.css has it, place by place.
#include "paper/counter/front_page.hpp"
#include "paper/authors/authors.hpp"
#include "paper/counter/front_page.html.hpp"
#include "paper/counter/switch.hpp"
#include "paper/counter/teasers.hpp"
#include "paper/front/front.hpp"
#include "press/i18n/casing.hpp"

namespace rotative::counter {
namespace {

constexpr auto across = "(min-width: 82rem) 43.75rem, (min-width: 64rem) 54vw, 94vw";        // the only lead
constexpr auto half_the_page = "(min-width: 82rem) 37.5rem, (min-width: 48rem) 46vw, 94vw";  // one of two
constexpr auto column_of_three = "(min-width: 82rem) 17.5rem, (min-width: 48rem) 29vw, 7rem";
constexpr auto column_of_two = "(min-width: 82rem) 27rem, (min-width: 48rem) 44vw, 7rem";
constexpr auto beside_words = "(min-width: 82rem) 31rem, (min-width: 48rem) 44vw, 94vw";  // of a wide rail
constexpr auto small = "(min-width: 48rem) 9rem, 7rem";
constexpr auto face_of_an_opinion = "5rem";

About about(Visit& visit) {
    About about;
    about.is_home = true;
    about.description = masthead::tagline(visit.reading, visit.made_of);
    about.address = visit.under(visit.language, "/");
    say_languages(visit, about, "/", visit.masthead.languages);
    return about;
}

Teaser without_date(const Visit& visit, const articles::Teaser& article, const char* sizes) {
    auto teaser = teaser_of(visit, article, sizes);
    teaser.published.reset();
    return teaser;
}

/// What stands beneath another: its headline, and what it is when it is not news.
Teaser headline_alone(const articles::Teaser& article) {
    Teaser teaser;
    teaser.headline = article.headline;
    teaser.address = html::Url::own(article.address);
    teaser.kind = label_of(article.kind);
    teaser.is_sponsored = article.kind == articles::Kind::Sponsored;
    return teaser;
}

/// The leads are seen first, so their pictures are fetched at once. A quiet page has none there.
std::vector<Lead> leads_of(const Visit& visit, const front::FrontPage& front) {
    std::vector<Lead> leads;
    for (const auto& article : front.leads) {
        Lead lead{without_date(visit, article, front.layout == front::Layout::Two ? half_the_page : across)};
        if (front.layout == front::Layout::Quiet) lead.article.picture.reset();
        if (lead.article.picture) lead.article.picture->is_first = true;
        leads.push_back(std::move(lead));
    }
    return leads;
}

/// Three in a row; two or four are wider (front.css leaves none alone).
std::vector<Teaser> seconds_of(const Visit& visit, const std::vector<articles::Teaser>& articles) {
    const auto* const sizes = articles.size() % 3 == 0 ? column_of_three : column_of_two;
    std::vector<Teaser> teasers;
    for (const auto& article : articles) {
        teasers.push_back(without_date(visit, article, sizes));
        teasers.back().authors.clear();
    }
    return teasers;
}

std::vector<Brief> briefs_of(Visit& visit, const std::vector<articles::Teaser>& articles) {
    const auto day_ends = [&](Moment moment) { return visit.zone.midnight_after(moment); };
    const auto now = visit.reading.now();
    visit.made_of.holds_until(day_ends(now));
    std::vector<Brief> briefs;
    for (const auto& article : articles) {
        const auto moment = article.published;
        const bool is_of_today = day_ends(moment) == day_ends(now);
        briefs.push_back({is_of_today ? hour(visit, moment, article.language) : day(visit, moment, article.language),
                          article.short_headline.empty() ? article.headline : article.short_headline, html::Url::own(article.address),
                          label_of(article.kind)});
    }
    return briefs;
}

std::optional<Picture> face_of(Visit& visit, const articles::Teaser& article) {
    if (article.authors.size() != 1) return {};
    const auto face = authors::face(visit.reading, visit.made_of, {article.authors.front().number});
    auto picture = picture_of(visit.reading, visit.made_of, face, face_of_an_opinion);
    if (picture) picture->alternative.clear();  // the name stands beside it
    return picture;
}

std::vector<OpinionPiece> opinions_of(Visit& visit, const std::vector<articles::Teaser>& articles) {
    std::vector<OpinionPiece> opinions;
    for (const auto& article : articles) {
        OpinionPiece opinion{face_of(visit, article), {}, article.headline, html::Url::own(article.address)};
        for (const auto& author : article.authors) opinion.authors.push_back(author.name);
        opinions.push_back(std::move(opinion));
    }
    return opinions;
}

/// One across the page, then two side by side, and so on; a last one that would stand alone has the whole width.
std::vector<Rail> rails_of(const Visit& visit, const std::vector<front::Rail>& sections) {
    std::vector<Rail> rails;
    for (std::size_t place = 0; place < sections.size(); ++place) {
        const auto& [section, title, articles] = sections[place];
        Rail rail{{title.name, html::Url::own(title.address)}};
        rail.is_wide = place % 3 == 0 || (place % 3 == 1 && place + 1 == sections.size());
        rail.first = without_date(visit, articles.front(), rail.is_wide ? beside_words : small);
        rail.first.authors.clear();
        const auto& story = articles.front().kicker.story;  // the section is said above
        rail.first.kicker = story ? i18n::upper(story->name, visit.language) : std::string();
        for (std::size_t next = 1; next < articles.size(); ++next) rail.others.push_back(headline_alone(articles[next]));
        rails.push_back(std::move(rail));
    }
    return rails;
}

}  // namespace

http::Response front_page(Visit& visit) {
    const auto front = front::front_page(visit.reading, visit.made_of, visit.language);
    FrontPage page;
    page.layout = front::word_for(front.layout);
    page.leads = leads_of(visit, front);
    page.seconds = seconds_of(visit, front.secondary);
    page.briefs = briefs_of(visit, front.briefs);
    page.opinions = opinions_of(visit, front.opinions);
    page.rails = rails_of(visit, front.rails);
    return framed(visit, about(visit), render(page, visit.texts));
}

}  // namespace rotative::counter
