// SPDX-License-Identifier: Apache-2.0
#pragma once
// A line while HTML is read: runs of words with what is said about them, nested only when the line is finished. However elements were
// nested, a run has each mark once, so that the depth of a line is bounded.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>
#include "press/document/inlines.hpp"

namespace rotative::document {

/// What is said about a run. Links, languages and meanings are places in MarkTables, from 1; 0 is none.
struct Marks {
    std::uint32_t link = 0, language = 0, meaning = 0;
    bool strong = false, emphasis = false, struck = false, superscript = false, subscript = false, code = false;
    bool lines = false;  // line feeds end lines, as "white-space: pre-line" says
    bool operator==(const Marks&) const = default;
};

/// The long parts of marks. They are copied once for nothing; further copies are paid from a purse, so that a text with one long address
/// around thousands of paragraphs stays linear: when it is empty the words stand without the mark.
class MarkTables {
public:
    using Target = std::variant<Link, TopicLink>;

    explicit MarkTables(std::size_t purse) : purse_(purse) {}

    std::uint32_t add(Target target);
    std::uint32_t add_language(std::string_view tag);
    std::uint32_t add_meaning(std::string_view meaning);

    /// A copy of the target without words; nothing when it cannot be paid for.
    const Target* take_link(std::uint32_t place);
    const std::string* take_language(std::uint32_t place) { return take(languages_, place); }
    const std::string* take_meaning(std::uint32_t place) { return take(meanings_, place); }

private:
    template <class Kept>
    struct Entry {
        Kept kept;
        bool taken = false;
    };
    const std::string* take(std::vector<Entry<std::string>>& entries, std::uint32_t place);
    bool pay(bool& taken, std::size_t price);

    std::size_t purse_;
    std::vector<Entry<Target>> targets_;
    std::vector<Entry<std::string>> languages_, meanings_;
};

struct Run {
    enum class Kind : std::uint8_t { Words, Break, Note };
    Kind kind = Kind::Words;
    Marks marks;
    std::string words;
    std::uint32_t note = 0;
};

class HtmlLineBuilder {
public:
    void add_words(const Marks& marks, std::string_view words);
    void add_break(const Marks& marks) { runs_.push_back({Run::Kind::Break, marks, {}, 0}); }
    void add_note(Marks marks, std::uint32_t note);

    bool has_words() const { return has_words_; }

    /// The line, which begins anew.
    Inlines finished(MarkTables& tables);
    /// The same as paragraphs: two breaks or more part them.
    std::vector<Inlines> finished_paragraphs(MarkTables& tables);

private:
    std::vector<Run> runs_;
    bool has_words_ = false;
};

}  // namespace rotative::document
