// SPDX-License-Identifier: Apache-2.0
// The parser's callbacks (md4c) told to the builder. No exception crosses the parser, which is C: a refusal is kept and stops it.
// Markup of HTML is text as it stands; what grows faster than the source (one address for many references, short rows of a wide table) is
// bounded.
#include <md4c.h>
#include <optional>
#include "press/document/markdown_builder.hpp"
#include "press/document/markdown_marks.hpp"
#include "press/document/markdown_padding.hpp"
#include "press/document/readers.hpp"
#include "press/markup/references.hpp"

namespace rotative::document {
namespace {

constexpr unsigned dialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTMLBLOCKS;

std::string resolved(const char* text, std::size_t size) { return markup::resolved({text, size}, markup::Within::Attribute); }

std::string value_of_attribute(const MD_ATTRIBUTE& attribute) {
    std::string value;
    for (std::size_t i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const auto begin = attribute.substr_offsets[i], end = attribute.substr_offsets[i + 1];
        if (attribute.substr_types[i] == MD_TEXT_ENTITY)
            value += resolved(attribute.text + begin, end - begin);
        else if (attribute.substr_types[i] == MD_TEXT_NORMAL)
            value.append(attribute.text + begin, end - begin);
    }
    return value;
}

class Parser {
public:
    Parser(const std::string& source, MarkdownBuilder& builder) : source_(source), builder_(builder), budget_(8 * source.size() + 4096) {}

    std::optional<MarkdownProblem> parse() {
        const MD_PARSER callbacks{
            0,
            dialect,
            [](MD_BLOCKTYPE type, void* detail, void* self) { return the(self).guarded(&Parser::enter_block, type, detail); },
            [](MD_BLOCKTYPE type, void* detail, void* self) { return the(self).guarded(&Parser::leave_block, type, detail); },
            [](MD_SPANTYPE type, void* detail, void* self) { return the(self).guarded(&Parser::enter_span, type, detail); },
            [](MD_SPANTYPE type, void* detail, void* self) { return the(self).guarded(&Parser::leave_span, type, detail); },
            [](MD_TEXTTYPE type, const char* text, MD_SIZE size, void* self) {
                return the(self).guarded(&Parser::text, type, std::string_view(text, size));
            },
            nullptr,
            nullptr};
        const auto ended = md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &callbacks, this);
        if (ended != 0 && !refused_) throw std::bad_alloc();  // the parser's only other end
        return std::move(refused_);
    }

private:
    static constexpr int stop = -1;  // the parser goes on after an answer above 0, whatever its manual says

    static Parser& the(void* self) { return *static_cast<Parser*>(self); }

    template <class Callback, class... Told>
    int guarded(Callback callback, Told... told) try {
        (this->*callback)(told...);
        return 0;
    } catch (MarkdownRefusal& refusal) {
        refused_ = std::move(refusal.found);
        return stop;
    } catch (const std::bad_alloc&) {
        return stop;
    }

    void enter_block(MD_BLOCKTYPE type, void* detail) {
        end_implied_paragraph();
        switch (type) {
            case MD_BLOCK_QUOTE:
                return builder_.open_quotation();
            case MD_BLOCK_UL:
                return builder_.open_list(Order::Bullets, 1, spacing(static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight));
            case MD_BLOCK_OL: {
                const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
                return builder_.open_list(Order::Numbers, list->start, spacing(list->is_tight));
            }
            case MD_BLOCK_LI:
                return builder_.open_item();
            case MD_BLOCK_CODE:
                is_code_ = true;
                return code_.clear();
            case MD_BLOCK_TABLE:
                return static_cast<void>(table_ = {});
            case MD_BLOCK_TR:
                return static_cast<void>(table_.rows.emplace_back());
            case MD_BLOCK_P:
            case MD_BLOCK_H:
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                is_leaf_ = true;
                return;
            case MD_BLOCK_DOC:
            case MD_BLOCK_HR:
            case MD_BLOCK_HTML:
            case MD_BLOCK_THEAD:
            case MD_BLOCK_TBODY:
                return;
        }
    }

    void leave_block(MD_BLOCKTYPE type, void* detail) {
        end_implied_paragraph();
        is_leaf_ = false;
        switch (type) {
            case MD_BLOCK_QUOTE:
                return builder_.close_quotation();
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                return builder_.close_list();
            case MD_BLOCK_LI:
                return builder_.close_item();
            case MD_BLOCK_P:
                return builder_.paragraph(taken());
            case MD_BLOCK_H:
                return builder_.heading(static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level), taken());
            case MD_BLOCK_HR:
                return builder_.rule();
            case MD_BLOCK_CODE:
                is_code_ = false;
                return builder_.code(value_of_attribute(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang), std::exchange(code_, {}));
            case MD_BLOCK_TABLE:
                return builder_.table(std::exchange(table_, {}));
            case MD_BLOCK_TH:
                return cell(CellRole::Header, static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
            case MD_BLOCK_TD:
                return cell(CellRole::Data, static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
            case MD_BLOCK_DOC:
            case MD_BLOCK_HTML:
            case MD_BLOCK_THEAD:
            case MD_BLOCK_TBODY:
            case MD_BLOCK_TR:
                return;
        }
    }

    void enter_span(MD_SPANTYPE type, void* detail) {
        Atom atom{Atom::Kind::Opens};
        atom.span = span(type);
        if (type == MD_SPAN_A || type == MD_SPAN_IMG) {
            const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);  // of the same shape as MD_SPAN_IMG_DETAIL
            atom.address = value_of_attribute(link->href);
            atom.title = value_of_attribute(link->title);
            spend(atom.address.size() + atom.title.size());
        }
        atoms_.push_back(std::move(atom));
    }

