// SPDX-License-Identifier: Apache-2.0
// Which articles stand in a feed or a part of the sitemap, with absolute addresses.
#include "paper/counter/machine_pages.hpp"
#include <fmt/format.h>
#include <array>
#include <charconv>
#include <utility>
#include "paper/articles/reading.hpp"
#include "paper/articles/sitemap_parts.hpp"
#include "paper/counter/links.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/named_pages.hpp"
#include "paper/counter/pictures.hpp"
#include "paper/feeds/atom.hpp"
#include "paper/feeds/sitemap.hpp"
#include "paper/naming/naming.hpp"
#include "paper/pages/pages.hpp"
#include "paper/sections/sections.hpp"

namespace rotative::counter {
namespace {

http::Response nothing(Visit& visit) { return message(visit, {Refusal::NotFound, "problem.not_found"}); }

http::Response of_type(std::string type, std::string body) {
    http::Response response;
    response.content_type = std::move(type);
    response.body = std::move(body);
    return response;
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
        entry.authors.push_back(author.name);
    for (const auto& topic : articles::topics_of(visit.reading, visit.made_of, article)) entry.categories.push_back(topic.name);
    entry.published = article.published.value_or(Moment{});
    entry.updated = article.updated.value_or(entry.published);
    entry.content = document::feed_html(words.body, PaperLinks(visit.reading, visit.made_of, words.language, main, visit.base),
                                        PaperPictures(visit.reading, visit.made_of, words.language, visit.base));
    entry.language = words.language;
    return entry;
}

http::Response feed_of(Visit& visit, const articles::List& list, std::string title, const html::Url& own, const html::Url& page) {
    constexpr std::size_t entries = 20;
    feeds::Feed feed;
    feed.id = feed.address = visit.base + own.text();
    feed.title = std::move(title);
    feed.page = visit.base + page.text();
    feed.language = visit.language;
    for (const auto& article : articles::latest_whole(visit.reading, visit.made_of, list, entries))
        feed.entries.push_back(entry_of(visit, article));
    return of_type("application/atom+xml; charset=utf-8", feeds::atom(feed));
}

std::optional<naming::Kind> kind_of(std::string_view folder) {
    constexpr std::array<std::pair<std::string_view, naming::Kind>, 4> folders{{{"sections", naming::Kind::Section},
                                                                                {"stories", naming::Kind::Story},
                                                                                {"topics", naming::Kind::Topic},
                                                                                {"authors", naming::Kind::Author}}};
    for (const auto& [name, kind] : folders)
        if (name == folder) return kind;
    return {};
}

/// The sections under this one, each with its addresses in the languages it has a name in.
void add_sections(Visit& visit, std::vector<feeds::Mapped>& pages, sections::SectionId above) {
    for (const auto& section : sections::children(visit.reading, visit.made_of, above)) {
        for (const auto language : visit.masthead.languages) {
            const auto name = naming::shown(visit.reading, visit.made_of, sections::thing(section.id), language);
            if (name.language == language)
                pages.push_back({visit.base + naming::address_of(naming::Kind::Section, name, visit.masthead.language), {}});
        }
        add_sections(visit, pages, section.id);
    }
}

/// The pages that are always there: the fronts, the archives, the corrections, the sections, the standing pages.
std::vector<feeds::Mapped> standing_pages(Visit& visit) {
    std::vector<feeds::Mapped> mapped;
    for (const auto language : visit.masthead.languages)
        for (const auto* path : {"/", "/archive", "/corrections"}) mapped.push_back({visit.base + visit.under(language, path).text(), {}});
    add_sections(visit, mapped, {});
    for (const auto& page : pages::all(visit.reading, visit.made_of, visit.masthead.language))
        mapped.push_back({visit.base + page.address, {}});
    return mapped;
}

}  // namespace

http::Response site_feed(Visit& visit) {
    return feed_of(visit, articles::whole_paper(visit.language), visit.masthead.title, visit.under(visit.language, "/feeds/atom.xml"),
                   visit.under(visit.language, "/"));
}

http::Response thing_feed(Visit& visit) {
    const auto kind = kind_of(visit.captured("kind"));
    const auto found = kind ? naming::find(visit.reading, visit.made_of, *kind, visit.language, visit.captured("slug")) : std::nullopt;
    if (!found) return nothing(visit);
    const auto thing = present_thing(visit, {*kind, found->number});
    const auto name = naming::shown(visit.reading, visit.made_of, thing, visit.language);
    const auto page = html::Url::own(naming::address_of(*kind, name, visit.masthead.language));
    if (!found->is_present || thing.number != found->number) return http::Response::moved(feed_address(visit, *kind, name).text());
    return feed_of(visit, list_of(thing, visit.language), name.name + " – " + visit.masthead.title, feed_address(visit, *kind, name), page);
}

http::Response sitemap_index(Visit& visit) {
    std::vector<feeds::Mapped> parts{{visit.base + "/sitemaps/pages.xml", {}}};
    for (const auto& part : articles::parts_of_the_sitemap(visit.reading, visit.made_of))
        parts.push_back({fmt::format("{}/sitemaps/{}.xml", visit.base, part.number), part.changed});
    return of_type("application/xml", feeds::sitemap_index(parts));
}

http::Response sitemap_part(Visit& visit) {
    const auto name = visit.captured("part");
    if (name == "pages.xml") return of_type("application/xml", feeds::sitemap(standing_pages(visit)));
    std::int64_t part = -1;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), part);
    if (error != std::errc{} || part < 0 || std::string_view(end, static_cast<std::size_t>(name.data() + name.size() - end)) != ".xml")
        return nothing(visit);
    std::vector<feeds::Mapped> pages;
    for (const auto& mapped : articles::sitemap(visit.reading, visit.made_of, part))
        pages.push_back({visit.base + mapped.address, mapped.changed});
    if (pages.empty()) return nothing(visit);
    return of_type("application/xml", feeds::sitemap(pages));
}

http::Response robots(Visit& visit) {
    return of_type("text/plain; charset=utf-8",
                   fmt::format("User-agent: *\nDisallow: /desk/\nDisallow: /reader/\nSitemap: {}/sitemap.xml\n", visit.base));
}

}  // namespace rotative::counter
