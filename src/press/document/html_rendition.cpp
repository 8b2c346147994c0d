// SPDX-License-Identifier: Apache-2.0
// Blocks as HTML; what stands inside a line is in html_line. Sub-headings begin at h2: h1 is the headline of whoever shows the document.
#include "press/document/html_rendition.hpp"
#include <algorithm>
#include <vector>
#include "press/document/html_line.hpp"
#include "press/document/html_medium.hpp"
#include "press/document/language_tag.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::document {
namespace {

class Rendition {
public:
    Rendition(const Links& links, const Pictures& pictures, const Dress& dress)
        : dress_(dress), links_(links), line_(out_, links, dress), media_(out_, pictures, dress) {}

    html::Html of(const Document& document) && {
        blocks(document.blocks);
        notes();
        return html::Html::trusted(std::move(out_));
    }

    void operator()(const Paragraph& paragraph) { element("p", Part::Paragraph, paragraph.inside); }

    void operator()(const Heading& heading) {
        constexpr std::string_view tags[] = {"h2", "h3", "h4", "h5", "h6"};
        element(tags[std::clamp<int>(heading.level, 2, 6) - 2], Part::Heading, heading.inside);
    }

    void operator()(const Quotation& quotation) {
        if (quotation.source.empty()) return quoted(quotation, Part::Quotation);
        open("figure", Part::Quotation);
        quoted(quotation, Part::QuotedWords);
        element("figcaption", Part::Source, quotation.source);
        close("figure");
    }

    void operator()(const PullQuote& quote) {
        if (dress_.pull_quotes == PullQuotes::LeftOut) return;
        open(dress_.spoken ? "div" : "aside", Part::PullQuote, " aria-hidden=\"true\"");
        element("p", Part::Paragraph, quote.inside);
        close(dress_.spoken ? "div" : "aside");
    }

    void operator()(const List& list) {
        const std::string_view tag = list.order == Order::Numbers ? "ol" : "ul";
        open(tag, Part::List, list.start != 1 ? " start=\"" + std::to_string(list.start) + "\"" : "");
        for (const auto& item : list.items) {
            out_ += "<li>";
            inside_item(item, list.spacing);
            out_ += "</li>\n";
        }
        close(tag);
    }

    void operator()(const DefinitionList& list) {
        open("dl", Part::Definitions);
        for (const auto& definition : list.definitions) {
            for (const auto& term : definition.terms) out_ += "<dt>", line_.write(term), out_ += "</dt>\n";
            for (const auto& meaning : definition.meanings) {
                out_ += "<dd>";
                inside_item(meaning, meaning.size() == 1 ? Spacing::Tight : Spacing::Loose);
                out_ += "</dd>\n";
            }
        }
        close("dl");
    }

    void operator()(const Image& image) { figure(Part::Picture, image, image.alternative, image.credit); }

    void operator()(const Gallery& gallery) {
        const auto before = out_.size();
        open("figure", Part::Gallery);
        const auto empty = out_.size();
        room_ = gallery.images.size() % 2 == 1 ? Room::Column : Room::Half;  // of an odd number the first has the whole width
        for (const auto& image : gallery.images) (*this)(image), room_ = Room::Half;
        room_ = Room::Column;
        if (out_.size() == empty && gallery.caption.empty()) return out_.resize(before);
        if (!gallery.caption.empty()) element("figcaption", Part::Caption, gallery.caption);
        close("figure");
    }

