// SPDX-License-Identifier: Apache-2.0
// Texts, and where they end. Tags are read in tokenizer_tags.cpp, comments and doctypes in tokenizer_declarations.cpp. Each byte is looked
// at a bounded number of times: a search that fails is never begun again before the place where it failed.
#include "press/markup/tokenizer.hpp"
#include <algorithm>
#include "base/utf8.hpp"
#include "press/markup/characters.hpp"
#include "press/markup/references.hpp"
#include "press/markup/script_end.hpp"

namespace rotative::markup {
namespace {

std::string with_line_feeds(std::string text) {
    if (text.find('\r') == std::string::npos) return text;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') out += text[i];
        if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) out += '\n';
    }
    return out;
}

}  // namespace

std::string without_nul(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (;;) {
        const auto nul = text.find('\0');
        out += text.substr(0, nul);
        if (nul == std::string_view::npos) return out;
        out += "\uFFFD";
        text.remove_prefix(nul + 1);
    }
}

Tokenizer::Tokenizer(std::string_view bytes) : input_(with_line_feeds(well_formed(bytes))) {}

void Tokenizer::skip_spaces() {
    while (!at_end() && is_space(here())) ++at_;
}

bool Tokenizer::next(Token& token) {
    token.clear();
    while (!at_end())
        if (reading_ == Reading::Markup ? markup(token) : raw_text(token)) return true;
    return !token.text.empty();
}

/// One step where markup is markup: a piece of text is added, or a tag is read. Is the token whole?
bool Tokenizer::markup(Token& token) {
    const auto stop = input_.find_first_of("<&", at_);
    token.text.append(input_, at_, stop - at_);
    at_ = stop == std::string::npos ? input_.size() : stop;
    if (at_end()) return !token.text.empty();
    if (here() == '&') {
        ++at_;
        at_ += append_reference(token.text, rest(), Within::Text);
        return false;
    }
    const auto after = rest().substr(1, 1), after_slash = rest().substr(1 + after.size(), 1);
    const bool end_tag = after == "/" && !after_slash.empty();
    if (after.empty() || !(is_letter(after[0]) || after == "!" || after == "?" || end_tag)) {
        token.text += '<';
        ++at_;
        return false;
    }
    if (!token.text.empty()) return true;  // first the text, then what follows it
    at_ += end_tag || after == "!" ? 2 : 1;
    if (is_letter(after[0])) return tag(token, Token::Kind::StartTag);
    if (after == "!") return declaration(token);
    if (end_tag && is_letter(after_slash[0])) return tag(token, Token::Kind::EndTag);
    if (end_tag && after_slash == ">") return ++at_, false;  // "</>" is nothing
    return bogus_comment(token);
}

/// A text that is not markup, up to its end, or the end tag itself.
bool Tokenizer::raw_text(Token& token) {
    if (reading_ == Reading::Cdata) {
        reading_ = Reading::Markup;
        const auto end = input_.find("]]>", at_);
        token.text = input_.substr(at_, end - at_);  // NUL is the tree's business here
        at_ = end == std::string::npos ? input_.size() : end + 3;
        return !token.text.empty();
    }
    const auto end = end_of_raw_text();
    token.text = without_nul(std::string_view(input_).substr(at_, end - at_));
    if (reading_ == Reading::Rcdata) token.text = resolved(token.text);
    if (end == at_) reading_ = Reading::Markup;
    at_ = end;
    return !token.text.empty();
}

std::size_t Tokenizer::end_of_raw_text() const {
    if (reading_ == Reading::Plaintext) return input_.size();
    if (reading_ == Reading::Script) return end_of_script(input_, at_, [this](std::size_t at) { return ends_element_at(at); });
    auto at = input_.find('<', at_);
    while (at != std::string::npos && !ends_element_at(at)) at = input_.find('<', at + 1);
    return std::min(at, input_.size());
}

/// Does the end tag that closes the last start tag stand there?
bool Tokenizer::ends_element_at(std::size_t at) const {
    const auto text = std::string_view(input_).substr(at);
    const auto length = last_start_tag_.size();
    if (length == 0 || text.size() < length + 3 || text[1] != '/' || !is_like(text.substr(2, length), last_start_tag_)) return false;
    return is_space(text[length + 2]) || text[length + 2] == '/' || text[length + 2] == '>';
}

}  // namespace rotative::markup
