// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which element of an export is which field. An export names its elements by namespaces of several spellings ("http://wordpress.org/
// export/1.0/" to "https://…/1.2/"); an element of that name in a foreign namespace counts only while the right one is missing, so that
// an item whose namespace was bent keeps its status.
#include <cstdint>
#include <string_view>
#include "paper/moving/wxr.hpp"

namespace rotative::moving {

enum class Space : std::uint8_t { None, WordPress, Content, Excerpt, Other };

/// An element's name, apart from its namespace.
struct WxrName {
    Space space = Space::None;
    std::string_view local;

    /// Reads "namespace\nlocal" as expat writes it.
    static WxrName parse(std::string_view written);
    bool is_wordpress(std::string_view name) const { return space == Space::WordPress && local == name; }
};

/// A place for an element's words, and how sure it is that the element is meant. Null when it is no field.
struct WxrField {
    std::string* words = nullptr;
    int place = 0;  // among the fields of its kind of thing, below 32
    bool certain = false;
};

WxrField field_of(WxrItem& item, WxrName name);
WxrField field_of(WxrSite& site, WxrName name);
WxrField field_of(WxrAuthor& author, WxrName name);
WxrField field_of(WxrTerm& term, WxrName name);
WxrField field_of(WxrComment& comment, WxrName name);

/// Whether an item's own field of that name is kept with it; the others are counted.
bool is_wanted_field(std::string_view key);

}  // namespace rotative::moving
