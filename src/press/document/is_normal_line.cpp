// SPDX-License-Identifier: Apache-2.0
// Whether a line is in normal form: it is walked once and nothing is made. normal_line makes it so; the two are tried against each
// other in is_normal_test.
#include "press/document/clean_text.hpp"
#include "press/document/document.hpp"
#include "press/document/language_tag.hpp"
#include "press/document/normal_line.hpp"

namespace rotative::document {
namespace {

/// One line or the inside of one piece; its visitor answers for the piece it stands at.
class Walk {
public:
    Walk(const Inlines& line, const KnownNotes& rules, std::size_t depth, bool in_link)
        : line_(line), rules_(rules), depth_(depth), in_link_(in_link) {}

    bool is_normal() {
        for (at_ = 0; at_ < line_.size(); ++at_) {
            if (at_ > 0 && run_together(line_[at_ - 1], line_[at_])) return false;
            if (!std::visit(*this, line_[at_].kind)) return false;
        }
        return true;
    }

    bool operator()(const Text& text) const {
        return is_clean_run(text.words) && (text.words.front() != ' ' || (at_ > 0 && !is_break(at_ - 1))) &&
               (text.words.back() != ' ' || (!is_last() && !is_break(at_ + 1)));
    }
    bool operator()(const CodeSpan& code) const {
        std::string_view words = code.text;
        if (words.starts_with(' ')) words.remove_prefix(1);
        if (words.ends_with(' ')) words.remove_suffix(1);
        return !words.empty() && is_clean_line(words);
    }
    bool operator()(const LineBreak&) const { return at_ > 0 && !is_last(); }
    bool operator()(const FootnoteReference& mark) const { return mark.note >= 1 && mark.note <= rules_.notes && may_link(); }
    bool operator()(const Strong& piece) const { return around(piece.inside); }
    bool operator()(const Emphasis& piece) const { return around(piece.inside); }
    bool operator()(const Superscript& piece) const { return around(piece.inside); }
    bool operator()(const Subscript& piece) const { return around(piece.inside); }
    bool operator()(const Struck& piece) const { return around(piece.inside); }
    bool operator()(const Abbreviation& piece) const {
        return !piece.meaning.empty() && is_clean_line(piece.meaning) && around(piece.inside);
    }
    bool operator()(const LanguageSpan& piece) const { return is_language_tag(piece.language) && around(piece.inside); }
    bool operator()(const Link& piece) const {
        return may_link() && is_clean_address(piece.address) && is_clean_line(piece.title) && around(piece.inside, true);
    }
    bool operator()(const TopicLink& piece) const { return may_link() && around(piece.inside, true); }

private:
    bool is_last() const { return at_ + 1 == line_.size(); }
    bool is_break(std::size_t at) const { return std::holds_alternative<LineBreak>(line_[at].kind); }
    bool may_link() const { return rules_.links && !in_link_; }
    bool around(const Inlines& words, bool is_link = false) const {
        return !words.empty() && depth_ < deepest_inline && Walk(words, rules_, depth_ + 1, in_link_ || is_link).is_normal();
    }

    const Inlines& line_;
    const KnownNotes& rules_;
    const std::size_t depth_;
    const bool in_link_;
    std::size_t at_ = 0;
};

}  // namespace

bool is_normal_line(const Inlines& line, const KnownNotes& rules) { return Walk(line, rules, 0, false).is_normal(); }

}  // namespace rotative::document
