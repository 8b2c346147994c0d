// SPDX-License-Identifier: Apache-2.0
// No input costs more than its length: each worst case is read and rendered at 8 KB and at 64 KB. Eight times the bytes may cost
// thirty-two times the time (four times the proportion, for noise); what grows with the square would cost 64 times.
#include <gtest/gtest.h>
#include <algorithm>
#include <ctime>
#include "press/document/readers.hpp"

namespace rotative::document {
namespace {

struct AllLinks : Links {
    using Links::address_of;
    html::Url address_of(const Reference& thing) const override { return html::Url::own("/things/" + std::to_string(thing.id)); }
};

std::string repeated(std::string_view piece, std::size_t size) {
    std::string text;
    while (text.size() + piece.size() <= size) text += piece;
    return text;
}

/// Processor time of this thread, in microseconds.
double spent(const auto& work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
    };
    double least = 1e12;
    for (int tries = 0; tries < 3; ++tries) {
        const auto begin = now();
        work();
        least = std::min(least, now() - begin);
    }
    return least;
}

void render(const Document& document) {
    const AllLinks links;
    EXPECT_FALSE(to_json(document).empty());
    to_markdown(document);
    page_html(document, links);
    plain_text(document, links);
    search_text(document);
    card_text(document, 200);
}

/// A machine that does other things too disturbs the clock, seldom eight times in a row; a square is there each time.
void expect_proportion(const std::string& name, const auto& work_on) {
    constexpr std::size_t small = 8 << 10, large = 64 << 10;
    constexpr double least_time = 300;  // below it the clock says more than the work
    double little = 0, much = 0;
    for (int tries = 0; tries < 8; ++tries) {
        little = std::max(spent([&] { work_on(small); }), least_time);
        much = spent([&] { work_on(large); });
        if (much / little < 32) return;
    }
    ADD_FAILURE() << name << ": " << little << " µs, then " << much << " µs";
}

TEST(Linear, markdown_of_any_kind) {
    const char* pieces[] = {"[",
                            "![",
                            "[a](",
                            "[a](<b",
                            "[a](b \"",
                            "](",
                            "[]{",
                            "[a]{em}",
                            "[[a]{em}",
                            "[^1]",
                            "[^",
                            "*",
                            "**a ",
                            "*a **b ",
                            "*a* ",
                            "_a",
                            "`",
                            "``a`",
                            "<",
                            "<!--",
                            "<!-- a --",
                            "<?",
                            "<!A ",
                            "<![CDATA[",
                            "</a ",
                            "<a b=\"",
                            "<a b='c' ",
                            "<a\n",
                            "<b>",
                            "&",
                            "&amp;",
                            "\\",
                            "~~a ",
                            "www.",
                            "http://",
                            "http://a ",
                            "|a",
                            "|a|\n",
                            "> ",
                            "> a\n",
                            "- ",
                            "- a\n",
                            "1. a\n",
                            "# a\n",
                            "***\n",
                            "- ***\n\n",
                            "a\n\n",
                            "  - a\n",
                            "[a]: b\n",
                            "```\n",
                            ":::\n",
                            "::: box\n",
                            "::: box\na\n:::\n",
                            "::: note 1\na\n:::\n[^1]\n\n",
                            "{{block 1}}\n\n",
                            "-- a\n",
                            "a  \n",
                            "[a](topic:1) ",
                            "![a](media:1)\n",
                            "[x]{lang=ar}",
                            "d’[Idlib](topic:1), "};
    for (const auto* piece : pieces)
        expect_proportion(piece, [&](std::size_t size) {
            const auto read = from_markdown(repeated(piece, size));
            if (read) render(*read);
        });
}

TEST(Linear, markdown_that_opens_and_closes) {
    const std::pair<const char*, const char*> pieces[] = {
        {"*a ", "a* "},   {"**a *b ", "a* b** "},         {"[", "]"},    {"[", "]{em}"}, {"[a ", "]{em}"},       {"[a ", "](b)"},
        {"![a ", "](b)"}, {"[a](topic:1)[", "]{strong}"}, {"> ", "a\n"}, {"- ", "a\n"},  {"::: box\n", ":::\n"}, {"*_", "_*"},
        {"~~*", "*~~"}};
    for (const auto& [opens, closes] : pieces)
        expect_proportion(
            std::string(opens) + closes, [first = std::string_view(opens), second = std::string_view(closes)](std::size_t size) {
                const auto count = size / (first.size() + second.size());
                const auto read = from_markdown(repeated(first, count * first.size()) + repeated(second, count * second.size()));
                if (read) render(*read);
            });
}

TEST(Linear, markdown_cannot_grow_beyond_its_source) {
    const auto one_address_for_all = "[a]: /" + repeated("b", 32 << 10) + "\n\n" + repeated("[a] ", 32 << 10);
    EXPECT_EQ(from_markdown(one_address_for_all).problem().message, "document.markdown_grows_too_much");
    const auto short_rows = repeated("|a", 16 << 10) + "|\n" + repeated("|-", 16 << 10) + "|\n" + repeated("|\n", 32 << 10);
    const auto wide = from_markdown(short_rows);
    if (!wide) {
        EXPECT_EQ(wide.problem().message, "document.markdown_grows_too_much");
    }
    EXPECT_EQ(from_markdown(repeated("a ", largest_document + 2)).problem().message, "document.too_long");
}

TEST(Linear, json_of_any_kind) {
    const std::string before = R"({"version":1,"blocks":[{"type":"paragraph","inside":[)", after = R"("."]}]})";
    for (const auto* piece : {R"("a",)", R"(" ",)", R"({"type":"line-break"},)", R"({"type":"strong","inside":["a "]},)",
                              R"({"type":"footnote-reference","note":7},)",
                              R"({"type":"topic-link","kind":"topic","id":1,"inside":[" a"]},)", R"({"type":"code","text":" a "},)"})
        expect_proportion(piece, [&](std::size_t size) {
            const auto read = from_json(before + repeated(piece, size) + after);
            ASSERT_TRUE(read);
            render(*read);
        });
    const std::string no_blocks = R"({"version":1,"blocks":[)", end = R"({"type":"rule"}]})";
    for (const auto* piece : {R"({"type":"footnote","note":1,"inside":[]},)", R"({"type":"box","inside":[{"type":"rule"}]},)",
                              R"({"type":"rule"},)", R"({"type":"list","order":"bullets","spacing":"tight","items":[[],[],[]]},)"})
        expect_proportion(piece, [&](std::size_t size) {
            const auto read = from_json(no_blocks + repeated(piece, size) + end);
            ASSERT_TRUE(read);
            render(*read);
        });
    expect_proportion("[[[[", [](std::size_t size) { EXPECT_FALSE(from_json(repeated("[", size))); });
}

}  // namespace
}  // namespace rotative::document
