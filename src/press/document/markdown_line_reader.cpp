// SPDX-License-Identifier: Apache-2.0
// Pieces are written one after the other into a flat line; when something closes, what was written since it opened moves inside it.
// So each piece moves once for each thing around it, and brackets that close nothing cost nothing.
#include "press/document/markdown_line_reader.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include "press/document/json_words.hpp"
#include "press/document/markdown_addresses.hpp"
#include "press/document/markdown_attributes.hpp"
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

constexpr std::string_view container_mark = ":::", credit_mark = "-- ", block_mark = "{{block ";
constexpr std::size_t longest_label = 32, most_open_brackets = 64;

bool is_label_character(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '-';
}

std::optional<std::size_t> number_of_former_block(std::string_view words) {
    if (!words.starts_with(block_mark) || !words.ends_with("}}")) return {};
    const auto digits = words.substr(block_mark.size(), words.size() - block_mark.size() - 2);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return {};
    return number;
}

std::string plain(const Inlines& line) {
    std::string words;
    each_inline(line, [&](const Inline& piece) {
        if (const auto* text = std::get_if<Text>(&piece.kind)) words += text->words;
        if (const auto* code = std::get_if<CodeSpan>(&piece.kind)) words += code->text;
        if (std::holds_alternative<LineBreak>(piece.kind)) words += ' ';
    });
    return words;
}

class LineReader {
public:
    LineReader(const Atoms& atoms, const LineMeanings& meanings, LeafRules rules, const TakePart& take)
        : atoms_(atoms), meanings_(meanings), rules_(rules), take_(take) {}

    Result<Done> read_all() && {
        while (atom_ < atoms_.size()) {
            read(atoms_[atom_]);
            if (problem_) return *std::move(problem_);
        }
        end_part();
        for (auto& image : pictures_) give(std::move(image));
        return Done{};
    }

private:
    struct Open {
        std::size_t at;    // in the line: what is inside begins here, or one after it for a bracket
        const Atom* span;  // nothing for a bracket
        bool is_too_deep = false;
    };

    void read(const Atom& atom) {
        switch (atom.kind) {
            case Atom::Kind::Words:
                return words(atom);
            case Atom::Kind::Opens:
                open(atom);
                break;
            case Atom::Kind::Closes:
                close(atom.span);
                break;
            case Atom::Kind::SoftBreak:
                put(rules_.keeps_lines ? Inline{LineBreak{}} : Inline{Text{" "}}), line_begins_ = true;
                break;
            case Atom::Kind::HardBreak:
                put({LineBreak{}}), line_begins_ = true;
                break;
        }
        ++atom_;
    }

    void open(const Atom& atom) {
        open_.push_back({line_.size(), &atom, spans_open_ >= deepest_inline});
        ++spans_open_;
        ++spans_open_of_[static_cast<std::size_t>(atom.span)];
        line_begins_ = false;
    }

    void forget_last() {
        if (const auto* span = open_.back().span) --spans_open_, --spans_open_of_[static_cast<std::size_t>(span->span)];
        open_.pop_back();
    }

    void words(const Atom& atom) {
        const bool begins = std::exchange(line_begins_, false) && at_ == 0;
        if (begins && atom.is_raw && rules_.has_block_lines && spans_open_ == 0 && block_line(atom)) return;
        if (!open_.empty() && open_.back().span && open_.back().span->span == Span::Code) {
            code_ += atom.words;
        } else if (!atom.is_raw) {
            put({Text{atom.words}});
        } else if (raw_words(atom)) {
            return;  // braces took us to another place
        }
        ++atom_;
        at_ = 0;
    }

