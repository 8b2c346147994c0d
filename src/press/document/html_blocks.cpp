// SPDX-License-Identifier: Apache-2.0
// Headings, quotations, lists, code, verse and boxes of foreign HTML.
#include <algorithm>
#include <iterator>
#include <utility>
#include "press/document/html_look.hpp"
#include "press/document/html_walk.hpp"

namespace rotative::document {

using markup::Node;
using markup::nowhere;
using Tag = markup::Name;

void HtmlWalk::heading(Place element, const Marks& marks, Flow& flow) {
    end_line(flow);
    const auto level = static_cast<std::uint8_t>(static_cast<int>(tree_[element].name) - static_cast<int>(Tag::H1) + 1);
    Blocks left_over;
    add(flow, {Heading{level, line_inside(element, marks, left_over)}});
    std::ranges::move(left_over, std::back_inserter(flow.blocks));
}

/// Whose words they are stands in a footer or a cite at the end of the quotation, or in the caption of its figure.
void HtmlWalk::quotation(Place element, const Marks& marks, Flow& flow) {
    end_line(flow);
    Quotation quotation;
    Place last = tree_[element].last;
    while (last != nowhere && tree_[last].kind == Node::Kind::Text && tree_[last].text.find_first_not_of(" \t\r\n\f") == std::string::npos)
        last = tree_[last].previous;
    const bool has_source = last != nowhere && (tree_.is(last, Tag::Footer) || tree_.is(last, Tag::Cite)) && !is_unseen(tree_, last);
    Flow inner;
    for (auto child = tree_[element].first; child != nowhere; child = tree_[child].next)
        if (!has_source || child != last) node(child, marks, inner);
    end_line(inner);
    quotation.inside = std::move(inner.blocks);
    Blocks left_over;
    if (has_source) quotation.source = line_inside(last, marks, left_over);
    add(flow, {std::move(quotation)});
    std::ranges::move(left_over, std::back_inserter(flow.blocks));
}

void HtmlWalk::list(Place element, const Marks& marks, Flow& flow) {
    if (is_list_of_notes(element)) return notes(element, marks, flow);
    end_line(flow);
    List list;
    list.order = tree_[element].name == Tag::Ol ? Order::Numbers : Order::Bullets;
    list.start = number_in(tree_.attribute(element, "start"), 0, 999'999'999, 1);
    Flow between;  // what stands in a list and in no item of it
    const auto keep_between = [&] {
        end_line(between);
        auto words = std::exchange(between.blocks, {});
        if (words.empty()) return;
        if (list.items.empty()) list.items.emplace_back();
        std::ranges::move(words, std::back_inserter(list.items.back()));
    };
    for (auto child = tree_[element].first; child != nowhere; child = tree_[child].next) {
        if (!tree_.is(child, Tag::Li) || is_unseen(tree_, child)) {
            node(child, marks, between);
            continue;
        }
        keep_between();
        if (holds(child, {Tag::P})) list.spacing = Spacing::Loose;
        list.items.push_back(blocks_inside(child, marks_in(child, marks)));
    }
    keep_between();
    const bool pictures = !list.items.empty() && std::ranges::all_of(list.items, [](const Blocks& item) {
        return item.size() == 1 && std::holds_alternative<Image>(item.front().kind);
    });
    if (!pictures) return add(flow, {std::move(list)});
    Gallery gallery;
    for (auto& item : list.items) gallery.images.push_back(std::move(std::get<Image>(item.front().kind)));
    add(flow, {std::move(gallery)});
}

/// An item without a list is a list of one.
void HtmlWalk::lone_item(Place element, const Marks& marks, Flow& flow) {
    end_line(flow);
    List list;
    list.items.push_back(blocks_inside(element, marks));
    add(flow, {std::move(list)});
}

void HtmlWalk::definitions(Place element, const Marks& marks, Flow& flow) {
    end_line(flow);
    DefinitionList list;
    Blocks left_over;
    define(element, marks, list, left_over);
    add(flow, {std::move(list)});
    std::ranges::move(left_over, std::back_inserter(flow.blocks));
}

/// Terms and meanings; a div may stand around a group of them, and what is neither belongs to the meaning before it.
void HtmlWalk::define(Place element, const Marks& marks, DefinitionList& list, Blocks& left_over) {
    Flow between;
    const auto keep_between = [&] {
        end_line(between);
        auto words = std::exchange(between.blocks, {});
        if (words.empty()) return;
        if (list.definitions.empty()) list.definitions.emplace_back();
        auto& meanings = list.definitions.back().meanings;
        if (meanings.empty()) meanings.emplace_back();
        std::ranges::move(words, std::back_inserter(meanings.back()));
    };
    for (auto child = tree_[element].first; child != nowhere; child = tree_[child].next) {
        const auto is_seen = [&](Tag name) { return tree_.is(child, name) && !is_unseen(tree_, child); };
        if (is_seen(Tag::Dt)) {
            keep_between();
            if (list.definitions.empty() || !list.definitions.back().meanings.empty()) list.definitions.emplace_back();
            list.definitions.back().terms.push_back(line_inside(child, marks_in(child, marks), left_over));
        } else if (is_seen(Tag::Dd)) {
            keep_between();
            if (list.definitions.empty()) list.definitions.emplace_back();
            list.definitions.back().meanings.push_back(blocks_inside(child, marks_in(child, marks)));
        } else if (is_seen(Tag::Div)) {
            keep_between();
            define(child, marks_in(child, marks), list, left_over);
        } else if (tree_[child].kind != Node::Kind::Text || tree_[child].text.find_first_not_of(" \t\r\n\f") != std::string::npos) {
            node(child, marks, between);
        }
    }
    keep_between();
}

/// Lines as they stand. With links or pictures in them they are not a program but verse, whose lines can hold links.
void HtmlWalk::code(Place element, const Marks& marks, Flow& flow) {
    if (has_class(tree_, element, "verse") || has_class(tree_, element, "wp-block-verse") || holds(element, {Tag::A, Tag::Img}))
        return verse(element, marks, flow);
    CodeBlock block;
    block.text = text_inside(element);
    for (auto place : {element, tree_[element].first}) {
        const auto* classes = place == nowhere ? nullptr : tree_.attribute(place, "class");
        if (!classes) continue;
        for (const std::string_view prefix : {"language-", "lang-"})
            if (const auto at = classes->find(prefix); at != std::string::npos && block.language.empty())
                block.language = classes->substr(at + prefix.size(), classes->find(' ', at) - at - prefix.size());
    }
    add(flow, {std::move(block)});
}

void HtmlWalk::verse(Place element, const Marks& marks, Flow& flow) {
    Blocks left_over;
    auto words = line_inside(element, marks, left_over);
    Verse verse;
    Inlines stanza;
    const auto cut = [&](Inline piece) {
        auto* text = std::get_if<Text>(&piece.kind);
        if (!text) return stanza.push_back(std::move(piece));
        for (std::string_view rest = text->words;;) {
            const auto line = rest.substr(0, rest.find('\n'));
            if (!line.empty()) stanza.push_back({Text{std::string(line)}});
            if (line.size() == rest.size()) return;
            rest.remove_prefix(line.size() + 1);
            if (rest.starts_with('\n'))
                verse.stanzas.push_back(std::exchange(stanza, {}));
            else
                stanza.push_back({LineBreak{}});
        }
    };
    for (auto& piece : words) cut(std::move(piece));
    verse.stanzas.push_back(std::move(stanza));
    add(flow, {std::move(verse)});
    std::ranges::move(left_over, std::back_inserter(flow.blocks));
}

void HtmlWalk::box(Place element, const Marks& marks, Flow& flow) {
    end_line(flow);
    add(flow, {Box{blocks_inside(element, marks)}});
}

/// Does one of these stand somewhere inside, and not inside a list or table of its own?
bool HtmlWalk::holds(Place element, std::initializer_list<Tag> names) const {
    for (auto place = tree_[element].first; place != nowhere;) {
        if (std::ranges::any_of(names, [&](Tag name) { return tree_.is(place, name); })) return true;
        const bool own = tree_.is(place, Tag::Ul) || tree_.is(place, Tag::Ol) || tree_.is(place, Tag::Table);
        place = own ? tree_.after(place, element) : tree_.following(place, element);
    }
    return false;
}

}  // namespace rotative::document
