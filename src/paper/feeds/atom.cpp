// SPDX-License-Identifier: Apache-2.0
// RFC 4287: section 4.1.1 for the feed, 4.1.2 for an entry, 3.1.1.2 for text of type html.
#include <algorithm>
#include "paper/feeds/feed.hpp"
#include "paper/feeds/xml.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::feeds {
namespace {

void append_person(std::string& out, const Person& person) {
    out += "<author>";
    element(out, "name", person.name);
    if (!person.address.empty()) element(out, "uri", person.address);
    out += "</author>";
}

void append_entry(std::string& out, const Entry& entry) {
    open(out, "entry", {{"xml:lang", tag(entry.language)}});
    element(out, "id", entry.id);
    element(out, "title", entry.title);
    empty(out, "link", {{"rel", "alternate"}, {"type", "text/html"}, {"hreflang", tag(entry.language)}, {"href", entry.address}});
    if (entry.picture) empty(out, "link", {{"rel", "enclosure"}, {"type", "image/jpeg"}, {"href", entry.picture->address}});
    element(out, "published", i18n::machine_time(entry.published));
    element(out, "updated", i18n::machine_time(entry.updated));
    for (const auto& author : entry.authors) append_person(out, author);
    for (const auto& category : entry.categories) empty(out, "category", {{"term", category}});
    if (!entry.summary.empty()) element(out, "summary", entry.summary);
    open(out, "content", {{"type", "html"}});
    append_xml(out, entry.content.markup());
    out += "</content></entry>\n";
}

}  // namespace

Moment updated(const Feed& feed) {
    if (feed.entries.empty()) return {};
    return std::ranges::max(feed.entries, {}, &Entry::updated).updated;
}

std::string atom(const Feed& feed) {
    std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    open(out, "feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", tag(feed.language)}});
    element(out, "id", feed.address);
    element(out, "title", feed.title);
    if (!feed.description.empty()) element(out, "subtitle", feed.description);
    empty(out, "link", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", feed.address}});
    empty(out, "link", {{"rel", "alternate"}, {"type", "text/html"}, {"hreflang", tag(feed.language)}, {"href", feed.page}});
    element(out, "updated", i18n::machine_time(updated(feed)));
    if (!feed.icon.empty()) element(out, "icon", feed.icon);
    append_person(out, {feed.paper, {}});
    out += '\n';
    for (const auto& entry : feed.entries) append_entry(out, entry);
    out += "</feed>\n";
    return out;
}

}  // namespace rotative::feeds
