// SPDX-License-Identifier: Apache-2.0
// The words and links of our Markdown as a person would see them who knows docs/markdown.md: marks of blocks are taken from the
// beginnings of lines, then what is inside lines is read character by character. It reads what the writer may write, no more.
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <vector>
#include "press/document/judge.hpp"

namespace rotative::document::judge {
namespace {

void number(const Blocks& blocks, std::vector<const Block*>& all) {
    for (const auto& block : blocks) {
        all.push_back(&block);
        if (const auto* kind = std::get_if<Quotation>(&block.kind)) number(kind->inside, all);
        if (const auto* kind = std::get_if<Box>(&block.kind)) number(kind->inside, all);
        if (const auto* kind = std::get_if<Footnote>(&block.kind)) number(kind->inside, all);
        if (const auto* kind = std::get_if<List>(&block.kind))
            for (const auto& item : kind->items) number(item, all);
        if (const auto* kind = std::get_if<DefinitionList>(&block.kind))
            for (const auto& definition : kind->definitions)
                for (const auto& meaning : definition.meanings) number(meaning, all);
    }
}

class Reading {
public:
    explicit Reading(const Document& former) { number(former.blocks, former_); }

    std::string of(const std::string& markdown) {
        std::string lines;
        for (std::size_t at = 0; at < markdown.size();) {
            const auto end = std::min(markdown.find('\n', at), markdown.size());
            block_line(markdown.substr(at, end - at));
            at = end + 1;
        }
        flush();
        return seen_.line();
    }

private:
    /// Takes the marks of blocks from a line; what is left is words.
    void block_line(std::string line) {
        if (!fence_.empty()) return code_line(line);
        static const std::regex mark(R"(^( *)(> ?|[-+] |[0-9]{1,9}[.)] ))"), table_rule(R"(^\|( :?-+:? \|)+$)");
        std::smatch found;
        std::string marks;
        while (std::regex_search(line, found, mark)) marks += found.str(), line = found.suffix();
        line.erase(0, line.find_first_not_of(' '));
        if (marks.find_first_of("-+.)") != marks.npos || line.empty()) flush();
        static const std::regex container(R"(^:::( .*)?$)"), fence(R"(^(`{3,})[^`]*$)"), former(R"(^\{\{block ([0-9]+)\}\}$)");
        if (std::regex_match(line, container)) return flush(), skip(line);
        if (hidden_ > 0) return;
        if (std::regex_match(line, found, fence)) {
            fence_depth_ = std::count(marks.begin(), marks.end(), '>');
            return flush(), static_cast<void>(fence_ = found[1]);
        }
        if (std::regex_match(line, found, former)) return flush(), block(std::stoul(found[1]));
        if (line.starts_with("|") && !std::regex_match(line, table_rule)) return flush(), table_row(line);
        if (line == "***" || std::regex_match(line, table_rule)) return;
        if (line.starts_with("#")) line.erase(0, line.find_first_not_of('#'));
        if (line.starts_with("-- ")) flush(), line.erase(0, 3);
        lines_ += line + "\n";
    }

    /// A line of code, behind as many ">" as its fence had.
    void code_line(std::string line) {
        for (auto left = fence_depth_; left > 0; --left) {
            line.erase(0, line.find('>') + 1);
            if (line.starts_with(' ')) line.erase(0, 1);
        }
        const auto begin = std::min(line.find_first_not_of(' '), line.size());
        seen_.space();
        if (line.substr(begin) == fence_)
            fence_.clear();
        else
            seen_.say(line);
    }

    void skip(const std::string& line) {
        if (line.starts_with("::: pullquote")) return static_cast<void>(hidden_ = 1);
        if (line == ":::" && hidden_ > 0) hidden_ = 0;
    }

    void block(std::size_t number_of_block) {
        const auto line = expected({{*former_.at(number_of_block - 1)}}, Marks::None, Targets::All);
        seen_.space();
        for (const char byte : line)
            if (byte == Seen::link_begins)
                seen_.begin_link();
            else if (byte == Seen::link_ends)
                seen_.end_link();
            else
                seen_.say(std::string(1, byte));
        seen_.space();
    }

    void flush() {
        if (!lines_.empty()) inside(lines_, 0, lines_.size());
        lines_.clear();
        seen_.space();
    }

    void table_row(const std::string& line) {
        in_table_ = true;
        inside(line, 0, line.size());
        in_table_ = false;
        seen_.space();
    }