    void operator()(const Table& table) {
        open_region(table);
        open("table", Part::Table);
        if (!table.caption.empty()) {
            tag("caption", Part::Caption, dress_.spoken ? " id=\"table-" + std::to_string(tables_) + "\"" : "");
            line_.write(table.caption);
            close("caption");
        }
        const auto is_head = [](const Row& row) {
            return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.role == CellRole::Header; });
        };
        const auto body = std::find_if_not(table.rows.begin(), table.rows.end(), is_head);
        rows("thead", {table.rows.begin(), body}, table.alignments, "col");
        rows("tbody", {body, table.rows.end()}, table.alignments, "row");
        close("table");
        if (dress_.spoken) close("div");
    }

    void operator()(const CodeBlock& code) {
        out_ += "<pre";
        out_ += dress_.attributes(Part::Code);
        out_ += "><code";
        if (!code.language.empty()) attribute("class", "language-" + code.language);
        out_ += '>';
        html::append_text(out_, code.text);
        out_ += "</code></pre>\n";
    }

    void operator()(const Verse& verse) {
        open("div", Part::Verse);
        for (const auto& stanza : verse.stanzas) element("p", Part::Paragraph, stanza);
        close("div");
    }

    void operator()(const Embed& embed) {
        const Inlines words{{Text{embed.title}}};
        const Inlines line = embed.address.empty() ? words : Inlines{{Link{embed.address, "", words}}};
        const auto frame = dress_.spoken ? links_.frame_of(embed.address) : html::Url{};
        if (frame.empty()) return element("p", Part::Embed, line);
        open("figure", Part::Embed);
        out_ += "<iframe";
        attribute("src", frame.text());
        attribute("title", embed.title);
        out_ += " loading=\"lazy\" allowfullscreen></iframe>\n";
        element("figcaption", Part::Caption, line);
        close("figure");
    }

    void operator()(const File& file) {
        const auto shown = media_.look(file.medium);
        if (!shown && file.caption.empty()) return;
        tag("p", Part::File);
        line_.write(file.caption);
        if (shown && !file.caption.empty()) out_ += ' ';
        if (shown) media_.write(*shown, {}, room_);
        close("p");
    }
    void operator()(const Audio& audio) { figure(Part::Audio, audio, {}, audio.credit); }
    void operator()(const Video& video) { figure(Part::Video, video, video.alternative, video.credit); }

    void operator()(const Box& box) {
        open(dress_.spoken ? "div" : "aside", Part::Box);  // on a page it is part of the text, not a landmark beside it
        blocks(box.inside);
        close(dress_.spoken ? "div" : "aside");
    }

    void operator()(const Rule&) {
        out_ += "<hr";
        out_ += dress_.attributes(Part::Rule);
        out_ += ">\n";
    }

    void operator()(const Footnote& note) { notes_.push_back(&note); }