    /// A line that belongs to the block rather than to its words. True when it has been taken.
    bool block_line(const Atom& atom) {
        const auto* next = atom_ + 1 < atoms_.size() ? &atoms_[atom_ + 1] : nullptr;
        const bool is_whole_line = !next || next->kind == Atom::Kind::SoftBreak || next->kind == Atom::Kind::HardBreak;
        if (is_whole_line && atom.words.starts_with(container_mark)) {
            take_line(ContainerMark{atom.words.substr(container_mark.size()), atom.offset});
            return true;
        }
        if (const auto number = number_of_former_block(atom.words); number && is_whole_line) {
            take_line(FormerBlock{*number, atom.offset});
            return true;
        }
        if (rules_.has_credit && !is_credit_ && atom.words.starts_with(credit_mark)) {
            end_part();
            is_credit_ = true;
            at_ = credit_mark.size();
        }
        return false;
    }

    void take_line(Part part) {
        end_part();
        give(std::move(part));
        line_begins_ = true;
        atom_ += 2;
    }

    /// True when it has moved the place of reading itself.
    bool raw_words(const Atom& atom) {
        std::size_t said = at_;
        const auto say_until = [&](std::size_t end) {
            say(std::string_view(atom.words).substr(said, end - said));
            said = end;
        };
        for (auto at = at_; at < atom.words.size(); ++at) {
            if (atom.words[at] == '[') {
                say_until(at);
                if (const auto length = footnote_mark(atom, at)) {
                    said = at + length;
                    at = said - 1;
                    continue;
                }
                if (brackets_open() < most_open_brackets) {
                    open_.push_back({line_.size(), nullptr});
                    put({Text{"["}});
                    said = at + 1;
                }
            } else if (atom.words[at] == ']') {
                say_until(at);
                if (braces_behind(atom, at)) return true;
                if (!open_.empty() && !open_.back().span) open_.pop_back();
            }
        }
        say_until(atom.words.size());
        return false;
    }

    /// Words as typed: a bare address among them is a link.
    void say(std::string_view words) {
        const auto put_words = [this](std::string_view text) { put({Text{std::string(text)}}); };
        if (is_open(Span::Link) || is_open(Span::Image)) return put_words(words);
        each_bare_address(words, put_words, [this](std::string_view address) {
            const auto scheme = address.starts_with("www.") ? "http://" : "";
            put({Link{scheme + std::string(address), "", {{Text{std::string(address)}}}}});
        });
    }

    std::size_t footnote_mark(const Atom& atom, std::size_t at) {
        const auto length = length_of_footnote_mark(atom.words, at);
        if (length > 0) put({FootnoteReference{meanings_.note(atom.words.substr(at + 2, length - 3), atom.offset + at)}});
        return length;
    }

    /// "]{…}": the words since the bracket opened move into what the braces name.
    bool braces_behind(const Atom& atom, std::size_t at) {
        if (open_.empty() || open_.back().span || at + 1 >= atom.words.size() || atom.words[at + 1] != '{') return false;
        auto attribute = attribute_at(atoms_, atom_, at + 1);
        if (!attribute) return false;
        line_[open_.back().at] = {{Text{}}, 0};  // the bracket itself says nothing any more
        wrap(std::move(attribute->piece), open_.back().at);
        open_.pop_back();
        atom_ = attribute->atom;
        at_ = attribute->at;
        if (at_ >= atoms_[atom_].words.size()) ++atom_, at_ = 0;
        return true;
    }

    /// Should the parser's spans ever overlap: what is closed must be open, what it leaves open is words.
    void close(Span kind) {
        const auto is_it = [&](const Open& open) { return open.span && open.span->span == kind; };
        if (!is_open(kind)) return;
        while (!is_it(open_.back())) forget_last();
        const auto [at, span, is_too_deep] = open_.back();
        forget_last();
        if (is_too_deep && kind != Span::Code && kind != Span::Image) return;
        switch (span->span) {
            case Span::Strong:
                return wrap({Strong{}}, at);
            case Span::Emphasis:
                return wrap({Emphasis{}}, at);
            case Span::Struck:
                return wrap({Struck{}}, at);
            case Span::Code:
                return put({CodeSpan{std::exchange(code_, {})}});
            case Span::Link:
                return wrap(link(*span), at);
            case Span::Image:
                return picture(*span, at);
            case Span::Other:
                return;
        }
    }

