// SPDX-License-Identifier: Apache-2.0
#include "press/document/html_line.hpp"
#include "press/document/bound_spaces.hpp"
#include "press/document/language_tag.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::document {

void append_attribute_named(std::string& out, std::string_view name, std::string_view value) {
    (out += ' ').append(name) += "=\"";
    html::append_attribute(out, value);
    out += '"';
}

void append_language(std::string& out, std::string_view tag) {
    append_attribute_named(out, "lang", tag);
    append_attribute_named(out, "dir", direction_of(tag));
}

void HtmlLine::write(const Inlines& line) {
    for (const auto& piece : line) std::visit(*this, piece.kind);
}

void HtmlLine::operator()(const Text& text) {
    if (dress_.spaces == Spaces::Bound)
        append_with_bound_spaces(out_, text.words);
    else
        html::append_text(out_, text.words);
}
void HtmlLine::operator()(const Strong& piece) { element("strong", piece.inside); }
void HtmlLine::operator()(const Emphasis& piece) { element("em", piece.inside); }
void HtmlLine::operator()(const Superscript& piece) { element("sup", piece.inside); }
void HtmlLine::operator()(const Subscript& piece) { element("sub", piece.inside); }
void HtmlLine::operator()(const Struck& piece) { element("s", piece.inside); }

void HtmlLine::operator()(const CodeSpan& code) {
    out_ += "<code>";
    html::append_text(out_, code.text);
    out_ += "</code>";
}

void HtmlLine::operator()(const Abbreviation& piece) {
    out_ += "<abbr";
    append_attribute_named(out_, "title", piece.meaning);
    out_ += '>';
    write(piece.inside);
    out_ += "</abbr>";
}

void HtmlLine::operator()(const Link& piece) { anchor(links_.address_of(piece.address), piece.title, Part::Link, piece.inside); }
void HtmlLine::operator()(const TopicLink& piece) { anchor(links_.address_of(piece.to), {}, Part::TopicLink, piece.inside); }

void HtmlLine::operator()(const LineBreak&) { out_ += "<br>\n"; }

void HtmlLine::operator()(const LanguageSpan& piece) {
    out_ += "<span";
    append_language(out_, piece.language);
    out_ += '>';
    write(piece.inside);
    out_ += "</span>";
}

void HtmlLine::operator()(const FootnoteReference& mark) {
    const auto number = std::to_string(mark.note);
    if (dress_.note_marks == NoteMarks::Bare) {
        out_ += "<sup>" + number + "</sup>";
        return;
    }
    const auto id = marked_.insert(mark.note).second ? " id=\"mark-" + number + "\"" : std::string();
    out_ += "<sup><a role=\"doc-noteref\" href=\"#note-" + number + "\"" + id;
    if (dress_.spoken) append_attribute_named(out_, "aria-label", i18n::Texts(*dress_.spoken)("document.note", {{"number", number}}));
    out_ += ">" + number + "</a></sup>";
}

void HtmlLine::element(std::string_view name, const Inlines& words) {
    (out_ += '<').append(name) += '>';
    write(words);
    (out_ += "</").append(name) += '>';
}

/// Without an address the words stand alone.
void HtmlLine::anchor(const html::Url& address, const std::string& title, Part part, const Inlines& words) {
    if (address.empty()) return write(words);
    (out_ += "<a").append(dress_.attributes(part));
    append_attribute_named(out_, "href", address.text());
    if (!title.empty()) append_attribute_named(out_, "title", title);
    if (dress_.spoken && address.text().starts_with("http")) out_ += " rel=\"external\"";  // it leads away
    out_ += '>';
    write(words);
    out_ += "</a>";
}

}  // namespace rotative::document