private:
    void blocks(const Blocks& run) {
        for (const auto& block : run) std::visit(*this, block.kind);
    }

    /// In a tight item paragraphs stand without a tag of their own.
    void inside_item(const Blocks& item, Spacing spacing) {
        for (const auto& block : item) {
            const auto* words = std::get_if<Paragraph>(&block.kind);
            if (spacing == Spacing::Tight && words)
                line_.write(words->inside), out_ += &block == &item.back() ? "" : "\n";
            else
                std::visit(*this, block.kind);
        }
    }

    void quoted(const Quotation& quotation, Part part) {
        std::string language;
        if (!quotation.language.empty()) append_language(language, quotation.language);
        open("blockquote", part, language);
        blocks(quotation.inside);
        close("blockquote");
    }

    template <class Kind>
    void figure(Part part, const Kind& kind, const std::string& alternative, const Inlines& credit) {
        const auto& caption = kind.caption;
        const auto shown = media_.look(kind.medium);
        const bool told = !shown && dress_.alternatives == Alternatives::Told && !alternative.empty();
        if (!shown && !told && caption.empty() && credit.empty()) return;
        open("figure", part);
        if (shown) media_.write(*shown, alternative, room_);
        if (told) {
            out_ += "<span role=\"img\"";
            attribute("aria-label", alternative);
            out_ += "></span>\n";
        }
        if (!caption.empty() || !credit.empty()) {
            tag("figcaption", Part::Caption);
            line_.write(caption);
            if (!caption.empty() && !credit.empty()) out_ += ' ';
            if (!credit.empty()) tag("small", Part::Credit), line_.write(credit), out_ += "</small>";
            close("figcaption");
        }
        close("figure");
    }

    /// On a page a wide table moves inside a region of its own, which the keys reach and which has a name.
    void open_region(const Table& table) {
        if (!dress_.spoken) return;
        out_ += "<div class=\"table\" role=\"region\" tabindex=\"0\"";
        if (table.caption.empty())
            attribute("aria-label", i18n::Texts(*dress_.spoken)("document.table"));
        else
            attribute("aria-labelledby", "table-" + std::to_string(++tables_));
        out_ += ">\n";
    }

    void rows(std::string_view tag_of_rows, const std::vector<Row>& rows, const std::vector<Alignment>& alignments,
              std::string_view scope) {
        if (rows.empty()) return;
        (out_ += '<').append(tag_of_rows) += ">\n";
        for (const auto& row : rows) {
            out_ += "<tr>\n";
            for (std::size_t column = 0; column < row.size(); ++column)
                cell(row[column], column < alignments.size() ? alignments[column] : Alignment::Unset, scope);
            out_ += "</tr>\n";
        }
        close(tag_of_rows);
    }

    void cell(const Cell& cell, Alignment alignment, std::string_view scope) {
        const bool is_header = cell.role == CellRole::Header;
        const auto part = alignment == Alignment::Start    ? Part::StartCell
                          : alignment == Alignment::Center ? Part::CenterCell
                          : alignment == Alignment::End    ? Part::EndCell
                          : is_header                      ? Part::HeaderCell
                                                           : Part::Cell;
        out_ += is_header ? "<th" : "<td";
        out_ += dress_.attributes(part);
        if (is_header) attribute("scope", scope);
        if (cell.columns > 1) attribute("colspan", std::to_string(cell.columns));
        if (cell.rows > 1) attribute("rowspan", std::to_string(cell.rows));
        out_ += '>';
        line_.write(cell.inside);
        out_ += is_header ? "</th>\n" : "</td>\n";
    }

    /// The notes at the end; a note of a page has a way back, whose label is not words.
    void notes() {
        if (notes_.empty()) return;
        tag("section", Part::Notes);
        if (dress_.spoken) out_.pop_back(), attribute("aria-label", i18n::Texts(*dress_.spoken)("document.notes")), out_ += '>';
        out_ += "\n<ol>\n";
        for (const auto* note : notes_) {
            out_ += "<li";
            if (dress_.note_marks == NoteMarks::Linked) attribute("id", "note-" + std::to_string(note->note));
            out_ += ">\n";
            blocks(note->inside);
            way_back(note->note);
            out_ += "</li>\n";
        }
        out_ += "</ol>\n";
        close("section");
    }

    /// It ends the note's last paragraph; what ends with something else has it on a line of its own.
    void way_back(std::uint32_t note) {
        if (dress_.note_marks == NoteMarks::Bare || !line_.has_marked(note)) return;
        constexpr std::string_view end = "</p>\n";
        const bool is_in_line = out_.ends_with(end);
        if (is_in_line) out_.resize(out_.size() - end.size());
        const auto number = std::to_string(note);
        out_ += is_in_line ? "<a" : "<p><a";
        attribute("role", "doc-backlink");
        attribute("href", "#mark-" + number);
        attribute("aria-label",
                  dress_.spoken ? i18n::Texts(*dress_.spoken)("document.back_from_note", {{"number", number}}) : "↩ " + number);
        out_ += is_in_line ? ">\u00A0↩</a></p>\n" : ">↩</a></p>\n";  // the space is not among the words
    }

    void tag(std::string_view name, Part part, std::string_view more = {}) {
        (out_ += '<').append(name).append(dress_.attributes(part)).append(more) += '>';
    }
    void open(std::string_view name, Part part, std::string_view more = {}) { tag(name, part, more), out_ += '\n'; }
    void close(std::string_view name) { (out_ += "</").append(name) += ">\n"; }
    void element(std::string_view name, Part part, const Inlines& words) { tag(name, part), line_.write(words), close(name); }
    void attribute(std::string_view name, std::string_view value) { append_attribute_named(out_, name, value); }

    const Dress& dress_;
    const Links& links_;
    std::string out_;
    HtmlLine line_;
    HtmlMedium media_;
    Room room_ = Room::Column;
    std::vector<const Footnote*> notes_;
    int tables_ = 0;  // that have a caption
};

}  // namespace

html::Html html_of(const Document& document, const Links& links, const Pictures& pictures, const Dress& dress) {
    return Rendition(links, pictures, dress).of(document);
}

}  // namespace rotative::document
