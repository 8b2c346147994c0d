// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands inside a line, as HTML. Blocks are in html_rendition.
#include <set>
#include <string>
#include <string_view>
#include "press/document/html_rendition.hpp"

namespace rotative::document {

/// Appends ` name="value"`, escaped.
void append_attribute_named(std::string& out, std::string_view name, std::string_view value);
/// Appends ` lang="ar" dir="rtl"`.
void append_language(std::string& out, std::string_view tag);

/// Writes lines at the end of a rendition in the making.
class HtmlLine {
public:
    HtmlLine(std::string& out, const Links& links, const Dress& dress) : out_(out), links_(links), dress_(dress) {}

    void write(const Inlines& line);
    /// Whether a mark of this note has been written: the first one is where the note leads back to.
    bool has_marked(std::uint32_t note) const { return marked_.contains(note); }

    void operator()(const Text& text);
    void operator()(const Strong& piece);
    void operator()(const Emphasis& piece);
    void operator()(const Superscript& piece);
    void operator()(const Subscript& piece);
    void operator()(const Struck& piece);
    void operator()(const CodeSpan& code);
    void operator()(const Abbreviation& piece);
    void operator()(const Link& piece);
    void operator()(const TopicLink& piece);
    void operator()(const LineBreak& line_break);
    void operator()(const LanguageSpan& piece);
    void operator()(const FootnoteReference& mark);

private:
    void element(std::string_view name, const Inlines& words);
    void anchor(const html::Url& address, const std::string& title, Part part, const Inlines& words);

    std::string& out_;
    const Links& links_;
    const Dress& dress_;
    std::set<std::uint32_t> marked_;
};

}  // namespace rotative::document
