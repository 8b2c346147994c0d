// SPDX-License-Identifier: Apache-2.0
// The normal form of a tree of blocks: each kind says what it keeps and when it is nothing. Lines are made in normal_line, the
// numbers of notes in footnotes, the spacing of lists in tight_list.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include "press/document/clean_text.hpp"
#include "press/document/document.hpp"
#include "press/document/footnotes.hpp"
#include "press/document/language_tag.hpp"
#include "press/document/limits.hpp"
#include "press/document/normal_line.hpp"
#include "press/document/tight_list.hpp"
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

class Normal {
public:
    explicit Normal(const Document& document) {
        each_block(document.blocks, [&](const Block& block) {
            if (const auto* note = std::get_if<Footnote>(&block.kind)) number_of_.try_emplace(note->note, ++notes_known_);
        });
        notes_.resize(notes_known_);
    }

    Document made_of(const Document& document) {
        auto body = run(document.blocks);
        for (auto& note : number_in_order_of_reference(body, std::move(notes_))) body.push_back({std::move(note)});
        return {std::move(body)};
    }

    void operator()(const Paragraph& paragraph) { keep_line<Paragraph>(paragraph.inside); }

    void operator()(const Heading& heading) {
        if (auto words = line(heading.inside); !words.empty())
            keep(Heading{std::clamp<std::uint8_t>(heading.level, 1, 6), std::move(words)});
    }

    void operator()(const Quotation& quotation) {
        auto source = line(quotation.source);
        auto words = deeper(quotation.inside);
        if (!words) return keep_line<Paragraph>(quotation.source);
        if (words->empty() && source.empty()) return;
        keep(Quotation{std::move(*words), std::move(source), is_language_tag(quotation.language) ? quotation.language : ""});
    }

    void operator()(const PullQuote& quote) {
        if (auto words = line(quote.inside, false); !words.empty()) keep(PullQuote{std::move(words)});
    }

    void operator()(const List& list) {
        List kept{list.order, list.order == Order::Numbers ? std::min(list.start, largest_start) : 1, list.spacing, {}};
        for (const auto& item : list.items)
            if (auto words = deeper(item)) kept.items.push_back(std::move(*words));
        if (kept.items.empty()) return;
        kept.spacing = normal_spacing(kept);
        keep(std::move(kept));
    }

    void operator()(const DefinitionList& list) {
        DefinitionList kept;
        for (const auto& definition : list.definitions) {
            for (const auto& words : definition.terms) {
                auto term = line(words);
                if (term.empty()) continue;
                if (kept.definitions.empty() || !kept.definitions.back().meanings.empty()) kept.definitions.emplace_back();
                kept.definitions.back().terms.push_back(std::move(term));
            }
            for (const auto& words : definition.meanings) {
                auto meaning = deeper(words);
                if (!meaning || meaning->empty()) continue;
                if (kept.definitions.empty()) kept.definitions.emplace_back();
                kept.definitions.back().meanings.push_back(std::move(*meaning));
            }
        }
        if (!kept.definitions.empty()) keep(std::move(kept));
    }

    void operator()(const Image& image) {
        if (auto kept = picture(image); is_something(kept)) keep(std::move(kept));
    }

    void operator()(const Gallery& gallery) {
        Gallery kept{{}, line(gallery.caption)};
        for (const auto& image : gallery.images)
            if (auto one = picture(image); is_something(one)) kept.images.push_back(std::move(one));
        if (!kept.images.empty() || !kept.caption.empty()) keep(std::move(kept));
    }

    void operator()(const Table& table) {
        Table kept{line(table.caption), table.alignments, {}};
        std::size_t widest = 0;
        for (const auto& row : table.rows) {
            if (row.empty()) continue;
            auto& cells = kept.rows.emplace_back();
            for (const auto& cell : row) cells.push_back(normal_cell(cell));
            widest = std::max(widest, row.size());
        }
        if (kept.rows.empty()) return keep_line<Paragraph>(table.caption);
        if (kept.alignments.size() > widest) kept.alignments.resize(widest);
        while (!kept.alignments.empty() && kept.alignments.back() == Alignment::Unset) kept.alignments.pop_back();
        keep(std::move(kept));
    }

