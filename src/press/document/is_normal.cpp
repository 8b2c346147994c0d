// SPDX-License-Identifier: Apache-2.0
// Whether a document is in normal form, without making another: what comes back from the shelf nearly always is. Each rule is one of
// normalise.cpp, which makes it so; lines are walked in is_normal_line.
#include <algorithm>
#include "press/document/clean_text.hpp"
#include "press/document/document.hpp"
#include "press/document/footnotes.hpp"
#include "press/document/language_tag.hpp"
#include "press/document/limits.hpp"
#include "press/document/normal_line.hpp"
#include "press/document/tight_list.hpp"

namespace rotative::document {
namespace {

class Walk {
public:
    explicit Walk(std::uint32_t notes) : notes_(notes) {}

    bool are_normal(const Blocks& blocks, std::size_t depth) {
        depth_ = depth;
        return run(blocks);
    }

    bool operator()(const Paragraph& paragraph) const { return words(paragraph.inside); }
    bool operator()(const Heading& heading) const { return heading.level >= 1 && heading.level <= 6 && words(heading.inside); }
    bool operator()(const Quotation& quotation) {
        if (quotation.inside.empty() && quotation.source.empty()) return false;
        if (!quotation.language.empty() && !is_language_tag(quotation.language)) return false;
        return line(quotation.source) && deeper(quotation.inside);
    }
    bool operator()(const PullQuote& quote) const { return !quote.inside.empty() && is_normal_line(quote.inside, {notes_, false}); }
    bool operator()(const List& list) {
        if (list.items.empty() || (list.order == Order::Numbers ? list.start > largest_start : list.start != 1)) return false;
        return std::ranges::all_of(list.items, [this](auto& item) { return deeper(item); }) && normal_spacing(list) == list.spacing;
    }
    bool operator()(const DefinitionList& list) {
        for (const auto& definition : list.definitions) {
            const bool is_first = &definition == &list.definitions.front(), is_last = &definition == &list.definitions.back();
            if (definition.terms.empty() ? !is_first || definition.meanings.empty() : !is_last && definition.meanings.empty()) return false;
            if (!std::ranges::all_of(definition.terms, [this](auto& term) { return words(term); })) return false;
            if (!std::ranges::all_of(definition.meanings, [this](auto& meaning) { return !meaning.empty() && deeper(meaning); }))
                return false;
        }
        return !list.definitions.empty();
    }
    bool operator()(const Image& image) const {
        return image != Image{} && medium(image.medium) && is_clean_line(image.alternative) && line(image.caption) && line(image.credit);
    }
    bool operator()(const Gallery& gallery) const {
        if (gallery.images.empty() && gallery.caption.empty()) return false;
        return line(gallery.caption) && std::ranges::all_of(gallery.images, [this](auto& image) { return (*this)(image); });
    }
    bool operator()(const Table& table) const {
        std::size_t widest = 0;
        for (const auto& row : table.rows) {
            if (row.empty() || !std::ranges::all_of(row, [this](auto& cell) { return is_normal_cell(cell); })) return false;
            widest = std::max(widest, row.size());
        }
        if (table.alignments.size() > widest || (!table.alignments.empty() && table.alignments.back() == Alignment::Unset)) return false;
        return !table.rows.empty() && line(table.caption);
    }
    bool operator()(const CodeBlock& code) const {
        return is_clean_line(code.language) && code.language.find(' ') == code.language.npos && is_clean_code(code.text);
    }
    bool operator()(const Verse& verse) const {
        return !verse.stanzas.empty() && std::ranges::all_of(verse.stanzas, [this](auto& stanza) { return words(stanza); });
    }
    bool operator()(const Embed& embed) const {
        return !embed.title.empty() && is_clean_line(embed.title) && is_clean_address(embed.address);
    }
    bool operator()(const File& file) const { return file != File{} && medium(file.medium) && line(file.caption); }
    bool operator()(const Audio& audio) const {
        return audio != Audio{} && medium(audio.medium) && line(audio.caption) && line(audio.credit);
    }
    bool operator()(const Video& video) const {
        if (video.medium == Medium{} && video.caption.empty() && video.credit.empty()) return false;
        return medium(video.medium) && is_clean_line(video.alternative) && line(video.caption) && line(video.credit);
    }
    bool operator()(const Box& box) { return !box.inside.empty() && deeper(box.inside); }
    bool operator()(const Rule&) const { return true; }
    bool operator()(const Footnote&) const { return false; }  // those that stand at the end are not shown to us

private:
    bool run(const Blocks& blocks) {
        return std::ranges::all_of(blocks, [this](auto& block) { return std::visit(*this, block.kind); });
    }
    bool deeper(const Blocks& blocks) {
        if (depth_ >= deepest_block) return false;
        ++depth_;
        const bool are = run(blocks);
        --depth_;
        return are;
    }
    bool line(const Inlines& words) const { return is_normal_line(words, {notes_}); }
    bool words(const Inlines& words) const { return !words.empty() && line(words); }

    static bool medium(const Medium& medium) {
        return medium.id > 0 ? medium.address.empty() : medium.id == 0 && is_clean_address(medium.address);
    }
    bool is_normal_cell(const Cell& cell) const {
        return cell.columns >= 1 && cell.columns <= widest_cell && cell.rows >= 1 && cell.rows <= widest_cell && line(cell.inside);
    }

    const std::uint32_t notes_;
    std::size_t depth_ = 0;
};

const Footnote* note_in(const Block& block) { return std::get_if<Footnote>(&block.kind); }

}  // namespace

bool is_normal(const Document& document) {
    const auto& blocks = document.blocks;
    const auto first_note = std::ranges::find_if(blocks, note_in);
    const auto notes = static_cast<std::uint32_t>(blocks.end() - first_note);
    Walk walk(notes);
    for (auto block = blocks.begin(); block != first_note; ++block)
        if (!std::visit(walk, block->kind)) return false;
    for (auto block = first_note; block != blocks.end(); ++block)
        if (const auto* note = note_in(*block); !note || !walk.are_normal(note->inside, 1)) return false;
    return notes == 0 || are_in_order_of_reference(blocks);
}

}  // namespace rotative::document
