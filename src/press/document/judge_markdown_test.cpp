// SPDX-License-Identifier: Apache-2.0
// The words and links of our Markdown as a person would see them who knows docs/markdown.md: marks of blocks are taken from the
// beginnings of lines, then what is inside lines is read character by character. It reads what the writer may write, no more.
#include <gtest/gtest.h>
#include <algorithm>
#include <charconv>
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

/// Markdown that the writer cannot have written: it is said in what is seen, so that the comparison fails and shows it.
constexpr std::string_view unreadable = "\nunreadable: ";  // a line break is never among the words seen
struct Unreadable {
    std::string what;
};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// How long the mark of a quotation or of an item is, at the beginning of a line; 0 when there is none.
std::size_t length_of_mark(std::string_view line) {
    const auto begin = std::min(line.find_first_not_of(' '), line.size());
    const auto rest = line.substr(begin);
    if (rest.starts_with('>')) return begin + (rest.starts_with("> ") ? 2 : 1);
    if (rest.starts_with("- ") || rest.starts_with("+ ")) return begin + 2;
    std::size_t digits = 0;
    while (digits < std::min<std::size_t>(rest.size(), 9) && is_digit(rest[digits])) ++digits;
    const auto behind = rest.substr(digits);
    return digits > 0 && (behind.starts_with(". ") || behind.starts_with(") ")) ? begin + digits + 2 : 0;
}

bool is_table_rule(std::string_view line) {
    return line.starts_with("| ") && line.find('-') != line.npos && line.find_first_not_of("|:- ") == line.npos;
}

bool is_fence(std::string_view line) {
    const auto ticks = std::min(line.find_first_not_of('`'), line.size());
    return ticks >= 3 && line.find('`', ticks) == line.npos;
}

/// The number between the beginning and the end, when there is nothing else; 0 when it is not so.
std::size_t number_between(std::string_view text, std::string_view beginning, std::string_view ending) {
    if (text.size() <= beginning.size() + ending.size() || !text.starts_with(beginning) || !text.ends_with(ending)) return 0;
    std::size_t number = 0;
    const char* const end = text.data() + text.size() - ending.size();
    const auto [read, error] = std::from_chars(text.data() + beginning.size(), end, number);
    return error == std::errc() && read == end ? number : 0;
}

class Reading {
public:
    explicit Reading(const Document& former) { number(former.blocks, former_); }

