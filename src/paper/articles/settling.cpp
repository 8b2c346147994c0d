// SPDX-License-Identifier: Apache-2.0
// What follows when an article changes: lists, relations, news. What may change is decided in articles.cpp.
#include "paper/articles/settling.hpp"
#include <algorithm>
#include "paper/articles/article_news.hpp"
#include "paper/articles/article_shelf.hpp"
#include "paper/articles/calendar.hpp"
#include "paper/articles/list_shelf.hpp"
#include "paper/articles/related.hpp"
#include "paper/articles/sitemap_parts.hpp"
#include "paper/masthead/masthead.hpp"
#include "paper/media/uses.hpp"
#include "paper/sections/sections.hpp"

namespace rotative::articles {
namespace {

bool is_among(const std::vector<shelf::Standing>& standings, const List& list, const Place& place) {
    return std::ranges::any_of(standings, [&](const shelf::Standing& one) { return one.list == list && one.place == place; });
}

/// The place that an article comes to stand above: the next older one's, or the end of the list.
std::string place_taken(store::Reading& reading, const shelf::Standing& one) {
    auto rows = shelf::below(reading, one.list, one.place, 1);
    return rows.next() ? place_tag(one.list, shelf::place_in(rows).article) : end_tag(one.list);
}

/// Makes the article stand in its lists and no others; notes the places that changes.
void restand(store::Transaction& tx, const Article& after, Reach& reach) {
    const auto before = shelf::standings(tx, after.id);
    const auto lists = lists_of(after, sections::upwards(tx, after.words.section));
    const Place place{after.published.value_or(Moment{}), after.id};
    for (const auto& one : before) {
        if (one.place == place && std::ranges::count(lists, one.list)) continue;
        shelf::leave(tx, one);
        reach.places.push_back(place_tag(one.list, after.id));
    }
    for (const auto& list : lists) {
        if (is_among(before, list, place)) continue;
        reach.places.push_back(place_taken(tx, {list, place}));
        shelf::enter(tx, {list, place});
    }
}

bool teaser_differs(const Article& before, const Article& after) {
    const auto shown = [](const Article& one) {
        const auto& words = one.words;
        return std::tie(words.kind, words.kicker, words.headline, words.short_headline, words.slug, words.standfirst, words.section,
                        words.story, words.authors, words.language, one.published, one.words.picture, one.first_picture);
    };
    return shown(before) != shown(after);
}

bool title_differs(const Article& before, const Article& after) {
    return std::tie(before.words.headline, before.words.slug) != std::tie(after.words.headline, after.words.slug);
}

bool entry_differs(const Article& before, const Article& after) {
    const auto carried = [](const Article& one) {
        const auto& words = one.words;
        return std::tie(words.headline, words.slug, words.standfirst, words.body, words.authors, words.topics, one.linked, one.published,
                        one.updated, words.picture, one.first_picture);
    };
    return carried(before) != carried(after);
}

bool relations_differ(const Article& before, const Article& after) {
    return std::tie(before.words.topics, before.linked, before.words.language, before.published) !=
           std::tie(after.words.topics, after.linked, after.words.language, after.published);
}

/// Its media are seen by readers exactly while it is.
void show_media(store::Transaction& tx, wire::Wire& wire, const Article& article, wire::Age age) {
    auto shown = media::media_in(article.words.body);
    if (article.words.picture) shown.push_back(article.words.picture);
    const auto seen = article.is_public() ? media::Seen::ByReaders : media::Seen::ByNobody;
    media::use(tx, wire, {media::User::Kind::Article, article.id.number}, {std::move(shown), seen}, age);
}

i18n::Zone zone_of(store::Reading& reading) { return i18n::Zone::named(masthead::time_zone(reading)).value_or(i18n::Zone::utc()); }

/// The days of the archive that an article leaves or comes into.
std::vector<Span> days_reached(const std::optional<Article>& before, const Article& after, const i18n::Zone& zone) {
    std::vector<Span> days;
    const auto note = [&](const Article& article) {
        const auto day = day_of(article.published.value_or(Moment{}), zone);
        if (!std::ranges::count(days, day)) days.push_back(day);
    };
    const bool was = before && before->is_public(), is = after.is_public();
    if (was == is && (!is || before->published == after.published)) return days;
    if (was) note(*before);
    if (is) note(after);
    return days;
}

/// The calendars that show a day or a month more than before, or one less: those where the article is alone, or was.
std::vector<Span> calendars_reached(store::Reading& reading, const Article& article, const std::vector<Span>& days,
                                    const i18n::Zone& zone) {
    std::vector<Span> calendars;
    const auto is_alone = [&](const Span& span) { return is_alone_in(reading, article.words.language, bounds_of(span, zone), article.id); };
    for (const auto& day : days) {
        if (!is_alone(day)) continue;
        calendars.push_back(day.its_year());
        if (is_alone(day.its_month())) calendars.push_back({});
    }
    return calendars;
}

Reach reach_of(store::Transaction& tx, const std::optional<Article>& before, const Article& after, Change::How how) {
    const bool was = before && before->is_public(), is = after.is_public();
    const auto zone = zone_of(tx);
    Reach reach{.language = after.words.language, .original = after.original()};
    reach.page = was;
    reach.teaser = was && (!is || teaser_differs(*before, after));
    reach.title = was && (!is || title_differs(*before, after));
    reach.entry = was && (!is || entry_differs(*before, after));
    reach.address = was != is || (was && (before->words.slug != after.words.slug || before->original() != after.original()));
    reach.corrections = how == Change::How::Correction || (was != is && !shelf::corrections(tx, after.id).empty());
    reach.mapped =
        was != is || before->words.slug != after.words.slug || before->updated != after.updated || before->published != after.published;
    if (reach.mapped) shelf::note_change_of_part(tx, part_of_the_sitemap(after.id), tx.now());
    restand(tx, after, reach);
    reach.days = days_reached(before, after, zone);
    reach.calendars = calendars_reached(tx, after, reach.days, zone);
    if (was != is || (is && relations_differ(*before, after))) reach.related = choose_related(tx, after);
    if (was && before->original() != after.original()) reach.places.push_back(translations_tag(before->original()));
    return reach;
}

}  // namespace

void settle(store::Transaction& tx, wire::Wire& wire, const std::optional<Article>& before, const Article& after, Change::How how,
            wire::Age age) {
    if (before == after && how != Change::How::Correction) return;
    shelf::keep(tx, after);
    show_media(tx, wire, after, age);
    const bool was = before && before->is_public(), is = after.is_public();
    if (!was && !is) return wire.tell(tx, ArticleWritten{after.id, after.state}, age);
    const auto reach = reach_of(tx, before, after, how);
    if (!was) return wire.tell(tx, ArticlePublished{after.id, reach}, age);
    if (!is) return wire.tell(tx, ArticleWithdrawn{after.id, reach}, age);
    wire.tell(tx, ArticleChanged{after.id, how, reach}, age);
}

void settle_again(store::Transaction& tx, wire::Wire& wire, const Article& article) {
    auto right = article;
    right.first_picture = media::first_picture_in(article.words.body);
    if (right != article) return settle(tx, wire, article, right, Change::How::Silent, wire::Age::History);
    show_media(tx, wire, article, wire::Age::History);
    Reach reach{.language = article.words.language, .original = article.original()};
    restand(tx, article, reach);
    if (!reach.places.empty()) wire.tell(tx, ArticleChanged{article.id, Change::How::Silent, reach}, wire::Age::History);
}

}  // namespace rotative::articles
