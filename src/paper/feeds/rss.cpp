// SPDX-License-Identifier: Apache-2.0
// RSS 2.0 (rssboard.org), with the full text in content:encoded, who signs and the language in Dublin Core, and the picture in Media RSS:
// an enclosure would have to say how many bytes it has.
#include "paper/feeds/feed.hpp"
#include "paper/feeds/xml.hpp"
#include "press/http/conditional.hpp"

namespace rotative::feeds {
namespace {

void append_picture(std::string& out, const Illustration& picture) {
    open(out, "media:content",
         {{"url", picture.address},
          {"type", "image/jpeg"},
          {"medium", "image"},
          {"width", std::to_string(picture.width)},
          {"height", std::to_string(picture.height)}});
    if (!picture.alternative.empty()) element(out, "media:description", picture.alternative);
    out += "</media:content>";
}

void append_item(std::string& out, const Entry& entry) {
    open(out, "item", {{"xml:lang", tag(entry.language)}});
    element(out, "title", entry.title);
    element(out, "link", entry.address);
    open(out, "guid", {{"isPermaLink", "false"}});
    append_xml(out, entry.id);
    out += "</guid>";
    element(out, "pubDate", http::http_date(entry.published));
    element(out, "dc:language", tag(entry.language));
    for (const auto& author : entry.authors) element(out, "dc:creator", author.name);
    for (const auto& category : entry.categories) element(out, "category", category);
    if (!entry.summary.empty()) element(out, "description", entry.summary);
    if (entry.picture) append_picture(out, *entry.picture);
    element(out, "content:encoded", entry.content.markup());
    out += "</item>\n";
}

}  // namespace

std::string rss(const Feed& feed) {
    std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    open(out, "rss",
         {{"version", "2.0"},
          {"xmlns:atom", "http://www.w3.org/2005/Atom"},
          {"xmlns:content", "http://purl.org/rss/1.0/modules/content/"},
          {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
          {"xmlns:media", "http://search.yahoo.com/mrss/"}});
    out += "\n<channel>";
    element(out, "title", feed.title);
    element(out, "link", feed.page);
    empty(out, "atom:link", {{"rel", "self"}, {"type", "application/rss+xml"}, {"href", feed.address}});
    element(out, "description", feed.description.empty() ? feed.title : feed.description);
    element(out, "language", tag(feed.language));
    if (!feed.entries.empty()) element(out, "lastBuildDate", http::http_date(updated(feed)));
    out += '\n';
    for (const auto& entry : feed.entries) append_item(out, entry);
    out += "</channel></rss>\n";
    return out;
}

}  // namespace rotative::feeds
