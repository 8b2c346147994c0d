// SPDX-License-Identifier: Apache-2.0
// One pass over a line, writing it anew. A space or a break is not written when it is met but when words follow it, in the
// outermost piece it touched: so none stands at an end, and none inside the edge of a link.
#include "press/document/normal_line.hpp"
#include <algorithm>
#include <utility>
#include "press/document/clean_text.hpp"
#include "press/document/document.hpp"
#include "press/document/language_tag.hpp"

namespace rotative::document {
namespace {

template <class Kind>
constexpr bool joins_its_like = std::is_same_v<Kind, Strong> || std::is_same_v<Kind, Emphasis> || std::is_same_v<Kind, Superscript> ||
                                std::is_same_v<Kind, Subscript> || std::is_same_v<Kind, Struck> || std::is_same_v<Kind, LanguageSpan>;

/// Adds a piece at the end of a line; one that says the same as its neighbour becomes part of it.
void add(Inlines& line, Inline piece) {
    if (line.empty() || !run_together(line.back(), piece)) return line.push_back(std::move(piece));
    std::visit(
        [&]<class Kind>(Kind& added) {
            auto& last = std::get<Kind>(line.back().kind);
            if constexpr (std::is_same_v<Kind, Text>) {
                last.words += added.words;
            } else if constexpr (std::is_same_v<Kind, CodeSpan>) {
                const bool is_parted_twice = last.text.ends_with(' ') && added.text.starts_with(' ');
                last.text.append(added.text, is_parted_twice ? 1 : 0);
            } else if constexpr (joins_its_like<Kind>) {
                for (auto& inside : added.inside) add(last.inside, std::move(inside));
            }
        },
        piece.kind);
}

class Line {
public:
    explicit Line(const LineRules& rules) : rules_(rules) { open_.emplace_back(); }

    void take(const Inlines& pieces) {
        for (const auto& piece : pieces) std::visit(*this, piece.kind);
    }

    Inlines finished() && { return std::move(open_.front()); }

    void operator()(const Text& text) {
        std::string words;
        const auto flush = [&] {
            if (!words.empty()) put(Text{std::exchange(words, {})});
        };
        for (const char byte : clean_text(text.words)) {
            if (is_white(byte)) {
                flush();
                wait_for_words();
                space_ = true;
            } else {
                words += byte;
            }
        }
        flush();
    }

    void operator()(const CodeSpan& code) {
        auto text = clean_line(code.text);
        if (text.empty()) return (*this)(Text{code.text});
        if (is_white(code.text.front())) text.insert(0, 1, ' ');
        if (is_white(code.text.back())) text += ' ';
        put(CodeSpan{std::move(text)});
    }

    void operator()(const LineBreak&) {
        wait_for_words();
        ++breaks_;
    }

    void operator()(const FootnoteReference& mark) {
        if (!rules_.links) return;
        if (const auto note = rules_.note_number(mark.note); note == 0)
            return;
        else if (links_ > 0)
            marks_after_link_.push_back({note});
        else
            put(FootnoteReference{note});
    }

    void operator()(const Strong& piece) { wrap(piece, piece.inside); }
    void operator()(const Emphasis& piece) { wrap(piece, piece.inside); }
    void operator()(const Superscript& piece) { wrap(piece, piece.inside); }
    void operator()(const Subscript& piece) { wrap(piece, piece.inside); }
    void operator()(const Struck& piece) { wrap(piece, piece.inside); }

    void operator()(const Abbreviation& piece) {
        if (auto meaning = clean_line(piece.meaning); meaning.empty())
            take(piece.inside);
        else
            wrap(Abbreviation{std::move(meaning), {}}, piece.inside);
    }

    void operator()(const LanguageSpan& piece) {
        if (is_language_tag(piece.language))
            wrap(LanguageSpan{piece.language, {}}, piece.inside);
        else
            take(piece.inside);
    }

    void operator()(const Link& piece) { link(Link{clean_address(piece.address), clean_line(piece.title), {}}, piece.inside); }
    void operator()(const TopicLink& piece) { link(TopicLink{piece.to, {}}, piece.inside); }

private:
    template <class Kind>
    void link(Kind kind, const Inlines& words) {
        if (!rules_.links || links_ > 0 || open_.size() > deepest_inline) return take(words);
        ++links_;
        wrap(std::move(kind), words);
        --links_;
        for (const auto& mark : std::exchange(marks_after_link_, {})) put(mark);
    }

    template <class Kind>
    void wrap(Kind kind, const Inlines& words) {
        if (open_.size() > deepest_inline) return take(words);
        open_.emplace_back();
        take(words);
        kind.inside = std::move(open_.back());
        open_.pop_back();
        depth_ = std::min(depth_, open_.size() - 1);
        if (!kind.inside.empty()) add(open_.back(), {std::move(kind)});
    }

    void wait_for_words() {
        if (space_ || breaks_ > 0) return;
        depth_ = open_.size() - 1;
        while (depth_ > 0 && open_[depth_].empty()) --depth_;
    }

    /// Writes a piece that is seen, after the breaks or the space that waited for it.
    template <class Kind>
    void put(Kind kind) {
        if (anything_) {
            for (; breaks_ > 0; --breaks_) space_ = false, add(open_[depth_], {LineBreak{}});
            if (space_) add(open_[depth_], {Text{" "}});
        }
        breaks_ = 0;
        space_ = false;
        anything_ = true;
        add(open_.back(), {std::move(kind)});
    }

    const LineRules& rules_;
    std::vector<Inlines> open_;  // the line, then the pieces we are inside of
    std::vector<FootnoteReference> marks_after_link_;
    std::size_t breaks_ = 0, depth_ = 0;  // what waits for words, and in which open piece
    int links_ = 0;
    bool space_ = false, anything_ = false;
};

}  // namespace

bool run_together(const Inline& piece, const Inline& next) {
    if (piece.kind.index() != next.kind.index()) return false;
    return std::visit(
        [&]<class Kind>(const Kind& one) {
            if constexpr (std::is_same_v<Kind, LanguageSpan>) return one.language == std::get<Kind>(next.kind).language;
            return joins_its_like<Kind> || std::is_same_v<Kind, Text> || std::is_same_v<Kind, CodeSpan>;
        },
        piece.kind);
}

Inlines normal_line(const Inlines& line, const LineRules& rules) {
    Line normal(rules);
    normal.take(line);
    return std::move(normal).finished();
}

}  // namespace rotative::document
