// SPDX-License-Identifier: Apache-2.0
#pragma once
// One visit to the readers' counter: the snapshot a page is made from, what it is made of, and the language it is asked in. Each page
// of this room is a function from a Visit to an answer; the frame around it is put on by framed().
#include <boost/json/object.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include "base/language.hpp"
#include "paper/counter/frame.hpp"
#include "paper/masthead/masthead.hpp"
#include "press/cache/pages.hpp"
#include "press/http/message.hpp"
#include "press/i18n/texts.hpp"
#include "press/i18n/zone.hpp"
#include "press/store/store.hpp"

namespace rotative::counter {

struct Visit {
    store::Reading& reading;
    cache::Ingredients& made_of;
    const http::Request& request;
    const std::string& base;  // "https://journal.example", without a slash at the end
    masthead::Masthead masthead;
    i18n::Zone zone;    // the paper's
    Language language;  // of the page: the prefix of the address, else the paper's main one
    i18n::Texts texts;

    /// A captured part of the address; empty when the route has none of that name.
    std::string_view captured(std::string_view name) const;
    /// The address of a path of this paper for machines elsewhere.
    html::Url absolute(const html::Url& own) const;
    /// The same path under another language's prefix.
    html::Url under(Language other, std::string_view path) const;
};

/// What a page says of itself beside its content.
struct About {
    std::string title = {}, description = {};
    html::Url address = {};                  // its one address, for rel=canonical
    std::vector<Alternate> alternates = {};  // the page in other languages
    std::vector<Link> languages = {};        // where the language switch leads; by default to each front page
    std::optional<Link> feed = {};
    html::Url older = {};           // the next page of a list
    std::optional<Card> card = {};  // what an article or a person has more than a page
    /// What the page is about, as schema.org says it (structured_data.hpp). A page is of a sort: one to read, a list, somebody's.
    boost::json::object subject = {};
    enum class Sort : std::uint8_t { Page, Collection, Profile } sort = Sort::Page;
    std::vector<Link> above = {};  // what it stands in, from the top down; the front page is not said
    bool is_indexed = true, is_home = false;
    std::int64_t section = 0;               // the one that is marked in the navigation
    std::optional<Language> language = {};  // when it is not the visit's
};

/// The tag of a language in HTML: that of the made-up one says so.
std::string language_tag(Language);
/// The whole page: the frame with the content in it.
http::Response framed(Visit&, About, html::Html content, int status = 200);

}  // namespace rotative::counter
