// SPDX-License-Identifier: Apache-2.0
// The trees of html5lib, when they lie beside the checkout (../shared/corpora/html-parse). Ours is what stands in a body, so that a whole
// document is compared by what is in its head and body together; names of SVG are compared in small letters. ROTATIVE_LIST=1 prints what
// differs; README.md says why.
#include <gtest/gtest.h>
#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include "base/test_files.hpp"
#include "press/markup/characters.hpp"
#include "press/markup/markup.hpp"

namespace rotative::markup {
namespace {

namespace json = boost::json;

std::filesystem::path corpus() { return corpora() / "html-parse" / "tree.jsonl"; }

void dump(const Tree& tree, Place place, std::size_t depth, std::string& out) {
    const auto line = [&](std::size_t indent, const std::string& text) { out += "| " + std::string(2 * indent, ' ') + text + "\n"; };
    const auto& node = tree[place];
    if (node.kind == Node::Kind::Text) return line(depth, '"' + node.text + '"');
    if (node.kind == Node::Kind::Comment) return line(depth, "<!-- " + node.text + " -->");
    const auto* space = node.space == Space::Svg ? "svg " : node.space == Space::MathMl ? "math " : "";
    line(depth, '<' + std::string(space) + std::string(tree.name(place)) + '>');
    auto attributes = tree.attributes(place);
    std::ranges::sort(attributes, {}, &Attribute::name);
    for (const auto& attribute : attributes) line(depth + 1, attribute.name + "=\"" + attribute.value + '"');
    const bool is_template = tree.is(place, Name::Template);
    if (is_template) line(depth + 1, "content");
    for (auto child = node.first; child != nowhere; child = tree[child].next) dump(tree, child, depth + (is_template ? 2 : 1), out);
}

std::string dump_of(std::string_view html) {
    const auto tree = tree_of(html);
    std::string out;
    for (auto child = tree[Tree::root].first; child != nowhere; child = tree[child].next) dump(tree, child, 0, out);
    return out;
}

/// What the vector wants inside head and body, as if it stood alone; the document's own lines around them are left out.
std::string wanted_of(const std::string& document, bool fragment) {
    std::string out;
    std::size_t at = 0;
    bool text_goes_on = false;
    while (at < document.size()) {
        const auto end = std::min(document.find('\n', at), document.size());
        const auto line = document.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with("| ")) {
            if (text_goes_on) out += line + "\n";
            continue;
        }
        text_goes_on = fragment || line.starts_with("|     ");
        if (text_goes_on) out += "| " + line.substr(fragment ? 2 : 6) + "\n";
    }
    return out;
}

/// Without the letters' case where SVG keeps it, and without the prefix of foreign attributes.
std::string comparable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = std::string(text.substr(at, end - at));
        const auto first = line.find_first_not_of("| ");
        if (first != std::string::npos && line[first] != '"') line = lower(line);
        for (const std::string_view prefix : {"xlink ", "xml ", "xmlns "})
            if (const auto found = line.find(prefix); found == first && first != std::string::npos) line[found + prefix.size() - 1] = ':';
        out += line + "\n";
        at = end + 1;
    }
    return out;
}

/// Is the text read as we read: in a body, by a browser with scripts, and without frames in place of a body?
bool is_ours(const json::object& wanted) {
    const auto* context = wanted.if_contains("fragment");
    if (context && context->is_string() && context->as_string() != "div" && context->as_string() != "body") return false;
    const auto data = std::string_view(wanted.at("data").as_string());
    return wanted.at("script").as_string() != "off" && data.find("<frameset") == std::string_view::npos;
}

}  // namespace

TEST(TreeCorpus, trees_are_those_of_browsers) {
    if (!std::filesystem::exists(corpus())) GTEST_SKIP() << "the trees are not beside this checkout: " << corpus();
    const bool list = std::getenv("ROTATIVE_LIST") != nullptr;
    std::ifstream file(corpus());
    std::size_t cases = 0, agreed = 0, others = 0;
    for (std::string text; std::getline(file, text);) {
        const auto wanted = json::parse(text).as_object();
        if (!is_ours(wanted)) {
            ++others;
            continue;
        }
        const bool fragment = wanted.contains("fragment") && wanted.at("fragment").is_string();
        const auto expected = comparable(wanted_of(std::string(wanted.at("document").as_string()), fragment));
        const auto got = comparable(dump_of(std::string_view(wanted.at("data").as_string())));
        ++cases;
        agreed += got == expected;
        if (list && got != expected)
            std::printf("== %s\n%s\n-- wanted\n%s-- is\n%s", std::string(wanted.at("id").as_string()).c_str(),
                        std::string(wanted.at("data").as_string()).c_str(), expected.c_str(), got.c_str());
    }
    std::printf("trees: %zu of %zu (%zu more are not of a body, or of browsers without scripts)\n", agreed, cases, others);
    EXPECT_GE(agreed * 100, cases * 90);
}

}  // namespace rotative::markup
