// SPDX-License-Identifier: Apache-2.0
// The few declarations of a style attribute that carry meaning: word processors say "bold" there, and nowhere else.
#include "press/document/html_look.hpp"
#include <charconv>
#include <optional>
#include "press/markup/characters.hpp"

namespace rotative::document {
namespace {

using markup::Place;
using markup::Space;
using markup::Tree;
using Tag = markup::Name;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && markup::is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && markup::is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// Hands out each declaration of a style attribute, in small letters.
template <class OnDeclaration>
void each_declaration(const std::string* style, OnDeclaration on_declaration) {
    if (!style) return;
    const auto low = markup::lower(*style);
    for (std::string_view rest = low; !rest.empty();) {
        const auto one = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        const auto colon = one.find(':');
        if (colon == one.npos) continue;
        auto value = trimmed(one.substr(colon + 1));
        value = trimmed(value.substr(0, value.find('!')));
        on_declaration(trimmed(one.substr(0, colon)), value);
    }
}

Marks styled(const std::string* style, Marks marks) {
    each_declaration(style, [&](std::string_view name, std::string_view value) {
        if (name == "font-weight") {
            if (value == "bold" || value == "bolder" || (value.size() == 3 && value >= "600" && value <= "900")) marks.strong = true;
            if (value == "normal" || value == "lighter" || (value.size() == 3 && value >= "100" && value <= "500")) marks.strong = false;
        } else if (name == "font-style") {
            if (value == "italic" || value == "oblique") marks.emphasis = true;
            if (value == "normal") marks.emphasis = false;
        } else if (name == "text-decoration" || name == "text-decoration-line") {
            if (value.find("line-through") != value.npos) marks.struck = true;
        } else if (name == "vertical-align") {
            if (value == "super") marks.superscript = true;
            if (value == "sub") marks.subscript = true;
            if (value == "baseline") marks.superscript = marks.subscript = false;
        } else if (name == "white-space") {
            if (value == "pre-line" || value == "pre-wrap" || value == "pre" || value == "break-spaces") marks.lines = true;
            if (value == "normal" || value == "nowrap") marks.lines = false;
        }
    });
    return marks;
}

Marks named(Tag name, Marks marks) {
    switch (name) {
        case Tag::B:
        case Tag::Strong:
            marks.strong = true;
            break;
        case Tag::Em:
        case Tag::I:
        case Tag::Cite:
        case Tag::Dfn:
        case Tag::Var:
            marks.emphasis = true;
            break;
        case Tag::S:
        case Tag::Strike:
        case Tag::Del:
            marks.struck = true;
            break;
        case Tag::Sup:
            marks.superscript = true;
            break;
        case Tag::Sub:
            marks.subscript = true;
            break;
        case Tag::Code:
        case Tag::Kbd:
        case Tag::Samp:
        case Tag::Tt:
            marks.code = true;
            break;
        case Tag::Pre:  // its lines are kept as they stand by whoever reads it
        case Tag::Listing:
            marks.lines = false;
            break;
        default:
            break;
    }
    return marks;
}

}  // namespace

Stance stance_of(const Tree& tree, Place element) {
    const auto& node = tree[element];
    if (node.space != Space::Html) return Stance::InLine;
    if (is_plain_block(node.name) || is_heading(node.name)) return Stance::OwnLines;
    switch (node.name) {
        case Tag::Body:
        case Tag::Caption:
        case Tag::Dd:
        case Tag::Dt:
        case Tag::Form:
        case Tag::Hr:
        case Tag::Legend:
        case Tag::Li:
        case Tag::Listing:
        case Tag::Marquee:
        case Tag::Optgroup:
        case Tag::Option:
        case Tag::Plaintext:
        case Tag::Pre:
        case Tag::Table:
        case Tag::Tbody:
        case Tag::Td:
        case Tag::Textarea:
        case Tag::Tfoot:
        case Tag::Th:
        case Tag::Thead:
        case Tag::Tr:
        case Tag::Xmp:
            return Stance::OwnLines;
        default:
            return Stance::InLine;
    }
}

bool is_unseen(const Tree& tree, Place element) {
    const auto& node = tree[element];
    if (node.space == Space::MathMl) return node.name == Tag::Annotation || node.name == Tag::Annotation_Xml;
    if (node.space == Space::Svg)
        return node.name == Tag::Style || node.name == Tag::Script || node.name == Tag::Defs || node.name == Tag::Metadata;
    switch (node.name) {
        case Tag::Area:
        case Tag::Base:
        case Tag::Basefont:
        case Tag::Bgsound:
        case Tag::Canvas:
        case Tag::Datalist:
        case Tag::Head:
        case Tag::Link:
        case Tag::Meta:
        case Tag::Noembed:
        case Tag::Noframes:
        case Tag::Noscript:
        case Tag::Param:
        case Tag::Script:
        case Tag::Source:
        case Tag::Style:
        case Tag::Template:
        case Tag::Title:
        case Tag::Track:
            return true;
        case Tag::Dialog:
            if (!tree.attribute(element, "open")) return true;
            break;
        default:
            break;
    }
    const auto* hidden = tree.attribute(element, "hidden");
    if (hidden && !markup::is_like(*hidden, "until-found")) return true;
    bool none = false;
    each_declaration(tree.attribute(element, "style"), [&](std::string_view name, std::string_view value) {
        if (name == "display") none = value == "none";
    });
    return none;
}

Marks marked_by(const Tree& tree, Place element, Marks marks) {
    const auto& node = tree[element];
    if (node.space != Space::Html) return marks;
    return styled(tree.attribute(element, "style"), named(node.name, marks));
}

bool has_class(const Tree& tree, Place element, std::string_view word) {
    const auto* classes = tree.attribute(element, "class");
    if (!classes) return false;
    for (std::string_view rest = *classes; !rest.empty();) {
        const auto one = rest.substr(0, rest.find_first_of(markup::spaces));
        if (one == word) return true;
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    }
    return false;
}

std::uint32_t number_in(const std::string* attribute, std::uint32_t lowest, std::uint32_t highest, std::uint32_t otherwise) {
    if (!attribute) return otherwise;
    const auto text = trimmed(*attribute);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < lowest) return otherwise;
    return std::min(number, highest);
}

Side side_of(const Tree& tree, Place cell) {
    const auto side = [](std::string_view word) {
        if (word == "left" || word == "start") return Side::Start;
        if (word == "center") return Side::Center;
        return word == "right" || word == "end" ? Side::End : Side::Unset;
    };
    auto found = Side::Unset;
    if (const auto* align = tree.attribute(cell, "align")) found = side(markup::lower(trimmed(*align)));
    each_declaration(tree.attribute(cell, "style"), [&](std::string_view name, std::string_view value) {
        if (name == "text-align") found = side(value);
    });
    for (const std::string_view word : {"left", "center", "right", "start", "end"})
        if (has_class(tree, cell, word) || has_class(tree, cell, "has-text-align-" + std::string(word))) found = side(word);
    return found;
}

}  // namespace rotative::document
