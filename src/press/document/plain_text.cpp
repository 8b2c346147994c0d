// SPDX-License-Identifier: Apache-2.0
// The document as lines of text, for the text part of a mail and for whoever reads without markup. Lines are not wrapped. A link is
// marked " [1]" after its words, a note by a raised number; the addresses stand at the end, after the notes.
#include <algorithm>
#include <vector>
#include "press/document/clean_text.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {
namespace {

constexpr std::string_view raised_digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

std::string raised(std::uint32_t number) {
    std::string mark;
    for (const char digit : std::to_string(number)) mark += raised_digits[digit - '0'];
    return mark;
}

class PlainText {
public:
    PlainText(const Links& links, const RunIn& kicker) : links_(links), run_in_(kicker.words) {}

    std::string of(const Document& document) && {
        if (document.blocks.empty() || !std::holds_alternative<Paragraph>(document.blocks.front().kind)) run_in_alone();
        blocks(document.blocks);
        for (std::size_t i = 0; i < notes_.size(); ++i) note(*notes_[i]);
        for (std::size_t i = 0; i < addresses_.size(); ++i) {
            i == 0 ? begin_block() : begin_line();
            out_ += "[" + std::to_string(i + 1) + "] " + addresses_[i];
        }
        if (!out_.empty()) out_ += '\n';
        return std::move(out_);
    }

    void operator()(const Paragraph& paragraph) {
        begin_block();
        out_ += std::exchange(run_in_, {});
        pieces(paragraph.inside);
    }
    void operator()(const Heading& heading) { line(heading.inside); }
    void operator()(const Quotation& quotation) {
        indented("    ", [&] {
            blocks(quotation.inside);
            if (quotation.source.empty()) return;
            begin_block();
            out_ += "— ";
            pieces(quotation.source);
        });
    }
    void operator()(const PullQuote&) {}
    void operator()(const List& list) {
        auto number = list.start;
        const auto spacing = std::exchange(spacing_, list.spacing);
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            if (i == 0) spacing_ = spacing;
            begin_block();
            spacing_ = list.spacing;
            item(list.order == Order::Numbers ? std::to_string(number++) + ". " : "• ", list.items[i]);
        }
        spacing_ = spacing;
    }
    void operator()(const DefinitionList& list) {
        for (const auto& definition : list.definitions) {
            for (const auto& term : definition.terms) line(term);
            for (const auto& meaning : definition.meanings) indented("    ", [&] { blocks(meaning); });
        }
    }
    void operator()(const Image& image) { caption_and_credit(image.caption, image.credit); }
    void operator()(const Gallery& gallery) {
        for (const auto& image : gallery.images) (*this)(image);
        caption_and_credit(gallery.caption, {});
    }
    void operator()(const Table& table) {
        if (!table.caption.empty()) line(table.caption);
        begin_block();
        for (const auto& row : table.rows) {
            if (&row != &table.rows.front()) begin_line();
            for (const auto& cell : row) {
                if (&cell != &row.front()) out_ += '\t';
                pieces(cell.inside);
            }
        }
    }
    void operator()(const CodeBlock& code) {
        indented("    ", [&] {
            begin_block();
            lines(std::string_view(code.text).substr(0, code.text.find_last_not_of('\n') + 1));
        });
    }
    void operator()(const Verse& verse) {
        for (const auto& stanza : verse.stanzas) line(stanza);
    }
    void operator()(const Embed& embed) {
        begin_block();
        out_ += embed.title;
        mark(links_.address_of(embed.address));
    }
    void operator()(const File& file) { caption_and_credit(file.caption, {}); }
    void operator()(const Audio& audio) { caption_and_credit(audio.caption, audio.credit); }
    void operator()(const Video& video) { caption_and_credit(video.caption, video.credit); }
    void operator()(const Box& box) { blocks(box.inside); }
    void operator()(const Rule&) { begin_block(), out_ += "* * *"; }
    void operator()(const Footnote& note) { notes_.push_back(&note); }

    void operator()(const Text& text) { out_ += text.words; }
    void operator()(const Strong& piece) { pieces(piece.inside); }
    void operator()(const Emphasis& piece) { pieces(piece.inside); }
    void operator()(const Superscript& piece) { pieces(piece.inside); }
    void operator()(const Subscript& piece) { pieces(piece.inside); }
    void operator()(const Struck& piece) { pieces(piece.inside); }
    void operator()(const CodeSpan& code) { out_ += code.text; }
    void operator()(const Abbreviation& piece) { pieces(piece.inside); }
    void operator()(const Link& piece) { pieces(piece.inside), mark(links_.address_of(piece.address)); }
    void operator()(const TopicLink& piece) { pieces(piece.inside), mark(links_.address_of(piece.to)); }
    void operator()(const LineBreak&) { begin_line(); }
    void operator()(const LanguageSpan& piece) { pieces(piece.inside); }
    void operator()(const FootnoteReference& mark) { out_ += raised(mark.note); }

private:
    void blocks(const Blocks& run) {
        for (const auto& block : run) std::visit(*this, block.kind);
    }
    void pieces(const Inlines& line) {
        for (const auto& piece : line) std::visit(*this, piece.kind);
    }
    void line(const Inlines& words) { begin_block(), pieces(words); }

    void caption_and_credit(const Inlines& caption, const Inlines& credit) {
        if (caption.empty() && credit.empty()) return;
        line(caption);
        if (!caption.empty() && !credit.empty()) out_ += ' ';
        pieces(credit);
    }

    /// The first block of an item stands behind its mark.
    void item(const std::string& mark, const Blocks& inside) {
        out_ += mark;
        behind_mark_ = true;
        indented("    ", [&] { blocks(inside); });
        behind_mark_ = false;
    }

    void note(const Footnote& note) {
        begin_block();
        item(raised(note.note) + " ", note.inside);
    }

    void run_in_alone() {
        while (!run_in_.empty() && is_white(run_in_.back())) run_in_.pop_back();
        if (!run_in_.empty()) begin_block(), out_ += std::exchange(run_in_, {});
    }

    void mark(const html::Url& address) {
        if (address.empty()) return;
        addresses_.push_back(address.text());
        out_ += " [" + std::to_string(addresses_.size()) + "]";
    }

    void lines(std::string_view text) {
        for (const char byte : text)
            if (byte == '\n')
                begin_line();
            else
                out_ += byte;
    }

    template <class Inside>
    void indented(std::string_view by, Inside inside) {
        indent_ += by;
        inside();
        indent_.resize(indent_.size() - by.size());
    }

    void begin_line() { (out_ += '\n') += indent_; }
    void begin_block() {
        if (std::exchange(behind_mark_, false)) return;
        if (!out_.empty() && spacing_ == Spacing::Loose) out_ += '\n';
        if (!out_.empty())
            begin_line();
        else
            out_ += indent_;
    }

    const Links& links_;
    std::string run_in_, out_, indent_;
    Spacing spacing_ = Spacing::Loose;
    bool behind_mark_ = false;
    std::vector<const Footnote*> notes_;
    std::vector<std::string> addresses_;
};

}  // namespace

std::string plain_text(const Document& document, const Links& links, const RunIn& kicker) { return PlainText(links, kicker).of(document); }

}  // namespace rotative::document
