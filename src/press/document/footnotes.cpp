// SPDX-License-Identifier: Apache-2.0
#include "press/document/footnotes.hpp"
#include <span>
#include <utility>
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

template <class AnyBlocks, class OnMark>
void each_mark(AnyBlocks& blocks, const OnMark& on_mark) {
    each_block(blocks, [&](auto& block) {
        const auto on_line = [&](auto& line) {
            each_inline(line, [&](auto& piece) {
                if (auto* mark = std::get_if<FootnoteReference>(&piece.kind)) on_mark(*mark);
            });
        };
        inside(block, on_line, [](auto&) {});
    });
}

}  // namespace

bool are_in_order_of_reference(const Blocks& blocks) {
    std::uint32_t met = 0, notes = 0;
    bool are = true;
    const auto meet = [&](std::uint32_t note) {
        if (note == met + 1)
            ++met;
        else
            are = are && note <= met;
    };
    for (const auto& block : blocks) {
        if (const auto* note = std::get_if<Footnote>(&block.kind)) {
            are = are && note->note == ++notes;
            meet(note->note);
        }
        const std::span one(&block, 1);
        each_mark(one, [&](const auto& mark) { meet(mark.note); });
    }
    return are;
}

std::vector<Footnote> number_in_order_of_reference(Blocks& body, std::vector<Footnote> notes) {
    std::vector<std::uint32_t> new_number(notes.size() + 1), order;
    const auto meet = [&](std::uint32_t note) {
        if (new_number[note] != 0) return;
        order.push_back(note);
        new_number[note] = static_cast<std::uint32_t>(order.size());
    };
    const auto meet_marks_in = [&](const Blocks& blocks) { each_mark(blocks, [&](const auto& mark) { meet(mark.note); }); };

    std::size_t read = 0;
    const auto read_on = [&] {
        for (; read < order.size(); ++read) meet_marks_in(notes[order[read] - 1].inside);
    };
    meet_marks_in(body);
    read_on();
    for (std::uint32_t note = 1; note <= notes.size(); ++note) meet(note), read_on();

    const auto rename = [&](auto& mark) { mark.note = new_number[mark.note]; };
    each_mark(body, rename);
    std::vector<Footnote> ordered;
    for (const auto note : order) {
        auto& moved = ordered.emplace_back(std::move(notes[note - 1]));
        each_mark(moved.inside, rename);
        moved.note = new_number[note];
    }
    return ordered;
}

}  // namespace rotative::document