    /// Reads words until the end; brackets are read in two passes, so that what a bracket is is known before its words are said.
    void inside(const std::string& text, std::size_t at, std::size_t end) {
        while (at < end) {
            const char byte = text[at];
            if (byte == '\\' && at + 1 < end) {
                if (text[at + 1] == '\n')
                    seen_.space();
                else
                    seen_.say(text.substr(at + 1, 1));
                at += 2;
            } else if (byte == '`') {
                at = code(text, at);
            } else if (byte == '!' && at + 1 < end && text[at + 1] == '[') {
                at = text.find(')', closing(text, at + 1)) + 1;
            } else if (byte == '[') {
                at = bracket(text, at);
            } else if (byte == '&' && text.compare(at, 2, "&#") == 0 && text.find(';', at) < at + 6) {
                seen_.say(std::string(1, static_cast<char>(std::stoi(text.substr(at + 2)))));
                at = text.find(';', at) + 1;
            } else if (byte == '*' || (byte == '|' && in_table_) || (byte == '~' && text.compare(at, 2, "~~") == 0)) {
                if (byte == '|') seen_.space();
                at += byte == '~' ? 2 : 1;
            } else {
                seen_.say(text.substr(at++, 1));
            }
        }
    }

    std::size_t code(const std::string& text, std::size_t at) {
        const auto ticks = text.substr(at, text.find_first_not_of('`', at) - at);
        auto end = at + ticks.size();
        for (;; ++end) {
            end = text.find(ticks, end);
            const auto run = text.find_first_not_of('`', end) - end;
            if (run == ticks.size()) break;
            end += run - 1;
        }
        auto words = text.substr(at + ticks.size(), end - at - ticks.size());
        if (words.size() > 2 && words.front() == ' ' && words.back() == ' ') words = words.substr(1, words.size() - 2);
        seen_.say(words);
        return end + ticks.size();
    }

    static std::size_t closing(const std::string& text, std::size_t at) {
        int depth = 0;
        for (;; ++at) {
            if (text[at] == '\\') {
                ++at;
            } else if (text[at] == '`') {
                const auto ticks = text.substr(at, text.find_first_not_of('`', at) - at);
                auto end = at + ticks.size();
                for (;; ++end) {
                    end = text.find(ticks, end);
                    const auto run = text.find_first_not_of('`', end) - end;
                    if (run == ticks.size()) break;
                    end += run - 1;
                }
                at = end + ticks.size() - 1;
            } else if (text[at] == '[') {
                ++depth;
            } else if (text[at] == ']' && --depth == 0) {
                return at;
            }
        }
    }

    std::size_t bracket(const std::string& text, std::size_t at) {
        const auto end = closing(text, at);
        if (text[at + 1] == '^') return end + 1;
        const auto behind = text[end + 1];
        const auto after = behind == '(' ? end_of_destination(text, end) : text.find('}', end) + 1;
        const auto what = text.substr(end + 1, after - end - 1);
        const bool is_link = behind == '(' || what.starts_with("{address=");
        if (is_link) seen_.begin_link();
        if (what == "{br}") seen_.space();
        constexpr std::string_view code = "{code=\"";
        if (what.starts_with(code)) inside(what, code.size(), what.size() - std::string_view("\"}").size());
        inside(text, at + 1, end);
        if (is_link) seen_.end_link();
        return after;
    }

    /// Behind ")": a title between quotes may have others.
    static std::size_t end_of_destination(const std::string& text, std::size_t at) {
        const auto title = text.find(" \"", at), end = text.find(')', at);
        return title > end ? end + 1 : text.find(')', text.find('"', title + 2)) + 1;
    }

    std::vector<const Block*> former_;
    Seen seen_;
    std::string lines_, fence_;
    std::ptrdiff_t fence_depth_ = 0;
    bool in_table_ = false;
    int hidden_ = 0;
};

}  // namespace

std::string seen_in_markdown(const std::string& markdown, const Document& former) { return Reading(former).of(markdown); }

namespace {

TEST(JudgeOfMarkdown, sees_words_and_links) {
    EXPECT_EQ(seen_in_markdown(
                  "# d’[Idlib](topic:idlib), **oui**\n\n> - a\\*b[^1]\n>   ![alt](media:1)\n\n::: pullquote\nrien\n:::\n[x]{sup}\n", {}),
              "d’\x01Idlib\x02, oui a*b x");
}

}  // namespace
}  // namespace rotative::document::judge
