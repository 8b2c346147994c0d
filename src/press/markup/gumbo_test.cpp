// SPDX-License-Identifier: Apache-2.0
// Random soups of tags, read by us and by gumbo, a parser of the standard by other people: the trees must be equal. Where they differ, one
// in some fifty thousand, Chromium is asked who is right: gumbo loses count in knots of formatting elements that cross a mark left behind.
// ROTATIVE_SEED repeats a run, ROTATIVE_LONG makes it long. Left out is what changed in the standard since gumbo was written (select,
// search, white space alone in what a table cannot hold) and what gumbo has wrong: two unknown names are one to it, so are a tr of MathML
// and a tr of HTML, and text before "</form>" falls out of the form. SVG and MathML are compared with html5lib's trees instead
// (tree_corpus_test.cpp).
#include <gtest/gtest.h>
#include <gumbo.h>
#include <unistd.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include "press/markup/markup.hpp"

namespace rotative::markup {
namespace {

const char* const names[] = {"a",       "b",          "i",        "em",    "p",        "p",     "div",   "span",    "ul",
                             "ol",      "li",         "li",       "dl",    "dt",       "dd",    "h1",    "h2",      "pre",
                             "table",   "table",      "tr",       "td",    "th",       "tbody", "thead", "caption", "col",
                             "form",    "button",     "nobr",     "br",    "hr",       "img",   "x",     "font",    "code",
                             "object",  "blockquote", "section",  "u",     "textarea", "title", "style", "script",  "xmp",
                             "address", "colgroup",   "template", "table", "tr",       "td",    "p",     "b"};
const char* const texts[] = {"un", "deux ", "&eacute;", "&lt;", "&", " trois"};

std::string soup(std::mt19937_64& random) {
    std::string html;
    const auto pick = [&](const auto& list) { return list[random() % std::size(list)]; };
    const auto length = 3 + random() % 30;
    for (std::size_t i = 0; i < length; ++i) {
        switch (random() % 8) {
            case 0:
            case 1:
                html += "</" + std::string(pick(names)) + ">";
                break;
            case 2:
            case 3:
                html += pick(texts);
                break;
            case 4:
                html += random() % 4 ? "<" + std::string(pick(names)) + " c=" + std::to_string(random() % 2) + ">" : "<!--c-->";
                break;
            default:
                html += "<" + std::string(pick(names)) + ">";
        }
    }
    return html;
}

std::string ours(const Tree& tree, Place place) {
    const auto& node = tree[place];
    if (node.kind == Node::Kind::Text) return "'" + node.text + "'";
    if (node.kind == Node::Kind::Comment) return "!" + node.text;
    std::string out = place == Tree::root ? "" : std::string(tree.name(place));
    out += '(';
    for (auto child = node.first; child != nowhere; child = tree[child].next) out += ours(tree, child) + ' ';
    return out + ')';
}

std::string theirs(const GumboNode* node) {
    switch (node->type) {
        case GUMBO_NODE_COMMENT:
            return "!" + std::string(node->v.text.text);
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            break;
        default:
            return "'" + std::string(node->v.text.text) + "'";
    }
    const auto& element = node->v.element;
    std::string out = gumbo_normalized_tagname(element.tag);
    if (element.tag == GUMBO_TAG_UNKNOWN) {
        auto piece = element.original_tag;
        gumbo_tag_from_original_text(&piece);
        out.assign(piece.data, piece.length);
    }
    if (element.tag == GUMBO_TAG_BODY) out.clear();
    out += '(';
    for (unsigned i = 0; i < element.children.length; ++i) {
        auto child = theirs(static_cast<const GumboNode*>(element.children.data[i]));
        const bool joins = child.front() == '\'' && out.ends_with("' ");
        if (joins) out.resize(out.size() - 2), child.erase(0, 1);  // white space is a node of its own there
        out += child + ' ';
    }
    return out + ')';
}

/// The body of a whole document: a fragment's rules for SVG are older there than ours.
std::string theirs(const std::string& soup) {
    const auto html = "<!doctype html><body>" + soup;
    auto* output = gumbo_parse(html.c_str());
    const auto& document = output->root->v.element;
    auto tree = theirs(static_cast<const GumboNode*>(document.children.data[document.children.length - 1]));
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return tree;
}

/// The text between two marks, with the three characters that a page says in other words.
std::string said_between(std::string_view page, std::string_view begin, std::string_view end) {
    const auto at = page.find(begin);
    if (at == page.npos) return "nothing was said";
    page.remove_prefix(at + begin.size());
    std::string said(page.substr(0, page.find(end)));
    for (const auto& [reference, character] : {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&amp;", "&"}})
        for (auto found = said.find(reference); found != said.npos; found = said.find(reference, found + 1))
            said.replace(found, std::string_view(reference).size(), character);
    return said;
}

/// The tree that Chromium makes of the same document.
std::string chromiums(const std::string& soup) {
    std::string folder = std::filesystem::temp_directory_path() / "soup-XXXXXX";
    if (!mkdtemp(folder.data())) return "no folder";
    std::string quoted;
    for (const char byte : soup) quoted += byte == '<' ? "\\x3C" : std::string(1, byte);
    std::ofstream(folder + "/soup.html") << R"html(<!doctype html><meta charset="utf-8"><pre></pre><script>
const show = node => node.nodeType === 3 ? "'" + node.data + "'" : node.nodeType === 8 ? "!" + node.data : node.localName + inside(node);
const inside = node => "(" + [...(node.content || node).childNodes].map(child => show(child) + " ").join("") + ")";
const soup = new DOMParser().parseFromString("\x3C!doctype html>\x3Cbody>)html"
                                         << quoted << R"html(", "text/html");
document.querySelector("pre").textContent = inside(soup.body);
</script>)html";
    const auto command = "timeout 120 chromium --headless --no-sandbox --disable-gpu --user-data-dir=" + folder +
                         "/profile --dump-dom file://" + folder + "/soup.html 2>/dev/null";
    std::string page;
    if (auto* const dump = popen(command.c_str(), "r")) {
        char bytes[4096];
        while (const auto count = fread(bytes, 1, sizeof bytes, dump)) page.append(bytes, count);
        pclose(dump);
    }
    std::filesystem::remove_all(folder);
    return said_between(page, "<pre>", "</pre>");
}

}  // namespace

TEST(Gumbo, and_chromium_agree_on_plain_soup) {
    const std::string soup = "<b><p>un &lt;deux</b><template><td>trois</template><!--c--><table><i>";
    EXPECT_EQ(chromiums(soup), theirs(soup));
    EXPECT_EQ(ours(tree_of(soup), Tree::root), theirs(soup));
}

TEST(Gumbo, builds_the_same_tree_of_any_soup) {
    const auto* given = std::getenv("ROTATIVE_SEED");
    const auto seed = given ? std::strtoull(given, nullptr, 10) : std::random_device{}();
    std::mt19937_64 random(seed);
    const int rounds = std::getenv("ROTATIVE_LONG") ? 100'000 : 3'000;
    int differ = 0;
    for (int round = 0; round < rounds && differ < 5; ++round) {
        const auto html = soup(random);
        if (html.find("</form>") != std::string::npos) continue;
        const auto mine = ours(tree_of(html), Tree::root), other = theirs(html);
        if (mine == other) continue;
        const auto judged = chromiums(html);
        differ += mine != judged;
        EXPECT_EQ(mine, judged) << html << "\ngumbo: " << other << "\nseed " << seed;
    }
}

}  // namespace rotative::markup
