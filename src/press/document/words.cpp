// SPDX-License-Identifier: Apache-2.0
// The words of a document in reading order, for search, for cards and for comparing. Notes come last; a pull quote repeats and is
// left out; alternative texts, labels and addresses are not words.
#include <vector>
#include "press/document/clean_text.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {
namespace {

/// What stands between two blocks, beside single spaces between words.
enum class Between : std::uint8_t { Spaces, Lines };

class Words {
public:
    explicit Words(Between between) : between_(between) {}

    std::string of(const Document& document) && {
        blocks(document.blocks);
        for (std::size_t note = 0; note < notes_.size(); ++note) blocks(notes_[note]->inside);
        return std::move(out_);
    }

    void operator()(const Paragraph& paragraph) { line(paragraph.inside); }
    void operator()(const Heading& heading) { line(heading.inside); }
    void operator()(const Quotation& quotation) { blocks(quotation.inside), line(quotation.source); }
    void operator()(const PullQuote&) {}
    void operator()(const List& list) {
        for (const auto& item : list.items) blocks(item);
    }
    void operator()(const DefinitionList& list) {
        for (const auto& definition : list.definitions) {
            for (const auto& term : definition.terms) line(term);
            for (const auto& meaning : definition.meanings) blocks(meaning);
        }
    }
    void operator()(const Image& image) { line(image.caption), line(image.credit); }
    void operator()(const Gallery& gallery) {
        for (const auto& image : gallery.images) (*this)(image);
        line(gallery.caption);
    }
    void operator()(const Table& table) {
        line(table.caption);
        for (const auto& row : table.rows)
            for (const auto& cell : row) line(cell.inside);
    }
    void operator()(const CodeBlock& code) { say(code.text), end_line(); }
    void operator()(const Verse& verse) {
        for (const auto& stanza : verse.stanzas) line(stanza);
    }
    void operator()(const Embed& embed) { say(embed.title), end_line(); }
    void operator()(const File& file) { line(file.caption); }
    void operator()(const Audio& audio) { line(audio.caption), line(audio.credit); }
    void operator()(const Video& video) { line(video.caption), line(video.credit); }
    void operator()(const Box& box) { blocks(box.inside); }
    void operator()(const Rule&) {}
    void operator()(const Footnote& note) { notes_.push_back(&note); }

    void operator()(const Text& text) { say(text.words); }
    void operator()(const Strong& piece) { pieces(piece.inside); }
    void operator()(const Emphasis& piece) { pieces(piece.inside); }
    void operator()(const Superscript& piece) { pieces(piece.inside); }
    void operator()(const Subscript& piece) { pieces(piece.inside); }
    void operator()(const Struck& piece) { pieces(piece.inside); }
    void operator()(const CodeSpan& code) { say(code.text); }
    void operator()(const Abbreviation& piece) { pieces(piece.inside); }
    void operator()(const Link& piece) { pieces(piece.inside); }
    void operator()(const TopicLink& piece) { pieces(piece.inside); }
    void operator()(const LineBreak&) { say(" "); }
    void operator()(const LanguageSpan& piece) { pieces(piece.inside); }
    void operator()(const FootnoteReference&) {}

private:
    void blocks(const Blocks& run) {
        for (const auto& block : run) std::visit(*this, block.kind);
    }
    void pieces(const Inlines& line) {
        for (const auto& piece : line) std::visit(*this, piece.kind);
    }
    void line(const Inlines& words) { pieces(words), end_line(); }

    void end_line() {
        if (out_.empty()) return;
        space_ = true;
        line_ended_ = true;
    }

    void say(std::string_view words) {
        for (const char byte : words) {
            if (is_white(byte)) {
                space_ = !out_.empty();
                continue;
            }
            if (space_) out_ += line_ended_ && between_ == Between::Lines ? '\n' : ' ';
            space_ = line_ended_ = false;
            out_ += byte;
        }
    }

    Between between_;
    std::string out_;
    std::vector<const Footnote*> notes_;
    bool space_ = false, line_ended_ = false;
};

constexpr std::string_view cut_mark = "…";

}  // namespace

std::string words(const Document& document) { return Words(Between::Spaces).of(document); }

std::string search_text(const Document& document) { return Words(Between::Lines).of(document); }

std::string card_text(const Document& document, std::size_t characters) {
    auto all = words(document);
    std::size_t end = 0, count = 0, last_space = 0;
    for (; end < all.size() && count < characters; ++count) {
        if (all[end] == ' ') last_space = end;
        const auto next = end + code_point_at(all, end).length;
        if (count + 1 == characters && next < all.size()) break;  // the last place is the mark's
        end = next;
    }
    if (end >= all.size()) return all;
    if (characters == 0) return {};
    all.resize(all[end] == ' ' || last_space == 0 ? end : last_space);
    return all.append(cut_mark);
}

}  // namespace rotative::document
