// SPDX-License-Identifier: Apache-2.0
// Texts and start tags in a body (HTML Standard, section 13.2.6.4.7). Templates are here too; end tags are in in_body_end.cpp.
#include <algorithm>
#include "press/markup/builder.hpp"
#include "press/markup/characters.hpp"

namespace rotative::markup {

using enum Name;

void Builder::in_body() {
    switch (token_.kind) {
        case Token::Kind::Text:
            return text_in_body();
        case Token::Kind::Comment:
            return insert_comment();
        case Token::Kind::Doctype:
            return;
        case Token::Kind::StartTag:
            return start_in_body();
        case Token::Kind::EndTag:
            return end_in_body();
    }
}

void Builder::text_in_body() {
    std::erase(token_.text, '\0');
    if (token_.text.empty()) return;
    open_formatting_again();
    insert_text(token_.text);
}

void Builder::start_in_body() {
    if (is_one_of({Html, Body, Frameset, Head, Frame, Caption, Col, Colgroup, Tbody, Td, Tfoot, Th, Thead, Tr})) return;
    if (start_of_head() || start_of_block() || start_of_control() || start_of_phrase()) return;
    open_formatting_again();
    insert_element_named_in_text();
}

/// What may stand in a head and is the same in a body.
bool Builder::start_of_head() {
    switch (name_) {
        case Base:
        case Basefont:
        case Bgsound:
        case Link:
        case Meta:
            return insert_void(), true;
        case Title:
            return insert_raw(Reading::Rcdata), true;
        case Noframes:
        case Style:
            return insert_raw(Reading::Rawtext), true;
        case Script:
            return insert_raw(Reading::Script), true;
        case Name::Template:
            return start_template(), true;
        default:
            return false;
    }
}

bool Builder::start_of_block() {
    if (is_plain_block(name_)) return close_paragraph(), insert_element_named_in_text(), true;
    if (is_heading(name_)) {
        close_paragraph();
        if (tree_[open_.current()].space == Space::Html && is_heading(tree_[open_.current()].name)) open_.pop();
        return insert_element_named_in_text(), true;
    }
    switch (name_) {
        case Pre:
        case Listing:
            close_paragraph();
            insert_element_named_in_text();
            skip_line_feed_ = true;
            return true;
        case Form:
            if (form_ != nowhere && !open_.has(Name::Template)) return true;
            close_paragraph();
            insert_element_named_in_text();
            if (!open_.has(Name::Template)) form_ = open_.current();
            return true;
        case Li:
            return start_item({Li}), true;
        case Dd:
        case Dt:
            return start_item({Dd, Dt}), true;
        case Plaintext:
            close_paragraph();
            insert_element_named_in_text();
            tokenizer_.read_as(Reading::Plaintext);
            return true;
        case Name::Table:
            close_paragraph();
            insert_element_named_in_text();
            mode_ = Mode::Table;
            return true;
        case Hr:
            close_paragraph();
            if (open_.has(Select)) end_implied();
            return insert_void(), true;
        case Xmp:
            close_paragraph();
            open_formatting_again();
            return insert_raw(Reading::Rawtext), true;
        default:
            return false;
    }
}

/// An item ends the item before it in the same list.
void Builder::start_item(std::initializer_list<Name> items) {
    for (auto depth = open_.size(); depth-- > 1;) {
        const auto element = open_[depth];
        const auto same = std::ranges::find_if(items, [&](Name item) { return tree_.is(element, item); });
        if (same != items.end()) {
            end_implied(*same);
            open_.pop_through_element(element);
            break;
        }
        const bool passed = tree_.is(element, Address) || tree_.is(element, Div) || tree_.is(element, P);
        if (is_special_element(element) && !passed) break;
    }
    close_paragraph();
    insert_element_named_in_text();
}

bool Builder::start_of_phrase() {
    switch (name_) {
        case A:
            return start_link(), true;
        case Nobr:
            open_formatting_again();
            if (open_.has_in(Scope::Usual, Nobr)) adopt(Nobr), open_formatting_again();
            remember_formatting(insert_element(name_));
            return true;
        case Image:
            name_ = Img;
            [[fallthrough]];
        case Area:
        case Br:
        case Embed:
        case Img:
        case Keygen:
        case Wbr:
            return open_formatting_again(), insert_void(), true;
        case Param:
        case Source:
        case Track:
            return insert_void(), true;
        case Iframe:
        case Noembed:
        case Noscript:
            return insert_raw(Reading::Rawtext), true;
        case Rb:
        case Rtc:
        case Rp:
        case Rt:
            if (open_.has_in(Scope::Usual, Ruby)) end_implied(name_ == Rp || name_ == Rt ? Rtc : First_Unknown);
            return insert_element_named_in_text(), true;
        case Name::Math:
        case Svg:
            open_formatting_again();
            insert_element(name_, name_ == Svg ? Space::Svg : Space::MathMl);
            if (token_.self_closing) open_.pop();
            return true;
        default:
            break;
    }
    if (!is_formatting(name_)) return false;
    open_formatting_again();
    remember_formatting(insert_element(name_));
    return true;
}

/// A link in a link ends the outer one.
void Builder::start_link() {
    if (const auto outer = remembered(A); outer != nowhere) {
        adopt(A);
        forget(outer);
        open_.remove(outer);
    }
    open_formatting_again();
    remember_formatting(insert_element(A));
}

bool Builder::start_of_control() {
    switch (name_) {
        case Button:
            if (open_.has_in(Scope::Usual, Button)) close_through(Button);
            open_formatting_again();
            return insert_element_named_in_text(), true;
        case Applet:
        case Marquee:
        case Object:
            open_formatting_again();
            insert_element_named_in_text();
            return add_marker(), true;
        case Input:
            if (open_.has_in(Scope::Usual, Select)) open_.pop_through(Select);
            open_formatting_again();
            return insert_void(), true;
        case Textarea:
            skip_line_feed_ = true;
            return insert_raw(Reading::Rcdata), true;
        case Select:
            if (open_.has_in(Scope::Usual, Select)) return open_.pop_through(Select), true;
            open_formatting_again();
            return insert_element_named_in_text(), true;
        case Option:
        case Optgroup:
            if (open_.has_in(Scope::Usual, Select))
                end_implied(name_ == Option ? Optgroup : First_Unknown);
            else if (current_is({Option}))
                open_.pop();
            open_formatting_again();
            return insert_element_named_in_text(), true;
        default:
            return false;
    }
}

void Builder::start_template() {
    insert_element_named_in_text();
    add_marker();
    mode_ = Mode::Template;
    template_modes_.push_back(Mode::Template);
}

void Builder::end_template() {
    if (!open_.has(Name::Template)) return;
    end_implied();
    open_.pop_through(Name::Template);
    forget_to_marker();
    template_modes_.pop_back();
    reset_mode();
}

/// The first tag in a template tells what it is a template of (section 13.2.6.4.18).
void Builder::in_template() {
    if (is_end(Name::Template)) return end_template();
    if (is_end()) return;
    if (!is_start() || is_one_of({Base, Basefont, Bgsound, Link, Meta, Noframes, Script, Style, Name::Template, Title})) return in_body();
    mode_ = Mode::Body;
    if (is_one_of({Name::Caption, Colgroup, Tbody, Tfoot, Thead})) mode_ = Mode::Table;
    if (is_one_of({Col})) mode_ = Mode::ColumnGroup;
    if (is_one_of({Tr})) mode_ = Mode::TableBody;
    if (is_one_of({Td, Th})) mode_ = Mode::Row;
    template_modes_.back() = mode_;
    by_mode();
}

}  // namespace rotative::markup