    Inline link(const Atom& span) {
        const auto colon = span.address.find(':');
        const auto kind = colon == std::string::npos ? std::nullopt : value_of<Kind>(std::string_view(span.address).substr(0, colon));
        if (!kind) return {Link{span.address, span.title, {}}};
        auto thing = meanings_.find(*kind, span.address.substr(colon + 1));
        if (thing) return {TopicLink{*thing, {}}};
        problem_ = thing.problem();
        return {Text{}};
    }

    /// A picture stands on its own: between the words if it can, after them if it is inside something.
    void picture(const Atom& span, std::size_t at) {
        Image image{{}, plain(taken_from(at)), {}, {}};
        constexpr std::string_view in_library = "media:";
        if (const auto& address = span.address; address.starts_with(in_library))
            std::from_chars(address.data() + in_library.size(), address.data() + address.size(), image.medium.id);
        if (image.medium.id <= 0) image.medium = {0, span.address};
        if (!span.title.empty()) image.caption = {{Text{span.title}}};
        if (!rules_.has_block_lines || spans_open_ > 0) return pictures_.push_back(std::move(image));
        end_part();
        give(std::move(image));
    }

    void give(Part part) { rules_ = take_(std::move(part)); }

    void end_part() {
        while (!open_.empty()) forget_last();
        auto words = taken_from(0);
        if (is_credit_)
            give(Credit{std::move(words)});
        else if (!words.empty())
            give(std::move(words));
        is_credit_ = false;
    }

    bool is_open(Span kind) const { return spans_open_of_[static_cast<std::size_t>(kind)] > 0; }
    std::size_t brackets_open() const { return open_.size() - spans_open_; }

    struct Piece {
        Inline piece;
        std::size_t height = 0;  // how many pieces stand in one another inside it
    };

    void put(Inline piece) { line_.push_back({std::move(piece), 0}); }

    Inlines taken_from(std::size_t at) {
        Inlines words;
        for (auto i = at; i < line_.size(); ++i) words.push_back(std::move(line_[i].piece));
        line_.resize(at);
        return words;
    }

    /// Deeper than a document goes, the words stay and what is around them is left out.
    void wrap(Inline piece, std::size_t at) {
        std::size_t height = 0;
        for (auto i = at; i < line_.size(); ++i) height = std::max(height, line_[i].height + 1);
        if (height > deepest_inline) return;
        if (auto* words = inside(piece)) *words = taken_from(at);
        line_.push_back({std::move(piece), height});
    }

    const Atoms& atoms_;
    const LineMeanings& meanings_;
    LeafRules rules_;
    const TakePart& take_;
    std::size_t atom_ = 0, at_ = 0;  // what is read next
    std::vector<Piece> line_;
    std::vector<Open> open_;
    std::size_t spans_open_ = 0;
    std::array<std::size_t, 7> spans_open_of_{};  // by Span
    std::string code_;
    std::vector<Image> pictures_;
    std::optional<Problem> problem_;
    bool line_begins_ = true, is_credit_ = false;
};

}  // namespace

std::size_t length_of_footnote_mark(std::string_view words, std::size_t at) {
    if (!words.substr(at).starts_with("[^")) return 0;
    auto end = at + 2;
    while (end < words.size() && end - at - 2 < longest_label && is_label_character(words[end])) ++end;
    return end == at + 2 || end >= words.size() || words[end] != ']' ? 0 : end + 1 - at;
}

Result<Done> read_leaf(const Atoms& atoms, const LineMeanings& meanings, LeafRules rules, const TakePart& take) {
    return LineReader(atoms, meanings, rules, take).read_all();
}

}  // namespace rotative::document
