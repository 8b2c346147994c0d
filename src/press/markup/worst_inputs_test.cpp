// SPDX-License-Identifier: Apache-2.0
// Texts made to be slow. Time and memory must grow as the text does: nodes are counted, which is exact, and the processor's clock is
// asked whether four times the text takes much more than four times as long.
#include <gtest/gtest.h>
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string>
#include "press/markup/markup.hpp"

namespace rotative::markup {
namespace {

struct Kind {
    const char* name;
    const char *before, *again, *after;
};

const Kind kinds[] = {
    {"open b", "", "<b>", ""},
    {"b in paragraphs", "<b><i><u><s>", "<p>x", ""},
    {"thirty formats, then paragraphs", "<b><i><u><s><tt><em><big><code><font><small><strong><strike><b a><i a><u a><s a><tt a>", "<p>",
     ""},
    {"links with long addresses", "",
     "<a href=https://journal.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa>", ""},
    {"one link with a very long address, then paragraphs", nullptr, "<p>x", ""},
    {"links in paragraphs", "", "<a><p>", ""},
    {"adoption", "", "<b><div></b>", ""},
    {"deep adoption", "", "<a><b><i><div></a></b></i>", ""},
    {"many ends", "<b><i><u><s><div><p>", "</b></i></u></s>", ""},
    {"ends of nothing", "", "</x>", ""},
    {"ends of an outer element", "<x><div>", "<span></x>", ""},
    {"open unknown", "", "<x>", "</x>"},
    {"tables", "", "<table>", ""},
    {"tables in cells", "", "<table><tr><td>", ""},
    {"words in a table", "<table>", "x<b>", ""},
    {"rows and cells", "<table>", "<tr><td>", ""},
    {"lists", "", "<ul><li>", ""},
    {"items", "<ul>", "<li><b>", ""},
    {"definitions", "", "<dl><dt><dd>", ""},
    {"buttons", "", "<button><p>", ""},
    {"selects", "", "<select><option>", ""},
    {"templates", "", "<template>", ""},
    {"svg", "", "<svg><g>", ""},
    {"svg and html", "", "<svg><desc><p>", ""},
    {"svg ends", "<svg><a><b1><c><d>", "</x>", ""},
    {"math", "", "<math><mi>", ""},
    {"attributes", "<p ", "a b c ", ">"},
    {"different attributes", nullptr, nullptr, ">"},
    {"ampersands", "", "&", ""},
    {"half references", "", "&CounterClockwiseContourIntegra", ""},
    {"numbers", "&#", "9", ";"},
    {"open comments", "", "<!--", ""},
    {"dashes", "<!--", "-", ""},
    {"half comment ends", "<!--", "--!", ""},
    {"half tags", "", "<", ""},
    {"empty end tags", "", "</>", ""},
    {"quotes", "<p a=\"", "'<\"", ""},
    {"script", "<script>", "<!--<script>", ""},
    {"script ends", "<script><!--<script>", "</script", ""},
    {"titles", "<title>", "</title", ""},
    {"plaintext", "<plaintext>", "<b>", ""},
    {"cdata", "<svg>", "<![CDATA[", ""},
    {"empty cdata", "<svg>", "<![CDATA[]]>", ""},
    {"doctypes", "", "<!doctype a public \"", ""},
    {"forms", "", "<form><div>", ""},
    {"nobr", "", "<nobr><div>", ""},
    {"marquees", "", "<marquee><b>", ""},
    {"carriage returns", "", "\r", ""},
    {"broken bytes", "", "\xF0\x9F", ""},
};

std::string text_of(const Kind& kind, std::size_t size) {
    std::string text = kind.before ? kind.before : kind.again ? "<a href=https://journal.example/" + std::string(2000, 'a') + ">" : "<p ";
    for (std::size_t i = 0; text.size() < size; ++i) text += kind.again ? kind.again : "a" + std::to_string(i) + " ";
    return text + kind.after;
}

struct Effort {
    double milliseconds;
    std::size_t nodes;
};

/// Processor time of this thread: who else is at work does not count.
double milliseconds_spent() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Effort effort(const std::string& text) {
    const auto begin = milliseconds_spent();
    const auto tree = tree_of(text);
    return {milliseconds_spent() - begin, tree.size()};
}

/// Does four times the text take at most ten times as long? A busy machine may have to be asked again.
bool grows_linearly(const Kind& kind, std::size_t size) {
    const auto small = text_of(kind, size), large = text_of(kind, 4 * size);
    for (int attempt = 0; attempt < 5; ++attempt) {
        const auto less = effort(small), more = effort(large);
        if (std::getenv("ROTATIVE_LIST"))
            std::printf("%-52s %7.2f %7.2f ms %8zu nodes\n", kind.name, less.milliseconds, more.milliseconds, more.nodes);
        if (more.milliseconds <= 10 * less.milliseconds + 5) return true;
    }
    return false;
}

}  // namespace

TEST(WorstInputs, take_linear_time) {
    const std::size_t size = std::getenv("ROTATIVE_LONG") ? 64 << 10 : 16 << 10;
    for (const auto& kind : kinds) EXPECT_TRUE(grows_linearly(kind, size)) << kind.name;
}

TEST(WorstInputs, make_at_most_two_nodes_for_a_byte) {
    for (const auto& kind : kinds) {
        const auto text = text_of(kind, 16 << 10);
        EXPECT_LE(tree_of(text).size(), 2 * text.size()) << kind.name;
    }
}

}  // namespace rotative::markup
