// SPDX-License-Identifier: Apache-2.0
// Markdown against the examples of CommonMark and GFM: read into a document, written as the specification writes HTML. What differs
// is named below, with its reason. Our own pages are tested elsewhere: they dress HTML differently on purpose.
#include <gtest/gtest.h>
#include <functional>
#include <regex>
#include "press/document/corpora.hpp"
#include "press/document/readers.hpp"
#include "press/html/html.hpp"

namespace rotative::document {
namespace {

std::string escaped(const std::string& text) {
    std::string out;
    html::append_attribute(out, text);
    return out;
}

/// As cmark writes addresses.
std::string address(const std::string& text) {
    std::string out;
    for (const char byte : text) {
        const bool stays = std::isalnum(static_cast<unsigned char>(byte)) ||
                           std::string_view("-_.+!*'(),%#@?=;:/,+&$~").find(byte) != std::string_view::npos;
        char code[4];
        std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned char>(byte));
        out += byte == '&' ? "&amp;" : byte == '\'' ? "&#x27;" : stays ? std::string(1, byte) : code;
    }
    return out;
}

/// HTML in the manner of the specification.
class Manner {
public:
    std::string of(const Blocks& blocks, Spacing spacing = Spacing::Loose) {
        for (const auto& block : blocks) {
            const auto* words = std::get_if<Paragraph>(&block.kind);
            if (words && spacing == Spacing::Tight)
                line(words->inside), out_ += "\n";
            else
                one(block);
        }
        return out_;
    }

private:
    void one(const Block& block) {
        if (const auto* kind = std::get_if<Paragraph>(&block.kind)) element("p", kind->inside);
        if (const auto* kind = std::get_if<Heading>(&block.kind)) element("h" + std::to_string(kind->level), kind->inside);
        if (std::get_if<Rule>(&block.kind)) out_ += "<hr />\n";
        if (const auto* kind = std::get_if<Quotation>(&block.kind))
            out_ += "<blockquote>\n" + Manner().of(kind->inside) + "</blockquote>\n";
        if (const auto* kind = std::get_if<CodeBlock>(&block.kind))
            out_ += "<pre><code" + (kind->language.empty() ? "" : " class=\"language-" + escaped(kind->language) + "\"") + ">" +
                    escaped(kind->text) + "</code></pre>\n";
        if (const auto* kind = std::get_if<Image>(&block.kind)) {
            out_ += "<p><img src=\"" + address(kind->medium.address) + "\" alt=\"" + escaped(kind->alternative) + "\"";
            if (!kind->caption.empty()) out_ += " title=\"", line(kind->caption), out_ += "\"";
            out_ += " /></p>\n";
        }
        if (const auto* kind = std::get_if<List>(&block.kind)) list(*kind);
        if (const auto* kind = std::get_if<Table>(&block.kind)) table(*kind);
    }

    void list(const List& list) {
        const std::string tag = list.order == Order::Numbers ? "ol" : "ul";
        out_ += "<" + tag + (list.start != 1 ? " start=\"" + std::to_string(list.start) + "\"" : "") + ">\n";
        for (const auto& item : list.items) out_ += "<li>" + Manner().of(item, list.spacing) + "</li>\n";
        out_ += "</" + tag + ">\n";
    }

    void table(const Table& table) {
        out_ += "<table>\n";
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            out_ += i == 0 ? "<thead><tr>" : i == 1 ? "<tbody><tr>" : "<tr>";
            for (const auto& cell : table.rows[i]) element(i == 0 ? "th" : "td", cell.inside);
            out_ += i == 0 ? "</tr></thead>" : "</tr>";
        }
        out_ += table.rows.size() > 1 ? "</tbody></table>\n" : "</table>\n";
    }

    void line(const Inlines& inlines) {
        for (const auto& piece : inlines) {
            if (const auto* kind = std::get_if<Text>(&piece.kind)) out_ += escaped(kind->words);
            if (const auto* kind = std::get_if<CodeSpan>(&piece.kind)) out_ += "<code>" + escaped(kind->text) + "</code>";
            if (std::get_if<LineBreak>(&piece.kind)) out_ += "<br />\n";
            if (const auto* kind = std::get_if<Strong>(&piece.kind)) element("strong", kind->inside);
            if (const auto* kind = std::get_if<Emphasis>(&piece.kind)) element("em", kind->inside);
            if (const auto* kind = std::get_if<Struck>(&piece.kind)) element("del", kind->inside);
            if (const auto* kind = std::get_if<Link>(&piece.kind)) {
                out_ += "<a href=\"" + address(kind->address) + "\"";
                if (!kind->title.empty()) out_ += " title=\"" + escaped(kind->title) + "\"";
                out_ += ">";
                line(kind->inside);
                out_ += "</a>";
            }
        }
    }