    std::string of(const std::string& markdown) {
        try {
            for (std::size_t at = 0; at < markdown.size();) {
                const auto end = std::min(markdown.find('\n', at), markdown.size());
                block_line(markdown.substr(at, end - at));
                at = end + 1;
            }
            flush();
        } catch (const Unreadable& found) {
            return seen_.line() + std::string(unreadable) + found.what;
        }
        return seen_.line();
    }

private:
    /// Takes the marks of blocks from a line; what is left is words.
    void block_line(std::string line) {
        if (!fence_.empty()) return code_line(line);
        std::string marks;
        while (const auto length = length_of_mark(line)) marks += line.substr(0, length), line.erase(0, length);
        line.erase(0, line.find_first_not_of(' '));
        if (marks.find_first_of("-+.)") != marks.npos || line.empty()) flush();
        if (line == ":::" || line.starts_with("::: ")) return flush(), skip(line);
        if (hidden_ > 0) return;
        if (is_fence(line)) {
            fence_depth_ = std::count(marks.begin(), marks.end(), '>');
            return flush(), static_cast<void>(fence_ = line.substr(0, line.find_first_not_of('`')));
        }
        if (const auto former = number_between(line, "{{block ", "}}")) return flush(), block(former);
        if (line.starts_with("|") && !is_table_rule(line)) return flush(), table_row(line);
        if (line == "***" || is_table_rule(line)) return;
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
        if (number_of_block > former_.size()) throw Unreadable{"{{block " + std::to_string(number_of_block) + "}}"};
        const auto line = expected({{*former_[number_of_block - 1]}}, Marks::None, Targets::All);
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
                at = place_of(text, ')', closing(text, at + 1)) + 1;
            } else if (byte == '[') {
                at = bracket(text, at);
            } else if (const auto character = byte == '&' ? character_referred_to(text, at) : 0) {
                seen_.say(std::string(1, static_cast<char>(character)));
                at = text.find(';', at) + 1;
            } else if (byte == '*' || (byte == '|' && in_table_) || (byte == '~' && text.compare(at, 2, "~~") == 0)) {
                if (byte == '|') seen_.space();
                at += byte == '~' ? 2 : 1;
            } else {
                seen_.say(text.substr(at++, 1));
            }
        }
    }

    /// That of "&#42;", of ASCII only: the writer refers to no other. 0 when it is no reference.
    static std::size_t character_referred_to(const std::string& text, std::size_t at) {
        const auto end = text.find(';', at);
        return end < at + 6 ? number_between(std::string_view(text).substr(at, end + 1 - at), "&#", ";") : 0;
    }

    std::size_t code(const std::string& text, std::size_t at) {
        const auto begin = behind_ticks(text, at), after = behind_code(text, at), ticks = begin - at;
        auto words = text.substr(begin, after - ticks - begin);
        if (words.size() > 2 && words.front() == ' ' && words.back() == ' ') words = words.substr(1, words.size() - 2);
        seen_.say(words);
        return after;
    }

    std::size_t bracket(const std::string& text, std::size_t at) {
        const auto end = closing(text, at);
        if (text[at + 1] == '^') return end + 1;
        const bool has_address = text.compare(end + 1, 1, "(") == 0;
        const auto after = has_address ? end_of_destination(text, end) : place_of(text, '}', end) + 1;
        const auto what = text.substr(end + 1, after - end - 1);
        const bool is_link = has_address || what.starts_with("{address=");
        if (!is_link && !what.starts_with('{')) throw Unreadable{"a bracket that stands for nothing: " + text};
        if (is_link) seen_.begin_link();
        if (what == "{br}") seen_.space();
        constexpr std::string_view code = "{code=\"";
        if (what.starts_with(code)) inside(what, code.size(), what.size() - std::string_view("\"}").size());
        inside(text, at + 1, end);
        if (is_link) seen_.end_link();
        return after;
    }

    static std::size_t place_of(const std::string& text, char byte, std::size_t from) {
        const auto found = text.find(byte, from);
        if (found == text.npos) throw Unreadable{std::string("a missing ") + byte + ": " + text};
        return found;
    }

    /// The closing bracket of the one that stands here.
    static std::size_t closing(const std::string& text, std::size_t at) {
        int depth = 0;
        for (; at < text.size(); ++at) {
            if (text[at] == '\\')
                ++at;
            else if (text[at] == '`')
                at = behind_code(text, at) - 1;
            else if (text[at] == '[')
                ++depth;
            else if (text[at] == ']' && --depth == 0)
                return at;
        }
        throw Unreadable{"a bracket that is not closed: " + text};
    }

    static std::size_t behind_ticks(const std::string& text, std::size_t at) {
        return std::min(text.find_first_not_of('`', at), text.size());
    }

    /// Behind the run of backquotes that is as long as the one that stands here.
    static std::size_t behind_code(const std::string& text, std::size_t at) {
        auto end = behind_ticks(text, at);
        for (const auto ticks = end - at;;) {
            const auto run = place_of(text, '`', end);
            end = behind_ticks(text, run);
            if (end - run == ticks) return end;
        }
    }

    /// Behind ")": a title between quotes may have others.
    static std::size_t end_of_destination(const std::string& text, std::size_t at) {
        const auto title = text.find(" \"", at), end = place_of(text, ')', at);
        return title > end ? end + 1 : place_of(text, ')', place_of(text, '"', title + 2)) + 1;
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
bool is_unreadable(const std::string& seen) { return seen.find(unreadable) != seen.npos; }

namespace {

TEST(JudgeOfMarkdown, sees_words_and_links) {
    EXPECT_EQ(seen_in_markdown(
                  "# d’[Idlib](topic:idlib), **oui**\n\n> - a\\*b[^1]\n>   ![alt](media:1)\n\n::: pullquote\nrien\n:::\n[x]{sup}\n", {}),
              "d’\x01Idlib\x02, oui a*b x");
}

TEST(JudgeOfMarkdown, says_what_it_cannot_read) {
    for (const auto* markdown : {"a [b\n", "a [b\\\n\nc]{em}\n", "a [b]\n", "a [b](c\n", "a [b](c \"d\n", "a [b]{em\n", "a `b``\n",
                                 "a [`b]{em}\n", "![a\n", "![a](b\n", "{{block 1}}\n", "| a [b |\n", "[^1", "["}) {
        const auto seen = seen_in_markdown(markdown, {});
        EXPECT_TRUE(is_unreadable(seen)) << markdown << seen;
    }
}

TEST(JudgeOfMarkdown, reads_a_reference_only_where_there_is_one) {
    EXPECT_EQ(seen_in_markdown("&#42; &#x; &#; & &#[a;]{em}\n", {}), "* &#x; &#; & &#a;");
}

}  // namespace
}  // namespace rotative::document::judge
