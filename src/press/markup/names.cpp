// SPDX-License-Identifier: Apache-2.0
// The lists of the standard (sections 13.1.2 and 13.2.4.2 and after), as sets of names.
#include "press/markup/names.hpp"
#include <algorithm>
#include <array>
#include <bitset>
#include <initializer_list>

namespace rotative::markup {
namespace {

constexpr auto count = static_cast<std::size_t>(Name::First_Unknown);

/// In the order of Name, which is that of bytes but for "-".
constexpr std::array<std::string_view, count> texts{
    // clang-format off
    "a", "abbr", "acronym", "address", "annotation", "annotation-xml", "applet", "area", "article", "aside", "audio", "b", "base",
    "basefont", "bdo", "bgsound", "big", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col",
    "colgroup", "datalist", "dd", "defs", "del", "desc", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "foreignobject", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hgroup", "hr", "html", "i", "iframe", "image", "img", "input", "ins", "kbd", "keygen", "legend", "li", "link", "listing",
    "main", "malignmark", "mark", "marquee", "math", "menu", "meta", "metadata", "mglyph", "mi", "mn", "mo", "ms", "mtext", "nav",
    "nobr", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "p", "param", "picture", "plaintext", "pre", "q",
    "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "search", "section", "select", "small", "source", "span", "strike", "strong",
    "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "text", "textarea", "tfoot", "th", "thead", "title",
    "tr", "track", "tspan", "tt", "u", "ul", "var", "video", "wbr", "xmp",
    // clang-format on
};
static_assert(std::ranges::is_sorted(texts));

using Set = std::bitset<count>;

Set set_of(std::initializer_list<Name> names) {
    Set set;
    for (const auto name : names) set.set(static_cast<std::size_t>(name));
    return set;
}

bool has(const Set& set, Name name) { return name < Name::First_Unknown && set[static_cast<std::size_t>(name)]; }

using enum Name;

// clang-format off
const Set formatting = set_of({A, B, Big, Code, Em, Font, I, Nobr, S, Small, Strike, Strong, Tt, U});
const Set voids = set_of({Area, Base, Basefont, Bgsound, Br, Col, Embed, Frame, Hr, Img, Input, Keygen, Link, Meta, Param, Source, Track, Wbr});
const Set plain_blocks = set_of({Address, Article, Aside, Blockquote, Center, Details, Dialog, Dir, Div, Dl, Fieldset, Figcaption, Figure, Footer,
    Header, Hgroup, Main, Menu, Nav, Ol, P, Search, Section, Summary, Ul});
const Set special = plain_blocks | set_of({Applet, Area, Base, Basefont, Bgsound, Body, Br, Button, Caption, Col, Colgroup, Dd, Dt, Embed, Form, Frame,
    Frameset, H1, H2, H3, H4, H5, H6, Head, Hr, Html, Iframe, Img, Input, Keygen, Li, Link, Listing, Marquee, Meta, Noembed, Noframes, Noscript, Object,
    Param, Plaintext, Pre, Script, Select, Source, Style, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Title, Tr, Track, Wbr, Xmp});
const Set implied_ends = set_of({Dd, Dt, Li, Optgroup, Option, P, Rb, Rp, Rt, Rtc});
const Set breaking_out = set_of({B, Big, Blockquote, Body, Br, Center, Code, Dd, Div, Dl, Dt, Em, Embed, H1, H2, H3, H4, H5, H6, Head, Hr, I, Img, Li,
    Listing, Menu, Meta, Nobr, Ol, P, Pre, Ruby, S, Small, Span, Strong, Strike, Sub, Sup, Table, Tt, U, Ul, Var});
// clang-format on

}  // namespace

std::optional<Name> name_of(std::string_view text) {
    const auto found = std::ranges::lower_bound(texts, text);
    if (found == texts.end() || *found != text) return {};
    return static_cast<Name>(found - texts.begin());
}

std::string_view text_of(Name name) { return texts.at(static_cast<std::size_t>(name)); }

bool is_special(Name name) { return has(special, name); }
bool is_formatting(Name name) { return has(formatting, name); }
bool is_void(Name name) { return has(voids, name); }
bool is_heading(Name name) { return name >= H1 && name <= H6; }
bool is_plain_block(Name name) { return has(plain_blocks, name); }
bool has_implied_end(Name name) { return has(implied_ends, name); }
bool breaks_out_of_foreign(Name name) { return has(breaking_out, name); }

}  // namespace rotative::markup
