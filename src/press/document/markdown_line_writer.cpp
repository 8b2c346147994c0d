// SPDX-License-Identifier: Apache-2.0
// Emphasis has two spellings: "**words**" where CommonMark's rules of flanking leave no doubt, "[words]{strong}" everywhere else.
#include "press/document/markdown_line_writer.hpp"
#include <algorithm>
#include <bitset>
#include "press/document/clean_text.hpp"
#include "press/document/json_words.hpp"

namespace rotative::document {
namespace {

/// Letters that the rules of flanking see as letters beyond doubt: Latin, Greek, Cyrillic, Arabic.
bool is_letter(char32_t value) {
    if (value < 0x80) return is_ascii_letter_or_digit(static_cast<char>(value));
    return (value >= 0xC0 && value <= 0x24F && value != 0xD7 && value != 0xF7) || (value >= 0x400 && value <= 0x481) ||
           (value >= 0x620 && value <= 0x64A);
}

/// Characters beside which a delimiter can stand: white space and punctuation of any kind, but no other delimiter.
bool parts_words(char32_t value) {
    if (value < 0x80) return !is_letter(value) && value != '*' && value != '_' && value != '~';
    return value == 0xA0 || value == 0xAB || value == 0xBB || value == 0x2019 || value == 0x202F || value == 0x2013 || value == 0x2014;
}

char32_t first_of(std::string_view text) { return text.empty() ? U'*' : code_point_at(text, 0).value; }

char32_t last_of(std::string_view text) {
    if (text.empty()) return U'*';
    auto at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return code_point_at(text, at).value;
}

constexpr std::size_t most_ticks = 32;  // around code, as the parser counts

/// The shortest run of backquotes that the text does not have.
std::size_t unused_run_of_ticks(std::string_view text) {
    std::bitset<most_ticks + 1> used;
    for (std::size_t at = 0, run = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '`') {
            ++run;
        } else {
            if (run <= most_ticks) used.set(run);
            run = 0;
        }
    }
    std::size_t count = 1;
    while (count <= most_ticks && used[count]) ++count;
    return count;
}

class LineWriter {
public:
    LineWriter(const Names& names, Breaks breaks) : names_(names), breaks_(breaks) {}

    std::string of(const Inlines& line) && {
        pieces(line);
        return std::move(out_);
    }

    void operator()(const Text& text) {
        const bool is_end = next_ == nullptr && depth_ == 0;
        append_escaped(out_, text.words,
                       {out_.empty() || out_.back() == '\n', breaks_ == Breaks::InCell, breaks_ == Breaks::InLine && is_end});
    }

    void operator()(const Strong& piece) { emphasised("**", "strong", piece.inside); }
    void operator()(const Emphasis& piece) { emphasised("*", "em", piece.inside); }
    void operator()(const Struck& piece) {
        if (is_struck_ || !stands_alone()) return bracketed(piece.inside, "del");
        is_struck_ = true;
        emphasised("~~", "del", piece.inside);
        is_struck_ = false;
    }
    void operator()(const Superscript& piece) { bracketed(piece.inside, "sup"); }
    void operator()(const Subscript& piece) { bracketed(piece.inside, "sub"); }

    void operator()(const CodeSpan& code) {
        if (code.text.empty()) return;
        const auto count = unused_run_of_ticks(code.text);
        if (count > most_ticks || (breaks_ == Breaks::InCell && code.text.find('|') != code.text.npos)) {
            out_ += "[]{code=\"" + escaped_value(code.text) + "\"}";
            return;
        }
        const std::string ticks(count, '`');
        const bool has_ticks_outside = code.text.front() == '`' || code.text.back() == '`';
        const bool padded = has_ticks_outside || (code.text.front() == ' ' && code.text.back() == ' ');
        out_ += ticks + (padded ? " " : "") + code.text + (padded ? " " : "") + ticks;
    }

    void operator()(const Abbreviation& piece) { bracketed(piece.inside, "abbr=\"" + escaped_value(piece.meaning) + "\""); }

