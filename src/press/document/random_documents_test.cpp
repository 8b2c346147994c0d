// SPDX-License-Identifier: Apache-2.0
#include "press/document/random_documents.hpp"
#include <gtest/gtest.h>
#include <array>
#include <cstdlib>
#include <set>
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

using namespace std::string_literals;

const std::array vocabulary{
    // what newspapers write
    "pont"s, "rouvert"s, "Kalın"s, "Erdoğan"s, "d’"s, "qu’"s, "el-"s, "«\u00a0oui\u00a0»"s, "12\u202f000"s, "مرحبا"s, "بالعالم"s, "😀"s,
    "…"s, "1.300"s, "24"s, "l’Armée"s, ","s, "."s, "?"s, "؟"s, "œuvre"s, "—"s,
    // what means something to Markdown
    "*"s, "**"s, "a*b"s, "_"s, "__a__"s, "snake_case"s, "`"s, "```"s, "~~~"s, "~a~"s, "[x]"s, "](y)"s, "[x](y)"s, "{strong}"s,
    "{{block 1}}"s, ":::"s, "::: box"s, "--"s, "-"s, "---"s, "+"s, "1."s, "1)"s, "#"s, "###"s, ">"s, "|"s, "|---|"s, "=="s, "\\"s, "&amp;"s,
    "&#42;"s, "&"s, "!"s, "![a](b)"s, "^"s, "^1"s, "[^1]"s, "[^1]: x"s, "http://www.example.test/a_b*"s, "www.example.test"s, "ftp://x"s,
    "a@example.test"s, "<https://example.test>"s, "(a)"s, ":"s, "{"s, "}"s,
    // what means something to HTML, JSON and terminals
    "<b>"s, "</p>"s, "<script>alert(1)</script>"s, "\""s, "'"s, "<!--"s, "]]>"s, "\u2028"s, "\u202e"s, "\u200b"s, "\ufeff"s, "\x01"s,
    "\x1b[0m"s, "\xc3"s, "\xed\xa0\x80"s, "\xf4\x90\x80\x80"s, "\0"s, "\uffff"s, "\t"s, "\n"s, "\r\n"s, "\u0085"s, " "s};

const std::array addresses{"https://example.test/a"s,
                           "http://example.test/?a=1&b=2;c"s,
                           "mailto:derya@example.test"s,
                           "/articles/12-le-pont"s,
                           "//elsewhere.test"s,
                           "javascript:alert(1)"s,
                           "topic:12"s,
                           ""s,
                           "https://example.test/(a) <b>\"c\"'d'"s,
                           "relative/path"s,
                           "media:3"s,
                           "data:text/html,x"s,
                           "https://مثال.test/é"s};

constexpr int deepest = 3;

}  // namespace

std::string RandomDocuments::word() { return vocabulary[below(vocabulary.size())]; }

std::string RandomDocuments::words(std::size_t most) {
    std::string text;
    for (auto count = 1 + below(most); count > 0; --count) text += (once_in(2) ? " " : "") + word();
    return once_in(4) ? text + " " : text;
}

std::string RandomDocuments::address() { return addresses[below(addresses.size())]; }
Medium RandomDocuments::medium() { return once_in(3) ? Medium{0, address()} : Medium{static_cast<std::int64_t>(below(50)), ""}; }

Inline RandomDocuments::piece(int depth) {
    if (depth > deepest || once_in(2)) return {Text{words()}};
    const auto inside = [&] { return line(depth + 1); };
    switch (below(13)) {
        case 0:
            return {Strong{inside()}};
        case 1:
            return {Emphasis{inside()}};
        case 2:
            return {Superscript{inside()}};
        case 3:
            return {Subscript{inside()}};
        case 4:
            return {Struck{inside()}};
        case 5:
            return {CodeSpan{words(2)}};
        case 6:
            return {Abbreviation{words(2), inside()}};
        case 7:
            return {Link{address(), once_in(4) ? words(2) : "", inside()}};
        case 8:
            return {LineBreak{}};
        case 9:
            return {LanguageSpan{once_in(5) ? "not a tag" : once_in(2) ? "ar" : "ku-Latn", inside()}};
        case 10:
            return {FootnoteReference{static_cast<std::uint32_t>(below(6))}};
        default:
            return {TopicLink{{static_cast<Kind>(below(5)), static_cast<std::int64_t>(1 + below(30))}, inside()}};
    }
}

Inlines RandomDocuments::line(int depth) {
    Inlines line;
    for (auto count = below(5); count > 0; --count) line.push_back(piece(depth));
    return line;
}

Inlines RandomDocuments::seldom_line() { return once_in(2) ? line() : Inlines{}; }
Image RandomDocuments::image() { return {medium(), once_in(2) ? words() : "", seldom_line(), seldom_line()}; }

