// SPDX-License-Identifier: Apache-2.0
// Tags and their attributes (HTML Standard, sections 13.2.5.8 and 13.2.5.32 to 13.2.5.40).
#include <algorithm>
#include "press/markup/characters.hpp"
#include "press/markup/references.hpp"
#include "press/markup/tokenizer.hpp"

namespace rotative::markup {

/// A tag from its name on. A tag that the end of the text cuts off is nothing.
bool Tokenizer::tag(Token& token, Token::Kind kind) {
    token.kind = kind;
    const auto end = std::min(input_.find_first_of("\t\n\f />", at_), input_.size());
    token.text = without_nul(lower(std::string_view(input_).substr(at_, end - at_)));
    at_ = end;
    if (!attributes(token)) {
        token.clear();
        return false;
    }
    if (kind == Token::Kind::StartTag)
        last_start_tag_ = token.text;
    else
        token.attributes.clear(), token.self_closing = false;
    return true;
}

bool Tokenizer::attributes(Token& token) {
    seen_.clear();
    for (;;) {
        skip_spaces();
        if (at_end()) return false;
        if (here() == '>') return ++at_, true;
        if (here() == '/') {
            token.self_closing = rest().starts_with("/>");
            ++at_;
            continue;
        }
        Attribute attribute{attribute_name(), {}};
        skip_spaces();
        if (at_end()) return false;
        if (here() == '=') {
            ++at_;
            if (!attribute_value(attribute.value)) return false;
        }
        if (is_new(token, attribute.name)) token.attributes.push_back(std::move(attribute));
    }
}

std::string Tokenizer::attribute_name() {
    const auto end = std::min(input_.find_first_of("\t\n\f />=", at_ + 1), input_.size());  // a "=" may be its first character
    auto name = without_nul(lower(std::string_view(input_).substr(at_, end - at_)));
    at_ = end;
    return name;
}

/// False when the text ends within the value.
bool Tokenizer::attribute_value(std::string& value) {
    skip_spaces();
    if (at_end()) return false;
    if (here() == '"' || here() == '\'') return quoted_value(value, input_[at_++]);
    const auto end = input_.find_first_of("\t\n\f >", at_);
    if (end == std::string::npos) return at_ = input_.size(), false;
    value = resolved(without_nul(std::string_view(input_).substr(at_, end - at_)), Within::Attribute);
    at_ = end;
    return true;
}

bool Tokenizer::quoted_value(std::string& value, char quote) {
    const auto end = input_.find(quote, at_);
    if (end == std::string::npos) return at_ = input_.size(), false;
    value = resolved(without_nul(std::string_view(input_).substr(at_, end - at_)), Within::Attribute);
    at_ = end + 1;
    return true;
}

/// Few names are compared one by one, many are looked up, so that a tag of thousands of attributes takes linear time.
bool Tokenizer::is_new(const Token& token, const std::string& name) {
    constexpr std::size_t few = 12;
    if (token.attributes.size() < few)
        return std::ranges::none_of(token.attributes, [&](const Attribute& known) { return known.name == name; });
    if (seen_.empty())
        for (const auto& known : token.attributes) seen_.insert(known.name);
    return seen_.insert(name).second;
}

}  // namespace rotative::markup