    void operator()(const Link& piece) {
        const auto title = piece.title.empty() ? "" : " \"" + escaped_value(piece.title) + "\"";
        if (looks_like_reference(piece.address))
            return bracketed(piece.inside, "address=\"" + escaped_value(piece.address) + "\"" +
                                               (title.empty() ? "" : " title=\"" + escaped_value(piece.title) + "\""));
        bracket(piece.inside);
        out_ += "(" + (piece.address.empty() && !title.empty() ? "<>" : escaped_destination(piece.address)) + title + ")";
    }

    void operator()(const TopicLink& piece) {
        const auto name = names_.name_of(piece.to).value_or("");
        const bool is_number = std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
        bracket(piece.inside);
        out_ += "(" + std::string(word(piece.to.kind)) + ":" + (is_number ? std::to_string(piece.to.id) : escaped_destination(name)) + ")";
    }

    void operator()(const LineBreak&) {
        const bool again = next_ && std::holds_alternative<LineBreak>(next_->kind);
        if (breaks_ == Breaks::InLine || breaks_ == Breaks::InCell || again)
            out_ += "[]{br}";
        else
            out_ += breaks_ == Breaks::NewLine ? "\n" : "\\\n";
    }

    void operator()(const LanguageSpan& piece) { bracketed(piece.inside, "lang=" + piece.language); }
    void operator()(const FootnoteReference& mark) { out_ += "[^" + std::to_string(mark.note) + "]"; }

private:
    void pieces(const Inlines& line) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            next_ = i + 1 < line.size() ? &line[i + 1] : nullptr;
            std::visit(*this, line[i].kind);
        }
    }

    void bracket(const Inlines& words) {
        out_ += '[';
        inside(words, ']');
        out_ += ']';
    }
    void bracketed(const Inlines& words, const std::string& attribute) {
        bracket(words);
        out_ += "{" + attribute + "}";
    }

    void inside(const Inlines& words, char closing) {
        const auto around = std::exchange(closing_, closing);
        ++depth_;
        pieces(words);
        --depth_;
        closing_ = around;
    }

    void emphasised(std::string_view delimiter, const std::string& attribute, const Inlines& words) {
        if (!can_be_delimited(words)) return bracketed(words, attribute);
        out_ += delimiter;
        inside(words, '*');
        out_ += delimiter;
    }

    /// Between white space, and not between two other "~~": the parser sees it nowhere else for certain.
    bool stands_alone() const {
        const auto* text = next_ ? std::get_if<Text>(&next_->kind) : nullptr;
        return (out_.empty() || is_white(out_.back())) && (text ? text->words.starts_with(' ') : !next_ && depth_ == 0);
    }

    bool can_be_delimited(const Inlines& words) const {
        if (words.empty() || (!out_.empty() && !parts_words(last_of(out_)))) return false;
        const auto* first = std::get_if<Text>(&words.front().kind);
        const auto* last = std::get_if<Text>(&words.back().kind);
        if (!first || !last || !is_letter(first_of(first->words)) || !is_letter(last_of(last->words))) return false;
        if (!next_) return closing_ != '*';
        if (const auto* text = std::get_if<Text>(&next_->kind)) return parts_words(first_of(text->words));
        return !std::holds_alternative<Strong>(next_->kind) && !std::holds_alternative<Emphasis>(next_->kind) &&
               !std::holds_alternative<Struck>(next_->kind);
    }

    const Names& names_;
    const Breaks breaks_;
    std::string out_;
    const Inline* next_ = nullptr;  // after the piece being written, inside the same piece
    char closing_ = '\0';           // what ends the piece we are inside of
    int depth_ = 0;
    bool is_struck_ = false;  // inside of "~~"
};

}  // namespace

std::string markdown_line(const Inlines& line, const Names& names, Breaks breaks) { return LineWriter(names, breaks).of(line); }

std::string markdown_words(const std::string& words) {
    std::string out;
    append_escaped(out, words, {});
    return out;
}

bool looks_like_reference(std::string_view address) {
    return value_of<Kind>(address.substr(0, address.find(':'))) && address.find(':') != address.npos;
}

bool looks_like_medium(std::string_view address) { return address.starts_with("media:"); }

}  // namespace rotative::document
