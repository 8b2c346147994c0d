// SPDX-License-Identifier: Apache-2.0
// SVG and MathML (HTML Standard, section 13.2.6.5). Names stay in small letters: nothing of these trees is written out as markup.
#include <algorithm>
#include "press/markup/builder.hpp"

namespace rotative::markup {

using enum Name;

void Builder::in_foreign() {
    switch (token_.kind) {
        case Token::Kind::Text:
            return insert_text(without_nul(token_.text));
        case Token::Kind::Comment:
            return insert_comment();
        case Token::Kind::Doctype:
            return;
        case Token::Kind::StartTag:
        case Token::Kind::EndTag:
            break;
    }
    if (breaks_out()) {
        const auto inside_foreign = [&](Place element) {
            return tree_[element].space != Space::Html && !is_mathml_text_integration_point(tree_, element) &&
                   !is_html_integration_point(tree_, element);
        };
        while (inside_foreign(open_.current())) open_.pop();
        return by_mode();
    }
    if (is_end()) return end_in_foreign();
    insert_element(name_, tree_[open_.current()].space);
    if (token_.self_closing) open_.pop();
}

/// A tag that can only be HTML's.
bool Builder::breaks_out() const {
    if (is_end()) return is_one_of({Br, P});
    if (name_ != Font) return breaks_out_of_foreign(name_);
    return std::ranges::any_of(token_.attributes, [](const Attribute& attribute) {
        return attribute.name == "color" || attribute.name == "face" || attribute.name == "size";
    });
}

void Builder::end_in_foreign() {
    for (auto depth = open_.size(); depth-- > 1;) {
        const auto element = open_[depth];
        if (tree_[element].space == Space::Html) return by_mode();
        if (tree_[element].name == name_) return open_.pop_through_element(element);
    }
}

}  // namespace rotative::markup
