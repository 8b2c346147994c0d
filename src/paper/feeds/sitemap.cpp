// SPDX-License-Identifier: Apache-2.0
// Index and part are the same list under other names.
#include "paper/feeds/sitemap.hpp"
#include "paper/feeds/xml.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::feeds {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

std::string list(std::string_view root, std::string_view one, const std::vector<Mapped>& all) {
    std::string out(declaration);
    open(out, root, {{"xmlns", sitemaps}});
    out += '\n';
    for (const auto& [address, changed] : all) {
        open(out, one, {});
        element(out, "loc", address);
        if (changed) element(out, "lastmod", i18n::machine_time(*changed));
        close(out, one);
    }
    close(out, root);
    return out;
}

void append_news(std::string& out, const std::string& paper, const News& news) {
    open(out, "url", {});
    element(out, "loc", news.address);
    open(out, "news:news", {});
    open(out, "news:publication", {});
    element(out, "news:name", paper);
    element(out, "news:language", tag(news.language));
    close(out, "news:publication");
    element(out, "news:publication_date", i18n::machine_time(news.published));
    element(out, "news:title", news.title);
    close(out, "news:news");
    close(out, "url");
}

}  // namespace

std::string sitemap_index(const std::vector<Mapped>& parts) { return list("sitemapindex", "sitemap", parts); }
std::string sitemap(const std::vector<Mapped>& pages) { return list("urlset", "url", pages); }

std::string news_sitemap(const std::string& paper, const std::vector<News>& all, const std::string& home) {
    if (all.empty()) return sitemap({{home, {}}});
    std::string out(declaration);
    open(out, "urlset", {{"xmlns", sitemaps}, {"xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9"}});
    out += '\n';
    for (const auto& news : all) append_news(out, paper, news);
    close(out, "urlset");
    return out;
}

}  // namespace rotative::feeds
