// SPDX-License-Identifier: Apache-2.0
// End tags in a body (HTML Standard, section 13.2.6.4.7), and the end of an element that is only text.
#include <utility>
#include "press/markup/builder.hpp"

namespace rotative::markup {

using enum Name;

void Builder::end_in_body() {
    if (is_formatting(name_)) return adopt(name_);
    if (is_heading(name_)) return end_heading();
    switch (name_) {
        case Name::Template:
            return end_template();
        case Body:
        case Html:
            return;
        case Form:
            return end_form();
        case P:
            if (!open_.has_in(Scope::Button, P)) insert_implied(P);
            return close_paragraph();
        case Li:
            if (open_.has_in(Scope::ListItem, Li)) close_through(Li);
            return;
        case Dd:
        case Dt:
            if (open_.has_in(Scope::Usual, name_)) close_through(name_);
            return;
        case Br:
            token_.attributes.clear();
            open_formatting_again();
            return insert_void();
        case Applet:
        case Marquee:
        case Object:
            if (!open_.has_in(Scope::Usual, name_)) return;
            end_implied();
            open_.pop_through(name_);
            return forget_to_marker();
        default:
            break;
    }
    if (is_plain_block(name_) || is_one_of({Button, Listing, Pre, Select})) {
        if (!open_.has_in(Scope::Usual, name_)) return;
        end_implied();
        return open_.pop_through(name_);
    }
    end_any_other();
}

void Builder::end_heading() {
    if (!open_.has_in(Scope::Usual, {H1, H2, H3, H4, H5, H6})) return;
    end_implied();
    while (open_.size() > 1) {
        const auto& closed = tree_[open_.current()];
        const bool heading = closed.space == Space::Html && is_heading(closed.name);
        open_.pop();
        if (heading) return;
    }
}

void Builder::end_form() {
    if (open_.has(Name::Template)) {
        if (!open_.has_in(Scope::Usual, Form)) return;
        end_implied();
        return open_.pop_through(Form);
    }
    const auto form = std::exchange(form_, nowhere);
    if (form == nowhere || !open_.has_element_in_scope(form)) return;
    end_implied();
    open_.remove(form);
}

/// The end tag of an element without rules of its own closes the nearest one, if no block stands between.
void Builder::end_any_other() {
    if (!open_.has(name_)) return;
    for (auto depth = open_.size(); depth-- > 1;) {
        const auto element = open_[depth];
        if (tree_.is(element, name_)) {
            end_implied(name_);
            return open_.pop_through_element(element);
        }
        if (is_special_element(element)) return;
    }
}

/// In an element that is only text there are texts and its end tag.
void Builder::in_text() {
    if (token_.kind == Token::Kind::Text) return insert_text(token_.text);
    open_.pop();
    mode_ = mode_before_text_;
}

}  // namespace rotative::markup
