// SPDX-License-Identifier: Apache-2.0
#pragma once
// An Atom feed (RFC 4287) with the full text. Which articles are in it, and where it is found, the readers' counter says.
#include <string>
#include <vector>
#include "base/language.hpp"
#include "base/moment.hpp"
#include "press/html/html.hpp"

namespace rotative::feeds {

/// One article. Addresses are absolute; the id stays the same when the slug changes.
struct Entry {
    std::string id, title, address, summary;
    std::vector<std::string> authors, categories;
    Moment published, updated;
    html::Html content;  // the feed's rendition of the body
    Language language = Language::French;
};

struct Feed {
    std::string id, title, address, page;  // its own address, and that of the page it follows
    Language language = Language::French;
    Moment updated;  // used while there is no entry
    std::vector<Entry> entries;
};

std::string atom(const Feed&);

}  // namespace rotative::feeds
