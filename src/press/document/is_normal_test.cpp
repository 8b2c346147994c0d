// SPDX-License-Identifier: Apache-2.0
// is_normal says exactly what normalise would do: tried on random documents, in normal form, out of it, and one small step beside it.
#include <gtest/gtest.h>
#include "press/document/random_documents.hpp"
#include "press/document/renditions.hpp"
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

/// Changes one thing at one place, so that a rule is broken, or just not.
class Step {
public:
    explicit Step(std::uint64_t seed) : chance_(seed) {}

    Document beside(Document document) {
        lines_.clear(), runs_.clear(), blocks_.clear();
        runs_.push_back(&document.blocks);
        each_block(document.blocks, [&](Block& block) {
            blocks_.push_back(&block);
            inside(block, [&](Inlines& line) { gather(line); }, [&](Blocks& run) { runs_.push_back(&run); });
        });
        if (!lines_.empty() && below(3) > 0)
            change(*any(lines_));
        else if (!blocks_.empty() && below(2) == 0)
            change(*any(blocks_));
        else
            move(*any(runs_));
        return document;
    }

private:
    std::size_t below(std::size_t count) { return chance_() % count; }
    template <class Thing>
    Thing& any(std::vector<Thing>& things) {
        return things[below(things.size())];
    }

    void gather(Inlines& line) {
        lines_.push_back(&line);
        for (auto& piece : line)
            if (auto* deeper = inside(piece)) gather(*deeper);
    }

    /// Doubles a thing, drops it, or lets it change places with another.
    template <class Thing>
    void move(std::vector<Thing>& things) {
        if (things.empty()) return;
        const auto at = things.begin() + static_cast<std::ptrdiff_t>(below(things.size()));
        switch (below(3)) {
            case 0:
                return static_cast<void>(things.insert(at, Thing(*at)));
            case 1:
                return static_cast<void>(things.erase(at));
            default:
                return std::swap(*at, any(things));
        }
    }

    void change(std::string& words) {
        static const std::string edges[] = {" ",      "  ",         "\u00a0", "\t",   "\n",           "\r", "\x7f", "\u0085", "\ufeff",
                                            "\uffff", "\U0001fffe", "\ufdd0", "\xc3", "\xed\xa0\x80", "é",  "x",    "\x01"};
        if (below(6) == 0) return words.clear();
        const auto& edge = edges[below(std::size(edges))];
        words.insert(below(3) == 0 ? 0 : below(2) == 0 ? words.size() : below(words.size() + 1), edge);
    }

    void change(Inlines& line) {
        const auto at = line.begin() + static_cast<std::ptrdiff_t>(below(line.size() + 1));
        switch (below(5)) {
            case 0:
                return move(line);
            case 1:
                return static_cast<void>(line.insert(at, {LineBreak{}}));
            case 2:
                return static_cast<void>(line.insert(at, {FootnoteReference{static_cast<std::uint32_t>(below(4))}}));
            case 3:
                return static_cast<void>(line.insert(at, {Text{below(2) == 0 ? " " : "x"}}));
            default:
                if (line.empty()) return;
                std::visit(Cases{[&](Text& text) { change(text.words); }, [&](CodeSpan& code) { change(code.text); },
                                 [&](Abbreviation& piece) { change(piece.meaning); }, [&](LanguageSpan& piece) { change(piece.language); },
                                 [&](Link& link) { change(below(2) == 0 ? link.address : link.title); },
                                 [&](FootnoteReference& mark) { mark.note += static_cast<std::uint32_t>(below(3)) - 1; },
                                 [&](LineBreak&) {}, [&](TopicLink& link) { move(link.inside); }, [&](auto& piece) { move(piece.inside); }},
                           any(line).kind);
        }
    }

    void change(Medium& medium) {
        if (below(2) == 0) return change(medium.address);
        medium.id = static_cast<std::int64_t>(below(3)) - 1;
    }

    void change(Table& table) {
        switch (below(4)) {
            case 0:
                return table.alignments.push_back(static_cast<Alignment>(below(4)));
            case 1:
                return move(table.rows);
            case 2:
                return move(any(table.rows));
            default:
                if (auto& row = any(table.rows); !row.empty()) any(row).columns = below(2) == 0 ? 0 : 1001;
        }
    }

    void change(List& list) {
        switch (below(4)) {
            case 0:
                return static_cast<void>(list.spacing = static_cast<Spacing>(below(2)));
            case 1:
                return static_cast<void>(list.start = below(2) == 0 ? 2 : 1'000'000'000);
            case 2:
                return static_cast<void>(list.order = static_cast<Order>(below(2)));
            default:
                return move(list.items);
        }
    }

    void change(Block& block) {
        std::visit(
            Cases{[&](Heading& heading) { heading.level = static_cast<std::uint8_t>(below(9)); },
                  [&](Quotation& quotation) { below(2) == 0 ? change(quotation.language) : quotation.inside.clear(); },
                  [&](List& list) { change(list); },
                  [&](DefinitionList& list) {
                      auto& one = any(list.definitions);
                      if (below(3) == 0) return move(list.definitions);
                      below(2) == 0 ? move(one.terms) : move(one.meanings);
                  },
                  [&](Image& image) { below(2) == 0 ? change(image.medium) : change(image.alternative); },
                  [&](Gallery& gallery) { move(gallery.images); }, [&](Table& table) { change(table); },
                  [&](CodeBlock& code) { change(below(2) == 0 ? code.language : code.text); }, [&](Verse& verse) { move(verse.stanzas); },
                  [&](Embed& embed) { change(below(2) == 0 ? embed.address : embed.title); }, [&](File& file) { change(file.medium); },
                  [&](Audio& audio) { change(audio.medium); },
                  [&](Video& video) { below(2) == 0 ? change(video.medium) : change(video.alternative); },
                  [&](Footnote& note) { note.note += static_cast<std::uint32_t>(below(3)) - 1; }, [&](Rule&) {},
                  [&](auto& piece) { piece.inside.clear(); }},
            block.kind);
    }

    std::mt19937_64 chance_;
    std::vector<Inlines*> lines_;
    std::vector<Blocks*> runs_;
    std::vector<Block*> blocks_;
};

TEST(IsNormal, of_what_normalise_made_and_of_nothing_else) {
    const auto seed = seed_of_run();
    RandomDocuments documents(seed);
    Step step(seed);
    std::size_t normal_steps = 0;
    for (auto left = number_of_documents(300, 10'000); left > 0; --left) {
        const auto raw = documents.next();
        const auto normal = normalise(raw);
        ASSERT_EQ(is_normal(raw), raw == normal) << to_json(raw);
        ASSERT_TRUE(is_normal(normal)) << to_json(normal);
        for (int steps = 10; steps > 0; --steps) {
            const auto beside = step.beside(normal);
            const auto made = normalise(beside);
            ASSERT_EQ(is_normal(beside), made == beside) << to_json(beside) << "\nbecomes\n" << to_json(made);
            normal_steps += made == beside;
        }
    }
    EXPECT_GT(normal_steps, 30u);
}

}  // namespace
}  // namespace rotative::document
