// SPDX-License-Identifier: Apache-2.0
#pragma once
// The names of elements as numbers, and what the standard says of each: which ends which, which is void, which is formatting.
#include <cstdint>
#include <optional>
#include <string_view>

namespace rotative::markup {

/// An element's name. Names the grammar does not know get numbers from Name::First_Unknown on, given by each tree.
enum class Name : std::uint32_t {
    // clang-format off
    A, Abbr, Acronym, Address, Annotation, Annotation_Xml, Applet, Area, Article, Aside, Audio, B, Base, Basefont, Bdo, Bgsound, Big,
    Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code, Col, Colgroup, Datalist, Dd, Defs, Del, Desc, Details, Dfn,
    Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Foreignobject, Form, Frame, Frameset, H1, H2, H3,
    H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Image, Img, Input, Ins, Kbd, Keygen, Legend, Li, Link, Listing, Main,
    Malignmark, Mark, Marquee, Math, Menu, Meta, Metadata, Mglyph, Mi, Mn, Mo, Ms, Mtext, Nav, Nobr, Noembed, Noframes, Noscript, Object,
    Ol, Optgroup, Option, P, Param, Picture, Plaintext, Pre, Q, Rb, Rp, Rt, Rtc, Ruby, S, Samp, Script, Search, Section, Select, Small,
    Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Text, Textarea, Tfoot, Th, Thead, Title, Tr,
    Track, Tspan, Tt, U, Ul, Var, Video, Wbr, Xmp,
    // clang-format on
    First_Unknown
};

/// The number of a name in small letters, if the grammar knows it.
std::optional<Name> name_of(std::string_view text);
/// A known name in small letters.
std::string_view text_of(Name name);

/// Elements that an unknown end tag does not look past.
bool is_special(Name name);
/// b, i, a and their like, which are opened again after a paragraph closed them.
bool is_formatting(Name name);
/// Elements without an end tag and without content: br, img…
bool is_void(Name name);
/// h1 to h6.
bool is_heading(Name name);
/// Start tags that close an open paragraph, and end tags that close everything in their element: div, ul, section…
bool is_plain_block(Name name);
/// Elements that the end of their parent closes: li, p, option…
bool has_implied_end(Name name);
/// Start tags that end SVG and MathML, because who wrote them meant HTML.
bool breaks_out_of_foreign(Name name);

}  // namespace rotative::markup
