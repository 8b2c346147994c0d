// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the compiler of templates knows of HTML's elements and attributes.
#include <algorithm>
#include <array>
#include <string_view>

namespace rotative::tools {

/// Whether a byte of UTF-8 begins a letter: ASCII's, or beyond Latin-1's signs and not in the block of dashes, arrows and the like.
constexpr bool begins_a_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0xC3 && byte != 0xE2);
}

constexpr bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

template <std::size_t N>
constexpr bool among(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr bool is_void(std::string_view element) {
    return among(std::to_array<std::string_view>(
                     {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}),
                 element);
}

/// White space beside such an element is never seen.
constexpr bool stands_alone(std::string_view element) {
    return among(std::to_array<std::string_view>(
                     {"html",     "head",   "title",    "meta",    "link",       "script",     "body",     "header",   "footer",
                      "main",     "nav",    "section",  "aside",   "article",    "div",        "p",        "h1",       "h2",
                      "h3",       "h4",     "h5",       "h6",      "hgroup",     "ul",         "ol",       "li",       "dl",
                      "dt",       "dd",     "table",    "caption", "colgroup",   "col",        "thead",    "tbody",    "tfoot",
                      "tr",       "td",     "th",       "figure",  "figcaption", "blockquote", "form",     "fieldset", "legend",
                      "hr",       "br",     "pre",      "details", "summary",    "dialog",     "template", "noscript", "option",
                      "optgroup", "source", "datalist", "search",  "address",    "svg",        "path",     "g",        "rect"}),
                 element) &&
           element != "svg";
}

/// These would close an open <p> behind our back.
constexpr bool ends_a_paragraph(std::string_view element) {
    return among(std::to_array<std::string_view>({"p",       "div",      "section", "article", "aside",  "header",     "footer", "main",
                                                  "nav",     "h1",       "h2",      "h3",      "h4",     "h5",         "h6",     "ul",
                                                  "ol",      "dl",       "table",   "form",    "figure", "blockquote", "pre",    "hr",
                                                  "details", "fieldset", "address", "hgroup",  "dialog", "search"}),
                 element);
}

/// Elements that no template of ours has: style from a sheet only, no foreign object, no plug-in.
constexpr bool is_refused(std::string_view element) {
    return among(std::to_array<std::string_view>(
                     {"style", "base", "object", "embed", "applet", "frame", "frameset", "font", "center", "marquee", "plaintext", "xmp"}),
                 element);
}

constexpr bool holds_an_address(std::string_view attribute) {
    return among(std::to_array<std::string_view>({"href", "src", "action", "formaction", "poster", "cite", "data", "ping", "background",
                                                  "manifest", "xlink:href", "longdesc", "usemap", "profile"}),
                 attribute);
}

constexpr bool holds_a_source_set(std::string_view attribute) { return attribute == "srcset" || attribute == "imagesrcset"; }

/// Attributes whose words a reader sees or hears: they come from the texts.
constexpr bool is_read_out(std::string_view attribute) {
    return among(std::to_array<std::string_view>({"alt", "title", "placeholder", "label", "summary", "aria-label", "aria-description",
                                                  "aria-roledescription", "aria-valuetext", "aria-placeholder"}),
                 attribute);
}

}  // namespace rotative::tools