    void leave_span(MD_SPANTYPE type, void*) {
        if (type == MD_SPAN_A && is_footnote_mark()) return;
        atoms_.push_back({Atom::Kind::Closes});
        atoms_.back().span = span(type);
    }

    /// After a line "[^1]: https://example.org" the parser takes "[^1]" for a link to there. True when that was said last: now it is the
    /// mark of a footnote, as anywhere else.
    bool is_footnote_mark() {
        if (atoms_.size() < 2 || atoms_[atoms_.size() - 2].span != Span::Link) return false;
        const auto& words = atoms_.back();
        if (!words.is_raw || words.offset == 0) return false;
        const auto begin = words.offset - 1, end = begin + words.words.size() + 2;
        const bool leads_elsewhere = end < source_.size() && (source_[end] == '(' || source_[end] == '[');
        if (leads_elsewhere || length_of_footnote_mark(source_, begin) != end - begin) return false;
        Atom mark{Atom::Kind::Words, source_.substr(begin, end - begin), true};
        mark.offset = begin;
        atoms_.resize(atoms_.size() - 2);
        atoms_.push_back(std::move(mark));
        return true;
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        if (type == MD_TEXT_NULLCHAR) return;
        if (is_code_) return static_cast<void>(code_ += text);
        switch (type) {
            case MD_TEXT_BR:
                return static_cast<void>(atoms_.push_back({Atom::Kind::HardBreak}));
            case MD_TEXT_SOFTBR:
                return static_cast<void>(atoms_.push_back({Atom::Kind::SoftBreak}));
            case MD_TEXT_ENTITY:
                atoms_.push_back({Atom::Kind::Words, resolved(text.data(), text.size())});
                break;
            case MD_TEXT_HTML:
                atoms_.push_back({Atom::Kind::Words, std::string(text), false});
                break;
            default:
                words(text);
        }
    }

    /// An escaped character comes alone, its backslash just before it and not yet told.
    void words(std::string_view text) {
        const auto offset = static_cast<std::size_t>(text.data() - source_.data());
        const bool is_ours = text.data() >= source_.data() && offset < source_.size();
        const bool is_escaped = is_ours && text.size() == 1 && offset > 0 && source_[offset - 1] == '\\' && told_until_ != offset;
        if (is_ours) told_until_ = offset + text.size();
        Atom atom{Atom::Kind::Words, std::string(text), !is_escaped};
        atom.offset = is_ours ? offset : 0;
        atoms_.push_back(std::move(atom));
    }

    void cell(CellRole role, MD_ALIGN align) {
        spend(1);
        table_.rows.back().push_back({builder_.cell(taken()), role});
        if (table_.rows.size() == 1) table_.alignments.push_back(alignment(align));
    }

    /// In a tight list words stand in an item without a paragraph around them.
    void end_implied_paragraph() {
        if (!is_leaf_ && !atoms_.empty()) builder_.paragraph(taken());
    }

    Atoms taken() { return std::exchange(atoms_, {}); }

    void spend(std::size_t bytes) {
        if (bytes > budget_) throw MarkdownRefusal{{{Refusal::TooLarge, "document.markdown_grows_too_much"}, told_until_}};
        budget_ -= bytes;
    }

    static Spacing spacing(int is_tight) { return is_tight ? Spacing::Tight : Spacing::Loose; }

    static Alignment alignment(MD_ALIGN align) {
        switch (align) {
            case MD_ALIGN_DEFAULT:
                return Alignment::Unset;
            case MD_ALIGN_LEFT:
                return Alignment::Start;
            case MD_ALIGN_CENTER:
                return Alignment::Center;
            case MD_ALIGN_RIGHT:
                return Alignment::End;
        }
        return Alignment::Unset;
    }

    static Span span(MD_SPANTYPE type) {
        switch (type) {
            case MD_SPAN_EM:
                return Span::Emphasis;
            case MD_SPAN_STRONG:
                return Span::Strong;
            case MD_SPAN_A:
                return Span::Link;
            case MD_SPAN_IMG:
                return Span::Image;
            case MD_SPAN_CODE:
                return Span::Code;
            case MD_SPAN_DEL:
                return Span::Struck;
            default:
                return Span::Other;
        }
    }

    const std::string& source_;
    MarkdownBuilder& builder_;
    std::size_t budget_;  // of what the parser may tell beyond the source itself
    std::optional<MarkdownProblem> refused_;
    Atoms atoms_;
    std::size_t told_until_ = 0;
    Table table_;
    std::string code_;
    bool is_code_ = false, is_leaf_ = false;
};

}  // namespace

Result<Document> from_markdown(std::string_view markdown, const Names& names, const Document& former) {
    if (markdown.size() > largest_document)
        return Problem{Refusal::TooLarge, "document.too_long", {{"limit", std::to_string(largest_document)}}};
    auto parted = with_marks_parted(markdown);
    const auto padding = padding_before(parted.text);
    const auto source = padded(std::move(parted), padding);
    const auto refused = [&](MarkdownProblem found) {
        found.problem.details.push_back({"line", std::to_string(source.line_at(found.offset))});
        return std::move(found.problem);
    };
    try {
        MarkdownBuilder builder(names, former);
        if (auto found = Parser(source.text, builder).parse()) return refused(*std::move(found));
        return builder.finished();
    } catch (MarkdownRefusal& refusal) {
        return refused(std::move(refusal.found));
    }
}

}  // namespace rotative::document
