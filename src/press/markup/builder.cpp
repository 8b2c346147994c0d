// SPDX-License-Identifier: Apache-2.0
// Tokens are handed to the rules of the place they fall in; elements and texts are put where they belong.
#include "press/markup/builder.hpp"
#include <algorithm>
#include "press/markup/markup.hpp"

namespace rotative::markup {

using enum Name;

namespace {

/// Is what stands inside such an element read by other rules than a body?
bool has_rules_of_its_own(Name name) {
    switch (name) {
        case Name::Table:
        case Name::Caption:
        case Colgroup:
        case Tbody:
        case Thead:
        case Tfoot:
        case Tr:
        case Td:
        case Th:
        case Name::Template:
            return true;
        default:
            return false;
    }
}

}  // namespace

Tree tree_of(std::string_view html) { return Builder(html).build(); }

Builder::Builder(std::string_view html) : tree_(html.size() / 16), tokenizer_(html), open_(tree_), purse_(copies_per_byte * html.size()) {}

Tree Builder::build() && {
    while (tokenizer_.next(token_)) take();
    return std::move(tree_);
}

void Builder::take() {
    if (std::exchange(skip_line_feed_, false) && token_.kind == Token::Kind::Text && token_.text.starts_with('\n')) token_.text.erase(0, 1);
    if (is_start() || is_end()) name_ = tree_.number_of(token_.text);
    if (is_for_html())
        by_mode();
    else
        in_foreign();
    tokenizer_.allow_cdata(tree_[open_.current()].space != Space::Html);
}

/// Does the token follow the rules of HTML, or those of SVG and MathML?
bool Builder::is_for_html() const {
    const auto current = open_.current();
    if (tree_[current].space == Space::Html) return true;
    const bool text = token_.kind == Token::Kind::Text;
    if (is_mathml_text_integration_point(tree_, current) && (text || (is_start() && name_ != Mglyph && name_ != Malignmark))) return true;
    if (tree_.is(current, Annotation_Xml, Space::MathMl) && is_start(Svg)) return true;
    return is_html_integration_point(tree_, current) && (text || is_start());
}

void Builder::by_mode() {
    switch (mode_) {
        case Mode::Body:
            return in_body();
        case Mode::Text:
            return in_text();
        case Mode::Table:
            return in_table();
        case Mode::Caption:
            return in_caption();
        case Mode::ColumnGroup:
            return in_column_group();
        case Mode::TableBody:
            return in_table_body();
        case Mode::Row:
            return in_row();
        case Mode::Cell:
            return in_cell();
        case Mode::Template:
            return in_template();
    }
}

bool Builder::is_one_of(std::initializer_list<Name> names) const { return std::ranges::find(names, name_) != names.end(); }

bool Builder::current_is(std::initializer_list<Name> names) const {
    return std::ranges::any_of(names, [&](Name name) { return tree_.is(open_.current(), name); });
}

/// Where something new goes: at the end of the target, but what is not a table's goes before the table (foster parenting).
Builder::Spot Builder::spot_for(Place target) const {
    const bool of_table =
        std::ranges::any_of(std::initializer_list<Name>{Table, Tbody, Tfoot, Thead, Tr}, [&](Name name) { return tree_.is(target, name); });
    if (!foster_ || !of_table) return {target, nowhere};
    for (auto depth = open_.size(); depth-- > 1;) {
        if (tree_.is(open_[depth], Name::Template)) return {open_[depth], nowhere};
        if (!tree_.is(open_[depth], Name::Table)) continue;
        const auto parent = tree_[open_[depth]].parent;
        return parent != nowhere ? Spot{parent, open_[depth]} : Spot{open_[depth - 1], nowhere};
    }
    return {Tree::root, nowhere};
}

Place Builder::insert_element(Name name, Space space) {
    make_room();
    const auto element = tree_.make_element(name, space, std::move(token_.attributes));
    const auto spot = spot_for(open_.current());
    tree_.insert(spot.parent, spot.before, element);
    open_.push(element);
    return element;
}

/// An element without content is not opened at all.
void Builder::insert_void() {
    const auto spot = spot_for(open_.current());
    tree_.insert(spot.parent, spot.before, tree_.make_element(name_, Space::Html, std::move(token_.attributes)));
}

/// An element that the text does not name: a row's body, the paragraph of a lone "</p>".
void Builder::insert_implied(Name name) {
    auto attributes = std::exchange(token_.attributes, {});
    insert_element(name);
    token_.attributes = std::move(attributes);
}

void Builder::insert_text(std::string_view text) {
    const auto spot = spot_for(open_.current());
    tree_.insert_text(spot.parent, spot.before, text);
}

void Builder::insert_comment() { tree_.insert(open_.current(), nowhere, tree_.make_comment(std::move(token_.text))); }

/// An element whose content is text up to its end tag.
void Builder::insert_raw(Reading reading) {
    insert_element_named_in_text();
    tokenizer_.read_as(reading);
    mode_before_text_ = mode_;
    mode_ = Mode::Text;
}

/// Keeps the depth: the deepest element is closed, so that the new one stands beside it.
void Builder::make_room() {
    while (open_.size() >= deepest_element) {
        const auto closed = open_.current();
        open_.pop();
        if (tree_.is(closed, Name::Template)) template_modes_.pop_back();
        if (has_rules_of_its_own(tree_[closed].name)) reset_mode();
    }
}

/// The rules that fit what is open (section 13.2.4.1).
void Builder::reset_mode() {
    for (auto depth = open_.size(); depth-- > 1;) {
        if (tree_[open_[depth]].space != Space::Html) continue;
        switch (tree_[open_[depth]].name) {
            case Td:
            case Th:
                mode_ = Mode::Cell;
                return;
            case Tr:
                mode_ = Mode::Row;
                return;
            case Tbody:
            case Thead:
            case Tfoot:
                mode_ = Mode::TableBody;
                return;
            case Name::Caption:
                mode_ = Mode::Caption;
                return;
            case Colgroup:
                mode_ = Mode::ColumnGroup;
                return;
            case Name::Table:
                mode_ = Mode::Table;
                return;
            case Name::Template:
                mode_ = template_modes_.back();
                return;
            default:
                break;
        }
    }
    mode_ = Mode::Body;
}

void Builder::end_implied(Name but) {
    while (has_implied_end(tree_[open_.current()].name) && tree_[open_.current()].space == Space::Html && !tree_.is(open_.current(), but))
        open_.pop();
}

void Builder::close_paragraph() {
    if (!open_.has_in(Scope::Button, P)) return;
    end_implied(P);
    open_.pop_through(P);
}

void Builder::close_through(Name name) {
    end_implied(name);
    open_.pop_through(name);
}

bool Builder::is_special_element(Place element) const {
    const auto& node = tree_[element];
    if (node.space == Space::Html) return is_special(node.name);
    if (node.space == Space::Svg) return is_html_integration_point(tree_, element);
    return is_mathml_text_integration_point(tree_, element) || node.name == Annotation_Xml;
}

}  // namespace rotative::markup