    void element(const std::string& tag, const Inlines& inlines) {
        out_ += "<" + tag + ">";
        line(inlines);
        out_ += "</" + tag + ">";
    }

    std::string out_;
};

std::string folded(const std::string& html) {
    auto out = std::regex_replace(html, std::regex("[ \t\r\n]+"), " ");
    out =
        std::regex_replace(out, std::regex(" ?(</?(p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|th|td|br)( [^>]*)?>) ?"), "$1");
    return out.substr(std::min(out.find_first_not_of(' '), out.size()));
}

struct Example {
    std::string id, section, markdown, html;
};

/// Why a document cannot say what the example says; empty when it can.
struct Reason {
    const char* why;
    std::function<bool(const Example&)> holds;
};

bool has(const std::string& text, const char* pattern) { return std::regex_search(text, std::regex(pattern)); }

/// The example's HTML with its raw markup as we show it: as words, in a paragraph where it stood alone. Examples outside the two sections
/// that are left out have some too.
std::string with_markup_as_words(const Example& one) {
    static const std::regex tag("<([a-zA-Z/][^>]*|!-- -->)"), alone("(^|\n)(<!-- -->|<a [^>]*>)(?=\n$|\n<)"), address("<[a-zA-Z.+-]+:.*");
    auto html = std::regex_replace(one.html, alone, "$1<p>$2</p>");
    for (std::sregex_iterator found(one.markdown.begin(), one.markdown.end(), tag), end; found != end; ++found) {
        const auto markup = found->str() + (found->str().ends_with('>') ? "" : ">");
        if (std::regex_match(markup, address)) continue;
        for (auto at = html.find(markup); at != html.npos; at = html.find(markup, at + 1)) html.replace(at, markup.size(), escaped(markup));
    }
    return html;
}

const Reason reasons[] = {
    {"a picture stands on its own: one within words comes after them, and a link around one is not kept",
     [](const Example& one) { return has(one.html, "<img") && !has(one.html, "^<p><img [^>]*></p>\\s*$"); }},
    {"blocks without words are not kept", [](const Example& one) { return has(one.html, "<(h[1-6]|blockquote)>\\s*</"); }},
    {"a link without words is not kept", [](const Example& one) { return has(one.html, "<a [^>]*></a>"); }},
    {"the parser takes a table whose rows have more cells than its rule",
     [](const Example& one) { return has(one.markdown, "\\| --- \\|\n\\| bar"); }},
    {"the example is torn: its HTML begins with the end of its source",
     [](const Example& one) { return has(one.html, "^(\\.\n|\nVisit|</blockquote>)"); }},
};

TEST(MarkdownCorpus, agrees_but_for_what_a_document_cannot_say) {
    auto cases = corpus("markdown/commonmark.jsonl");
    for (auto& one : corpus("markdown/gfm-extensions.jsonl")) cases.push_back(std::move(one));
    if (cases.empty()) GTEST_SKIP() << "the corpora are not beside this checkout";
    int judged = 0, agreed = 0;
    for (const auto& value : cases) {
        const auto text = [&](const char* name) {
            const auto* member = value.as_object().if_contains(name);
            return member ? std::string(member->as_string()) : std::string();
        };
        const Example one{text("id"), text("section"), text("markdown"), text("html")};
        if (one.section == "HTML blocks" || one.section == "Raw HTML") continue;
        ++judged;
        const auto read = from_markdown(one.markdown);
        const auto written = read ? folded(Manner().of(read->blocks)) : "refused: " + read.problem().message;
        const auto wanted = folded(with_markup_as_words(one));
        if (written == wanted) {
            ++agreed;
            continue;
        }
        const auto* reason = std::find_if(std::begin(reasons), std::end(reasons), [&](const Reason& known) { return known.holds(one); });
        const bool is_known = reason != std::end(reasons);
        std::printf("%s (%s): %s\n", one.id.c_str(), one.section.c_str(), is_known ? reason->why : "NO REASON GIVEN");
        EXPECT_TRUE(is_known) << one.id;
        if (!is_known) std::printf("  %s\n  wanted  %s\n  written %s\n", one.markdown.c_str(), wanted.c_str(), written.c_str());
    }
    std::printf("markdown: %d of %d agree\n", agreed, judged);
    EXPECT_GE(agreed * 100, judged * 95);
}

}  // namespace
}  // namespace rotative::document