Table RandomDocuments::table() {
    Table table{seldom_line(), {}, {}};
    const bool is_simple = !once_in(3);
    const auto width = 1 + below(3);
    for (auto count = below(4); count > 0; --count) table.alignments.push_back(static_cast<Alignment>(below(4)));
    for (auto rows = below(4); rows > 0; --rows) {
        auto& row = table.rows.emplace_back();
        for (auto cells = is_simple ? width : below(4); cells > 0; --cells) {
            Cell cell{line(1)};
            cell.role = is_simple ? (table.rows.size() == 1 ? CellRole::Header : CellRole::Data) : static_cast<CellRole>(below(2));
            if (!is_simple) cell.columns = static_cast<std::uint16_t>(below(3)), cell.rows = static_cast<std::uint16_t>(below(3));
            row.push_back(std::move(cell));
        }
    }
    return table;
}

Block RandomDocuments::block(int depth) {
    const auto inside = [&](std::size_t most = 3) { return blocks(depth + 1, most); };
    if (once_in(3)) return {Paragraph{line()}};
    switch (below(depth >= deepest ? 13 : 18)) {
        case 0:
            return {Heading{static_cast<std::uint8_t>(below(8)), line()}};
        case 1:
            return {PullQuote{line()}};
        case 2:
            return {image()};
        case 3: {
            Gallery gallery{{}, seldom_line()};
            for (auto count = below(3); count > 0; --count) gallery.images.push_back(image());
            return {std::move(gallery)};
        }
        case 4:
            return {table()};
        case 5:
            return {CodeBlock{once_in(2) ? words(1) : "", words() + "\n" + words() + "\n  ```\n" + words()}};
        case 6: {
            Verse verse;
            for (auto count = below(3); count > 0; --count) verse.stanzas.push_back(line());
            return {std::move(verse)};
        }
        case 7:
            return {Embed{address(), once_in(3) ? "" : words()}};
        case 8:
            return {File{medium(), seldom_line()}};
        case 9:
            return {Audio{medium(), seldom_line(), seldom_line()}};
        case 10:
            return {Video{medium(), words(), seldom_line(), seldom_line()}};
        case 11:
            return {Rule{}};
        case 12:
            return {Paragraph{line()}};
        case 13:
            return {Quotation{inside(), seldom_line(), once_in(3) ? "ar" : ""}};
        case 14: {
            List list{static_cast<Order>(below(2)), static_cast<std::uint32_t>(below(4)), static_cast<Spacing>(below(2)), {}};
            for (auto count = below(4); count > 0; --count) list.items.push_back(inside(2));
            return {std::move(list)};
        }
        case 15: {
            DefinitionList list;
            for (auto count = below(3); count > 0; --count) {
                auto& definition = list.definitions.emplace_back();
                for (auto terms = below(3); terms > 0; --terms) definition.terms.push_back(line());
                for (auto meanings = below(3); meanings > 0; --meanings) definition.meanings.push_back(inside(2));
            }
            return {std::move(list)};
        }
        case 16:
            return {Box{inside()}};
        default:
            return {Footnote{static_cast<std::uint32_t>(below(6)), inside()}};
    }
}

Blocks RandomDocuments::blocks(int depth, std::size_t most) {
    Blocks run;
    for (auto count = below(most + 1); count > 0; --count) run.push_back(block(depth));
    return run;
}

Document RandomDocuments::next() { return {blocks(0, 7)}; }

std::size_t number_of_documents(std::size_t few, std::size_t many) {
    const char* is_long = std::getenv("ROTATIVE_LONG");
    return is_long && is_long == "1"s ? many : few;
}

std::uint64_t seed_of_run() {
    const char* fixed = std::getenv("ROTATIVE_SEED");
    const auto seed = fixed ? std::strtoull(fixed, nullptr, 10) : std::random_device{}();
    std::printf("ROTATIVE_SEED=%llu\n", static_cast<unsigned long long>(seed));
    return seed;
}

namespace {

TEST(RandomDocuments, cover_every_kind) {
    RandomDocuments documents(seed_of_run());
    std::set<std::size_t> blocks, inlines;
    for (int i = 0; i < 1000; ++i) {
        const auto document = documents.next();
        each_block(document.blocks, [&](const Block& block) {
            blocks.insert(block.kind.index());
            const auto on_line = [&](const Inlines& line) {
                each_inline(line, [&](const Inline& piece) { inlines.insert(piece.kind.index()); });
            };
            inside(block, on_line, [](const auto&) {});
        });
    }
    EXPECT_EQ(blocks.size(), std::variant_size_v<decltype(Block::kind)>);
    EXPECT_EQ(inlines.size(), std::variant_size_v<decltype(Inline::kind)>);
}

}  // namespace
}  // namespace rotative::document
