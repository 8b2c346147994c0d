// SPDX-License-Identifier: Apache-2.0
// RFC 4287: section 4.1.1 for the feed, 4.1.2 for an entry, 3.1.1.2 for text of type html.
#include "paper/feeds/atom.hpp"
#include <algorithm>
#include "paper/feeds/xml.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::feeds {
namespace {

void link(std::string& out, std::string_view rel, std::string_view type, std::string_view address) {
    out += "<link rel=\"";
    out += rel;
    out += "\" type=\"";
    out += type;
    out += "\" href=\"";
    append_xml(out, address);
    out += "\"/>";
}

void append_entry(std::string& out, const Entry& entry) {
    out += "<entry xml:lang=\"";
    out += tag(entry.language);
    out += "\">";
    element(out, "id", entry.id);
    element(out, "title", entry.title);
    link(out, "alternate", "text/html", entry.address);
    element(out, "published", i18n::machine_time(entry.published));
    element(out, "updated", i18n::machine_time(entry.updated));
    for (const auto& author : entry.authors) {
        out += "<author>";
        element(out, "name", author);
        out += "</author>";
    }
    for (const auto& category : entry.categories) {
        out += "<category term=\"";
        append_xml(out, category);
        out += "\"/>";
    }
    if (!entry.summary.empty()) element(out, "summary", entry.summary);
    out += "<content type=\"html\">";
    append_xml(out, entry.content.markup());
    out += "</content></entry>\n";
}

}  // namespace

std::string atom(const Feed& feed) {
    auto updated = feed.updated;
    if (!feed.entries.empty()) updated = std::ranges::max(feed.entries, {}, &Entry::updated).updated;
    std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"";
    out += tag(feed.language);
    out += "\">\n";
    element(out, "id", feed.id);
    element(out, "title", feed.title);
    link(out, "self", "application/atom+xml", feed.address);
    link(out, "alternate", "text/html", feed.page);
    element(out, "updated", i18n::machine_time(updated));
    out += "<author>";
    element(out, "name", feed.title);
    out += "</author>\n";
    for (const auto& entry : feed.entries) append_entry(out, entry);
    out += "</feed>\n";
    return out;
}

}  // namespace rotative::feeds
