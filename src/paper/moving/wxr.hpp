// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands in a WordPress export, as it stands there: plain values, nothing interpreted. How it is read from bytes is in
// wxr_reader.hpp; what becomes of it in this paper is in brought_article.hpp and things.hpp.
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rotative::moving {

/// What the export says about the whole site.
struct WxrSite {
    std::string title, link, language, version;
    std::string blog_url;  // of this site; empty in hand-made exports
    std::string site_url;  // of the network it belongs to
};

struct WxrAuthor {
    std::string id, login, display_name;
};

/// A category, a tag, or a term of another taxonomy.
struct WxrTerm {
    enum class Sort : std::uint8_t { Category, Tag, Other } sort = Sort::Other;
    std::string taxonomy;  // of Other
    std::string id, slug, parent, name, description;
};

/// A term as an item names it: `<category domain="post_tag" nicename="afrin">Afrin</category>`.
struct WxrMention {
    std::string domain, slug, name;
};

/// What readers or other sites said under an item. It is handed on as soon as it is read, before its item is whole.
struct WxrComment {
    std::size_t line = 0;  // where it begins
    std::string id, author, mail, site, address, date, date_gmt, content, state, kind, parent;
    bool is_longer_than_read = false;  // its words were longer than the reader takes
};

/// What is counted of an item's comments without keeping them.
struct WxrComments {
    std::map<std::string, std::size_t> states, types;  // "1", "0", "spam", "trash"; "comment", "pingback"
    std::size_t replies = 0;
};

struct WxrItem {
    std::size_t line = 0;  // where it begins
    std::string id, type, status, title, link, guid, creator, content, excerpt, slug, password;
    std::string date, date_gmt, modified, modified_gmt, pub_date;
    std::string attachment_url;         // where the bytes of a picture, a sound or a film are
    std::string parent, order, sticky;  // the item it stands under, its place among those beside it, "1" if it stays on the front page
    std::map<std::string, std::string> fields;  // of its own, those that mean something here: wanted_fields in wxr_fields.hpp
    std::vector<WxrMention> terms;
    WxrComments comments;
    std::size_t meta = 0;          // how many fields of its own it has
    std::string longer_than_read;  // the name of a field that was longer than the reader takes; empty otherwise
};

}  // namespace rotative::moving
