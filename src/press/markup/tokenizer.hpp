// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bytes become tokens by the rules of the HTML Standard (section 13.2.5), in linear time. What the tokens mean is decided in tree_builder,
// which tells the tokenizer when a text is not to be read as markup.
#include <string>
#include <string_view>
#include <unordered_set>
#include "press/markup/token.hpp"

namespace rotative::markup {

/// How the text up to the next end tag is read: as markup; with references only (title); as it stands (style); as a script; as it stands
/// to the end of everything; as a CDATA section.
enum class Reading : std::uint8_t { Markup, Rcdata, Rawtext, Script, Plaintext, Cdata };

class Tokenizer {
public:
    /// The bytes are copied: what is not UTF-8 becomes U+FFFD, every line end becomes a line feed.
    explicit Tokenizer(std::string_view bytes);

    /// The next token; false at the end. A text may come in several pieces.
    bool next(Token& token);

    /// From here to the end tag of the last start tag the text is read like this.
    void read_as(Reading reading) { reading_ = reading; }
    /// As read_as, but with a start tag that did not stand in the text.
    void read_as(Reading reading, std::string_view last_start_tag) { reading_ = reading, last_start_tag_ = last_start_tag; }
    /// Is the current node one of SVG or MathML? There "<![CDATA[" begins a section and is not a comment.
    void allow_cdata(bool allowed) { cdata_allowed_ = allowed; }

private:
    bool at_end() const { return at_ >= input_.size(); }
    char here() const { return input_[at_]; }
    std::string_view rest() const { return std::string_view(input_).substr(at_); }
    void skip_spaces();

    // Each reads a step and says whether the token is whole now.
    bool markup(Token& token);
    bool raw_text(Token& token);
    bool tag(Token& token, Token::Kind kind);
    bool declaration(Token& token);
    bool comment(Token& token);
    bool bogus_comment(Token& token);
    bool doctype(Token& token);

    std::size_t end_of_raw_text() const;
    bool ends_element_at(std::size_t at) const;
    bool attributes(Token& token);
    std::string attribute_name();
    bool attribute_value(std::string& value);
    bool quoted_value(std::string& value, char quote);
    bool is_new(const Token& token, const std::string& name);
    void identifiers(Token& token);
    bool identifier(std::optional<std::string>& into);

    std::string input_;
    std::size_t at_ = 0;
    Reading reading_ = Reading::Markup;
    bool cdata_allowed_ = false;
    std::string last_start_tag_;
    std::unordered_set<std::string> seen_;  // the names of a tag with many attributes
};

/// Text in which every NUL is U+FFFD.
std::string without_nul(std::string_view text);

}  // namespace rotative::markup
