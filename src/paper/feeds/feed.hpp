// SPDX-License-Identifier: Apache-2.0
#pragma once
// A feed: articles with their full text, as programs follow them. Which articles are in one, and where it is found, the readers' counter
// says; each of its forms is in a file of its own beside this one.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/language.hpp"
#include "base/moment.hpp"
#include "press/html/html.hpp"

namespace rotative::feeds {

/// Who signs; the address of his page is absolute, or empty.
struct Person {
    std::string name, address;
};

/// The picture that stands for an article: a JPEG at an absolute address.
struct Illustration {
    std::string address, alternative;
    std::int64_t width = 0, height = 0;
};

/// One article. Addresses are absolute; the id stays the same when the slug changes.
struct Entry {
    std::string id, title, address, summary;
    std::vector<Person> authors;
    std::vector<std::string> categories;
    std::optional<Illustration> picture;
    Moment published, updated;
    html::Html content;  // the feed's rendition of the body: every word of it
    Language language = Language::French;
};

struct Feed {
    std::string title, description, address, page, icon;  // its own address, and that of the page it follows
    std::string paper;                                    // the newspaper's title
    Language language = Language::French;
    std::vector<Entry> entries;
};

/// The newest update among the entries; the beginning of time while there is none.
Moment updated(const Feed&);

/// The forms a feed is printed in.
struct Form {
    std::string_view file;  // how its address ends
    std::string_view type;  // of its content
    std::string_view name;  // the same in every language
    std::string (*written)(const Feed&);
};

std::string atom(const Feed&);       // RFC 4287
std::string rss(const Feed&);        // RSS 2.0, with the elements of content, dc, media and atom
std::string json_feed(const Feed&);  // JSON Feed 1.1

inline constexpr std::array forms{Form{"atom.xml", "application/atom+xml", "Atom", atom},
                                  Form{"rss.xml", "application/rss+xml", "RSS", rss},
                                  Form{"feed.json", "application/feed+json", "JSON Feed", json_feed}};

}  // namespace rotative::feeds
