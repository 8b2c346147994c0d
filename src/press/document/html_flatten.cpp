// SPDX-License-Identifier: Apache-2.0
// One answer for every kind of block: either it is words, or it is left over.
#include "press/document/html_flatten.hpp"
#include <algorithm>
#include <iterator>
#include <utility>

namespace rotative::document {
namespace {

class Flat {
public:
    explicit Flat(Blocks& left_over) : left_over_(left_over) {}

    Inlines of(Blocks& blocks) && {
        run(blocks);
        return std::move(line_);
    }

    void operator()(Paragraph& paragraph) { line(paragraph.inside); }
    void operator()(Heading& heading) { line(heading.inside); }
    void operator()(Quotation& quotation) { run(quotation.inside), line(quotation.source); }
    void operator()(PullQuote& quote) { line(quote.inside); }
    void operator()(List& list) {
        for (auto& item : list.items) run(item);
    }
    void operator()(DefinitionList& list) {
        for (auto& definition : list.definitions) {
            for (auto& term : definition.terms) line(term);
            for (auto& meaning : definition.meanings) run(meaning);
        }
    }
    void operator()(Table& table) {
        line(table.caption);
        for (auto& row : table.rows) {
            Inlines cells;
            for (auto& cell : row) {
                if (!cells.empty()) cells.push_back({Text{" "}});
                std::ranges::move(cell.inside, std::back_inserter(cells));
            }
            line(cells);
        }
    }
    void operator()(CodeBlock& code) {
        for (std::string_view rest = code.text; !rest.empty();) {
            const auto one = rest.substr(0, rest.find('\n'));
            Inlines words{{CodeSpan{std::string(one)}}};
            if (!one.empty()) line(words);
            rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        }
    }
    void operator()(Verse& verse) {
        for (auto& stanza : verse.stanzas) line(stanza);
    }
    void operator()(Box& box) { run(box.inside); }
    void operator()(Rule&) {}
    void operator()(Image& image) { leave(image); }
    void operator()(Gallery& gallery) { leave(gallery); }
    void operator()(Embed& embed) { leave(embed); }
    void operator()(File& file) { leave(file); }
    void operator()(Audio& audio) { leave(audio); }
    void operator()(Video& video) { leave(video); }
    void operator()(Footnote& note) { leave(note); }

private:
    void run(Blocks& blocks) {
        for (auto& block : blocks) std::visit(*this, block.kind);
    }

    void line(Inlines& words) {
        if (words.empty()) return;
        if (!line_.empty()) line_.push_back({LineBreak{}});
        std::ranges::move(words, std::back_inserter(line_));
    }

    template <class Kind>
    void leave(Kind& block) {
        left_over_.push_back({std::move(block)});
    }

    Inlines line_;
    Blocks& left_over_;
};

}  // namespace

Inlines flattened(Blocks blocks, Blocks& left_over) { return Flat(left_over).of(blocks); }

}  // namespace rotative::document
