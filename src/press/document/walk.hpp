// SPDX-License-Identifier: Apache-2.0
#pragma once
// Going through a document in reading order, for those who only count or rename. Whoever writes words has his own visitor.
#include "press/document/document.hpp"

namespace rotative::document {

/// Several answers as one visitor: std::visit(Cases{…}, block.kind) compiles only when each kind has its own.
template <class... Answer>
struct Cases : Answer... {
    using Answer::operator()...;
};
template <class... Answer>
Cases(Answer...) -> Cases<Answer...>;

/// Hands each line of a block to on_line, each run of blocks directly inside it to on_blocks, in reading order.
template <class AnyBlock, class OnLine, class OnBlocks>
void inside(AnyBlock& block, OnLine on_line, OnBlocks on_blocks) {
    const auto lines = [&](auto& list) {
        for (auto& line : list) on_line(line);
    };
    const auto runs = [&](auto& list) {
        for (auto& blocks : list) on_blocks(blocks);
    };
    const auto picture = [&](auto& image) { on_line(image.caption), on_line(image.credit); };
    const auto answer = [&]<class Kind>(Kind& kind) {
        using Plain = std::remove_const_t<Kind>;
        if constexpr (std::is_same_v<Plain, Paragraph> || std::is_same_v<Plain, Heading> || std::is_same_v<Plain, PullQuote>) {
            on_line(kind.inside);
        } else if constexpr (std::is_same_v<Plain, Quotation>) {
            on_blocks(kind.inside), on_line(kind.source);
        } else if constexpr (std::is_same_v<Plain, List>) {
            runs(kind.items);
        } else if constexpr (std::is_same_v<Plain, DefinitionList>) {
            for (auto& definition : kind.definitions) lines(definition.terms), runs(definition.meanings);
        } else if constexpr (std::is_same_v<Plain, Image> || std::is_same_v<Plain, Audio> || std::is_same_v<Plain, Video>) {
            picture(kind);
        } else if constexpr (std::is_same_v<Plain, Gallery>) {
            for (auto& image : kind.images) picture(image);
            on_line(kind.caption);
        } else if constexpr (std::is_same_v<Plain, Table>) {
            on_line(kind.caption);
            for (auto& row : kind.rows)
                for (auto& cell : row) on_line(cell.inside);
        } else if constexpr (std::is_same_v<Plain, Verse>) {
            lines(kind.stanzas);
        } else if constexpr (std::is_same_v<Plain, File>) {
            on_line(kind.caption);
        } else if constexpr (std::is_same_v<Plain, Box> || std::is_same_v<Plain, Footnote>) {
            on_blocks(kind.inside);
        } else {
            static_assert(std::is_same_v<Plain, CodeBlock> || std::is_same_v<Plain, Embed> || std::is_same_v<Plain, Rule>,
                          "a new kind of block: what stands inside it?");
        }
    };
    std::visit(answer, block.kind);
}

/// The inlines inside an inline, or nothing when it has none.
template <class AnyInline>
auto inside(AnyInline& piece) {
    using Found = std::conditional_t<std::is_const_v<AnyInline>, const Inlines*, Inlines*>;
    return std::visit(
        []<class Kind>(Kind& kind) -> Found {
            using Plain = std::remove_const_t<Kind>;
            if constexpr (requires { kind.inside; }) {
                return &kind.inside;
            } else {
                static_assert(std::is_same_v<Plain, Text> || std::is_same_v<Plain, CodeSpan> || std::is_same_v<Plain, LineBreak> ||
                                  std::is_same_v<Plain, FootnoteReference>,
                              "a new kind of inline: what stands inside it?");
                return nullptr;
            }
        },
        piece.kind);
}

/// Every block below these, each before what is inside it.
template <class AnyBlocks, class OnBlock>
void each_block(AnyBlocks& blocks, const OnBlock& on_block) {
    for (auto& block : blocks) {
        on_block(block);
        inside(block, [](auto&) {}, [&](auto& run) { each_block(run, on_block); });
    }
}

/// Every inline of a line, each before what is inside it.
template <class AnyInlines, class OnInline>
void each_inline(AnyInlines& line, const OnInline& on_inline) {
    for (auto& piece : line) {
        on_inline(piece);
        if (auto* deeper = inside(piece)) each_inline(*deeper, on_inline);
    }
}

}  // namespace rotative::document
