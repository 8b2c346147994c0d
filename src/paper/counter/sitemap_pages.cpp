// SPDX-License-Identifier: Apache-2.0
// What stands in which part, with absolute addresses. Articles are in numbered parts; what is always there is in a part of its own.
#include "paper/counter/sitemap_pages.hpp"
#include <fmt/format.h>
#include <charconv>
#include "paper/articles/latest_news.hpp"
#include "paper/articles/sitemap_parts.hpp"
#include "paper/counter/dated.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/feeds/sitemap.hpp"
#include "paper/naming/naming.hpp"
#include "paper/pages/pages.hpp"
#include "paper/sections/sections.hpp"

namespace rotative::counter {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view part_of_pages = "pages.xml";

http::Response xml(std::string body) {
    http::Response response{.content_type = "application/xml"};
    response.body = std::move(body);
    return response;
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

/// The number in "12.xml"; nothing when that is no part's name.
std::optional<std::int64_t> part_named(std::string_view name) {
    std::int64_t part = -1;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), part);
    const bool is_a_part = error == std::errc{} && part >= 0 && fmt::format("{}.xml", part) == name;
    return is_a_part ? std::optional(part) : std::nullopt;
}

std::vector<feeds::Mapped> pages_of(Visit& visit, std::string_view name) {
    if (name == part_of_pages) return standing_pages(visit);
    std::vector<feeds::Mapped> pages;
    const auto part = part_named(name);
    if (!part) return pages;
    for (const auto& mapped : articles::sitemap(visit.reading, visit.made_of, *part))
        pages.push_back({visit.base + mapped.address, mapped.changed});
    return pages;
}

}  // namespace

http::Response sitemap_index(Visit& visit) {
    note_date(visit);
    std::vector<feeds::Mapped> parts{{fmt::format("{}/sitemaps/{}", visit.base, part_of_pages), {}}};
    for (const auto& part : articles::parts_of_the_sitemap(visit.reading, visit.made_of))
        parts.push_back({fmt::format("{}/sitemaps/{}.xml", visit.base, part.number), part.changed});
    return xml(feeds::sitemap_index(parts));
}

http::Response sitemap_part(Visit& visit) {
    const auto pages = pages_of(visit, visit.captured("part"));
    if (pages.empty()) return message(visit, {Refusal::NotFound, "problem.not_found"});
    note_date(visit);
    return xml(feeds::sitemap(pages));
}

http::Response news_sitemap(Visit& visit) {
    constexpr auto as_news = 48h;
    constexpr std::size_t most = 1000;  // support.google.com/news/publisher-center/answer/9606710
    const auto latest = articles::latest_news(visit.reading, visit.made_of, visit.masthead.languages, visit.reading.now() - as_news, most);
    std::vector<feeds::News> all;
    for (const auto& one : latest.articles) all.push_back({visit.base + one.address, one.headline, one.language, one.published});
    if (!latest.articles.empty()) visit.made_of.holds_until(latest.articles.back().published + as_news + 1ms);
    note_date(visit, latest.newest_of_older ? std::optional(*latest.newest_of_older + as_news) : std::nullopt);
    return xml(feeds::news_sitemap(visit.masthead.title, all, visit.absolute(visit.under(visit.masthead.language, "/")).text()));
}

}  // namespace rotative::counter