    void operator()(const CodeBlock& code) {
        auto language = clean_line(code.language);
        keep(CodeBlock{language.substr(0, language.find(' ')), clean_code(code.text)});
    }

    void operator()(const Verse& verse) {
        Verse kept;
        for (const auto& stanza : verse.stanzas)
            if (auto words = line(stanza); !words.empty()) kept.stanzas.push_back(std::move(words));
        if (!kept.stanzas.empty()) keep(std::move(kept));
    }

    void operator()(const Embed& embed) {
        Embed kept{clean_address(embed.address), clean_line(embed.title)};
        if (kept.title.empty()) kept.title = clean_line(kept.address);
        if (!kept.title.empty()) keep(std::move(kept));
    }

    void operator()(const File& file) {
        File kept{medium(file.medium), line(file.caption)};
        if (kept.medium != Medium{} || !kept.caption.empty()) keep(std::move(kept));
    }

    void operator()(const Audio& audio) {
        Audio kept{medium(audio.medium), line(audio.caption), line(audio.credit)};
        if (kept.medium != Medium{} || !kept.caption.empty() || !kept.credit.empty()) keep(std::move(kept));
    }

    void operator()(const Video& video) {
        Video kept{medium(video.medium), clean_line(video.alternative), line(video.caption), line(video.credit)};
        if (kept.medium != Medium{} || !kept.caption.empty() || !kept.credit.empty()) keep(std::move(kept));
    }

    void operator()(const Box& box) {
        if (auto words = deeper(box.inside); words && !words->empty()) keep(Box{std::move(*words)});
    }

    void operator()(const Rule& rule) { keep(rule); }

    void operator()(const Footnote& note) {
        const auto number = ++notes_met_;
        const auto depth = std::exchange(depth_, 1);
        notes_[number - 1] = {number, run(note.inside)};
        depth_ = depth;
    }

private:
    Blocks run(const Blocks& blocks) {
        auto* around = std::exchange(kept_, nullptr);
        Blocks mine;
        kept_ = &mine;
        for (const auto& block : blocks) std::visit(*this, block.kind);
        kept_ = around;
        return mine;
    }

    /// The blocks inside of another; nothing when that would be too deep: then they have joined those around it.
    std::optional<Blocks> deeper(const Blocks& blocks) {
        if (depth_ >= deepest_block) {
            for (const auto& block : blocks) std::visit(*this, block.kind);
            return {};
        }
        ++depth_;
        auto words = run(blocks);
        --depth_;
        return words;
    }

    Inlines line(const Inlines& words, bool links = true) const {
        return normal_line(words, {links, [this](std::uint32_t note) {
                                       const auto found = number_of_.find(note);
                                       return found == number_of_.end() ? 0 : found->second;
                                   }});
    }

    static Medium medium(const Medium& medium) {
        if (medium.id > 0) return {medium.id, ""};
        return {0, clean_address(medium.address)};
    }

    Image picture(const Image& image) const {
        return {medium(image.medium), clean_line(image.alternative), line(image.caption), line(image.credit)};
    }
    static bool is_something(const Image& image) { return image != Image{{}, "", {}, {}}; }

    Cell normal_cell(const Cell& cell) const {
        return {line(cell.inside), cell.role, std::clamp<std::uint16_t>(cell.columns, 1, widest_cell),
                std::clamp<std::uint16_t>(cell.rows, 1, widest_cell)};
    }

    template <class Kind>
    void keep(Kind kind) {
        kept_->push_back({std::move(kind)});
    }
    template <class Kind>
    void keep_line(const Inlines& words) {
        if (auto kept = line(words); !kept.empty()) keep(Kind{std::move(kept)});
    }

    std::map<std::uint32_t, std::uint32_t> number_of_;  // the first note of that number, in order of appearance from 1
    std::vector<Footnote> notes_;
    std::uint32_t notes_known_ = 0, notes_met_ = 0;
    Blocks* kept_ = nullptr;
    std::size_t depth_ = 0;
};

}  // namespace

Document normalise(Document document) { return Normal(document).made_of(document); }

}  // namespace rotative::document
