// SPDX-License-Identifier: Apache-2.0
// What begins with "<!" or "<?": comments, doctypes, CDATA sections (HTML Standard, sections 13.2.5.41 to 13.2.5.68).
#include <algorithm>
#include "press/markup/characters.hpp"
#include "press/markup/tokenizer.hpp"

namespace rotative::markup {

bool Tokenizer::declaration(Token& token) {
    if (rest().starts_with("--")) return at_ += 2, comment(token);
    if (is_like(rest().substr(0, 7), "doctype")) return at_ += 7, doctype(token);
    if (!cdata_allowed_ || !rest().starts_with("[CDATA[")) return bogus_comment(token);
    at_ += 7;
    reading_ = Reading::Cdata;
    return false;
}

bool Tokenizer::bogus_comment(Token& token) {
    const auto end = std::min(input_.find('>', at_), input_.size());
    token.kind = Token::Kind::Comment;
    token.text = without_nul(std::string_view(input_).substr(at_, end - at_));
    at_ = std::min(end + 1, input_.size());
    return true;
}

/// From after "<!--" to the first "-->" or "--!>"; "<!-->" and "<!--->" are whole comments, and so is one that the end cuts off.
bool Tokenizer::comment(Token& token) {
    token.kind = Token::Kind::Comment;
    for (const std::string_view nothing : {">", "->"})
        if (rest().starts_with(nothing)) return at_ += nothing.size(), true;
    const auto from = at_;
    for (auto dashes = input_.find("--", at_); dashes != std::string::npos; dashes = input_.find("--", dashes + 1)) {
        const auto after = std::string_view(input_).substr(dashes + 2);
        if (!after.starts_with('>') && !after.starts_with("!>")) continue;
        token.text = without_nul(std::string_view(input_).substr(from, dashes - from));
        at_ = dashes + (after.starts_with('>') ? 3 : 4);
        return true;
    }
    auto cut_off = rest();
    for (const std::string_view half_an_end : {"--!", "--", "-"})
        if (cut_off.ends_with(half_an_end)) {
            cut_off.remove_suffix(half_an_end.size());
            break;
        }
    token.text = without_nul(cut_off);
    at_ = input_.size();
    return true;
}

bool Tokenizer::doctype(Token& token) {
    token.kind = Token::Kind::Doctype;
    skip_spaces();
    if (at_end() || here() == '>') {
        token.has_name = false;
        token.force_quirks = true;
    } else {
        const auto end = std::min(input_.find_first_of("\t\n\f >", at_), input_.size());
        token.text = without_nul(lower(std::string_view(input_).substr(at_, end - at_)));
        at_ = end;
        identifiers(token);
    }
    at_ = std::min(std::min(input_.find('>', at_), input_.size()) + 1, input_.size());
    return true;
}

/// What may follow the name. Stops at the ">" or anywhere in what makes no sense.
void Tokenizer::identifiers(Token& token) {
    skip_spaces();
    if (!at_end() && here() == '>') return;
    const bool is_public = is_like(rest().substr(0, 6), "public");
    if (!is_public && !is_like(rest().substr(0, 6), "system")) {
        token.force_quirks = true;
        return;
    }
    at_ += 6;
    if (!identifier(is_public ? token.public_id : token.system_id)) {
        token.force_quirks = true;
        return;
    }
    skip_spaces();
    if (at_end()) token.force_quirks = true;
    if (at_end() || here() == '>' || !is_public) return;
    if (!identifier(token.system_id)) {
        token.force_quirks = true;
        return;
    }
    skip_spaces();
    if (at_end()) token.force_quirks = true;
}

/// A quoted text; false when there is none or it does not end before the doctype does.
bool Tokenizer::identifier(std::optional<std::string>& into) {
    skip_spaces();
    if (at_end() || (here() != '"' && here() != '\'')) return false;
    const char quote = input_[at_++];
    const char stops[] = {quote, '>', '\0'};
    const auto end = std::min(input_.find_first_of(stops, at_), input_.size());
    into = without_nul(std::string_view(input_).substr(at_, end - at_));
    at_ = end;
    if (at_end() || here() == '>') return false;
    ++at_;
    return true;
}

}  // namespace rotative::markup
