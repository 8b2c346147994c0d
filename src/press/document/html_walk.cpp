// SPDX-License-Identifier: Apache-2.0
// Lines: words, what is said about them, and where they end.
#include "press/document/html_walk.hpp"
#include <algorithm>
#include <iterator>
#include <utility>
#include "press/document/html_look.hpp"
#include "press/document/language_tag.hpp"
#include "press/markup/characters.hpp"

namespace rotative::document {

using markup::Node;
using markup::nowhere;
using markup::Space;
using Tag = markup::Name;

HtmlWalk::HtmlWalk(const markup::Tree& tree, std::size_t length, const HtmlOptions& options)
    : tree_(tree), options_(options), tables_(4 * length) {
    if (!options.base.empty()) base_ = url::parse(options.base);
}

Document HtmlWalk::document() {
    find_notes();
    return {blocks_inside(markup::Tree::root, {})};
}

std::vector<Outside> HtmlWalk::outside() const {
    std::vector<Outside> list;
    for (const auto& [what, times] : outside_) list.push_back({what, times});
    return list;
}

/// Counts what the closed set has no place for. There is room for so many kinds: a hostile text can invent any number of names.
void HtmlWalk::count(std::string what) {
    constexpr std::size_t most_kinds = 200, longest = 80;
    if (what.size() > longest || (outside_.size() >= most_kinds && !outside_.contains(what))) what = "others";
    ++outside_[what];
}

void HtmlWalk::inside(Place element, const Marks& marks, Flow& flow) {
    for (auto child = tree_[element].first; child != nowhere; child = tree_[child].next) node(child, marks, flow);
}

void HtmlWalk::node(Place place, const Marks& marks, Flow& flow) {
    switch (tree_[place].kind) {
        case Node::Kind::Text:
            return text(place, marks, flow);
        case Node::Kind::Comment:
            return comment(place);
        case Node::Kind::Element:
            return element(place, marks, flow);
    }
}

/// Where line feeds end lines each is a break; one right after a <br> is that break, written twice.
void HtmlWalk::text(Place place, const Marks& marks, Flow& flow) {
    std::string_view rest = tree_[place].text;
    if (!marks.lines) return flow.line.add_words(marks, rest);
    const auto before = tree_[place].previous;
    if (before != nowhere && tree_.is(before, Tag::Br) && rest.starts_with('\n')) rest.remove_prefix(1);
    for (std::size_t end; (end = rest.find('\n')) != rest.npos; rest.remove_prefix(end + 1)) {
        flow.line.add_words(marks, rest.substr(0, end));
        flow.line.add_break(marks);
    }
    flow.line.add_words(marks, rest);
}

void HtmlWalk::comment(Place place) {
    if (options_.on_comment) options_.on_comment(tree_[place].text);
}

void HtmlWalk::element(Place place, const Marks& outer, Flow& flow) {
    if (is_unseen(tree_, place)) {
        count(tree_.attribute(place, "hidden") || tree_.attribute(place, "style") ? "hidden" : "element " + std::string(tree_.name(place)));
        return;
    }
    const auto marks = marks_in(place, outer);
    if (tree_[place].space != Space::Html) return foreign_element(place, marks, flow);
    if (shown_element(place, marks, flow) || line_element(place, marks, flow)) return;
    if (in_line_ || !block_element(place, marks, flow)) plain_element(place, marks, flow);
}

Marks HtmlWalk::marks_in(Place element, const Marks& outer) {
    auto marks = marked_by(tree_, element, outer);
    const auto* language = tree_.attribute(element, "lang");
    if (!language) language = tree_.attribute(element, "xml:lang");
    if (language && is_language_tag(*language)) marks.language = *language == options_.language ? 0 : tables_.add_language(*language);
    return marks;
}

bool HtmlWalk::block_element(Place element, const Marks& marks, Flow& flow) {
    const auto name = tree_[element].name;
    if (is_heading(name)) return heading(element, marks, flow), true;
    switch (name) {
        case Tag::Blockquote:
            return quotation(element, marks, flow), true;
        case Tag::Ul:
        case Tag::Ol:
        case Tag::Menu:
        case Tag::Dir:
            return list(element, marks, flow), true;
        case Tag::Li:
            return lone_item(element, marks, flow), true;
        case Tag::Dl:
            return definitions(element, marks, flow), true;
        case Tag::Pre:
        case Tag::Listing:
        case Tag::Xmp:
        case Tag::Plaintext:
            return code(element, marks, flow), true;
        case Tag::Aside:
            return box(element, marks, flow), true;
        case Tag::Table:
            return table(element, marks, flow), true;
        case Tag::Figure:
            return figure(element, marks, flow), true;
        case Tag::Hr:
            return add(flow, {Rule{}}), true;
        default:
            return false;
    }
}

/// What is shown and not read. Within a line it stands after it.
bool HtmlWalk::shown_element(Place element, const Marks& marks, Flow& flow) {
    switch (tree_[element].name) {
        case Tag::Img:
            return image(element, marks, flow), true;
        case Tag::Iframe:
        case Tag::Embed:
            return frame(element, flow), true;
        case Tag::Object:
        case Tag::Applet:
            return object(element, marks, flow), true;
        case Tag::Video:
        case Tag::Audio:
            return player(element, flow), true;
        default:
            return false;
    }
}

bool HtmlWalk::line_element(Place element, const Marks& marks, Flow& flow) {
    switch (tree_[element].name) {
        case Tag::A:
            return link(element, marks, flow), true;
        case Tag::Br:
            return flow.line.add_break(marks), true;
        case Tag::Q:
            return quoted_words(element, marks, flow), true;
        case Tag::Abbr:
        case Tag::Acronym:
            if (const auto* meaning = tree_.attribute(element, "title"); meaning && !meaning->empty()) {
                auto explained = marks;
                explained.meaning = tables_.add_meaning(*meaning);
                return inside(element, explained, flow), true;
            }
            return inside(element, marks, flow), true;
        case Tag::Input:
            return count("element input"), true;
        case Tag::Wbr:
            return true;
        default:
            return false;
    }
}

/// An element that says nothing: its words go on in the line, or have lines of their own.
void HtmlWalk::plain_element(Place element, const Marks& marks, Flow& flow) {
    switch (tree_[element].name) {
        case Tag::Form:
        case Tag::Button:
        case Tag::Select:
        case Tag::Textarea:
        case Tag::Fieldset:
        case Tag::Font:
        case Tag::Ruby:
        case Tag::Marquee:
            count("element " + std::string(tree_.name(element)));
            break;
        default:
            if (tree_[element].name >= Tag::First_Unknown) count("element " + std::string(tree_.name(element)));
    }
    const bool own_lines = stance_of(tree_, element) == Stance::OwnLines;
    if (own_lines) end_line(flow);
    inside(element, marks, flow);
    if (own_lines) end_line(flow);
}

/// Of a drawing its letters are read, of a formula its signs.
void HtmlWalk::foreign_element(Place element, const Marks& marks, Flow& flow) {
    const bool root = tree_[element].name == Tag::Svg || tree_[element].name == Tag::Math;
    if (root) count("element " + std::string(tree_.name(element)));
    if (tree_[element].space == Space::MathMl) return inside(element, marks, flow);
    if (tree_[element].name == Tag::Text) return inside(element, marks, flow);
    if (tree_[element].name == Tag::Foreignobject) {
        end_line(flow);
        inside(element, marks, flow);
        return end_line(flow);
    }
    if (tree_[element].name == Tag::Title || tree_[element].name == Tag::Desc) return;
    for (auto child = tree_[element].first; child != nowhere; child = tree_[child].next)
        if (tree_[child].kind != Node::Kind::Text) node(child, marks, flow);
}

/// A browser draws the quotation marks of <q>; here they become words of the text, in the manner of its language.
void HtmlWalk::quoted_words(Place element, const Marks& marks, Flow& flow) {
    if (text_inside(element).find_first_not_of(markup::spaces) == std::string::npos) return inside(element, marks, flow);
    const bool french = options_.language == "fr" || options_.language.starts_with("fr-");
    const bool outer = quotes_open_++ % 2 == 0;
    flow.line.add_words(marks, outer ? (french ? "«\u00A0" : "“") : (french ? "“" : "‘"));
    inside(element, marks, flow);
    flow.line.add_words(marks, outer ? (french ? "\u00A0»" : "”") : (french ? "”" : "’"));
    --quotes_open_;
}

void HtmlWalk::end_line(Flow& flow) {
    const bool has_words = flow.line.has_words();
    auto paragraphs = flow.line.finished_paragraphs(tables_);
    if (!has_words) paragraphs.clear();
    for (auto& words : paragraphs) flow.blocks.push_back({Paragraph{std::move(words)}});
    std::ranges::move(flow.held, std::back_inserter(flow.blocks));
    flow.held.clear();
}

void HtmlWalk::add(Flow& flow, Block block) {
    end_line(flow);
    flow.blocks.push_back(std::move(block));
}

/// A picture within a sentence stands after the paragraph, so that the sentence stays whole.
void HtmlWalk::add_after_line(Flow& flow, Block block) {
    if (flow.line.has_words())
        flow.held.push_back(std::move(block));
    else
        add(flow, std::move(block));
}

Blocks HtmlWalk::blocks_inside(Place element, const Marks& marks) {
    Flow flow;
    inside(element, marks, flow);
    end_line(flow);
    return std::move(flow.blocks);
}

/// What stands inside as one line; what no line can hold is left over.
Inlines HtmlWalk::line_inside(Place element, const Marks& marks, Blocks& left_over) {
    const bool outer = std::exchange(in_line_, true);
    auto blocks = blocks_inside(element, marks);
    in_line_ = outer;
    return as_line(std::move(blocks), left_over);
}

Inlines HtmlWalk::as_line(Blocks blocks, Blocks& left_over) {
    Inlines line;
    for (auto& block : blocks) {
        auto* paragraph = std::get_if<Paragraph>(&block.kind);
        if (!paragraph) {
            left_over.push_back(std::move(block));
            continue;
        }
        if (!line.empty()) line.push_back({LineBreak{}});
        std::ranges::move(paragraph->inside, std::back_inserter(line));
    }
    return line;
}

/// The words alone, as they stand, for code.
std::string HtmlWalk::text_inside(Place element) const {
    std::string text;
    for (auto place = tree_[element].first; place != nowhere;) {
        const bool unseen = tree_[place].kind == Node::Kind::Element && is_unseen(tree_, place);
        if (tree_[place].kind == Node::Kind::Text) text += tree_[place].text;
        if (tree_.is(place, Tag::Br)) text += '\n';
        place = unseen ? tree_.after(place, element) : tree_.following(place, element);
    }
    return text;
}

}  // namespace rotative::document
