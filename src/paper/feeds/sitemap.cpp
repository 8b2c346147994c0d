// SPDX-License-Identifier: Apache-2.0
// Both documents are the same list under other names.
#include "paper/feeds/sitemap.hpp"
#include "paper/feeds/xml.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::feeds {
namespace {

std::string list(std::string_view root, std::string_view one, const std::vector<Mapped>& all) {
    std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<";
    out += root;
    out += " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const auto& [address, changed] : all) {
        out += '<';
        out += one;
        out += '>';
        element(out, "loc", address);
        if (changed) element(out, "lastmod", i18n::machine_time(*changed));
        out += "</";
        out += one;
        out += ">\n";
    }
    out += "</";
    out += root;
    out += ">\n";
    return out;
}

}  // namespace

std::string sitemap_index(const std::vector<Mapped>& parts) { return list("sitemapindex", "sitemap", parts); }
std::string sitemap(const std::vector<Mapped>& pages) { return list("urlset", "url", pages); }

}  // namespace rotative::feeds
