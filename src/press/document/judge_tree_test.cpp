// SPDX-License-Identifier: Apache-2.0
// What must be seen of a document, by a walk of the judge's own: DESIGN's "words of a document", sentence by sentence.
#include <gtest/gtest.h>
#include <vector>
#include "press/document/judge.hpp"

namespace rotative::document::judge {

void Seen::flush() {
    if (space_ && !line_.empty()) line_ += ' ';
    space_ = false;
}

void Seen::mark(char mark) {
    flush();
    line_ += mark;
}

void Seen::say(std::string_view text) {
    for (const char byte : text)
        if (std::string_view(" \t\r\n\f").find(byte) != std::string_view::npos) {
            space_ = true;
        } else {
            flush();
            line_ += byte;
        }
}

bool has_target(const Reference& thing) { return thing.id % 7 != 0; }

bool is_fit(const std::string& address) {
    const auto begins = [&](std::string_view scheme) { return address.rfind(scheme, 0) == 0 && address.size() > scheme.size(); };
    return begins("https://") || begins("http://") || begins("mailto:") || (begins("/") && address[1] != '/' && address[1] != '\\');
}

namespace {

/// The tree as a flat run of events, so that what must be seen in HTML and in plain text are two readings of one walk.
struct Event {
    enum What { Words, Space, Begin, End, Note, Item, Break, Rule, Source, NoteText } what;
    std::string text = {};
};

class Walk {
public:
    explicit Walk(Targets targets) : targets_(targets) {}

    std::vector<Event> of(const Document& document) {
        run(document.blocks);
        for (std::size_t i = 0; i < notes_.size(); ++i) {
            events_.push_back({Event::NoteText, std::to_string(notes_[i]->note)});
            run(notes_[i]->inside);
        }
        return events_;
    }

private:
    template <class Kind>
    static const Kind* as(const Block& block) {
        return std::get_if<Kind>(&block.kind);
    }

    void run(const Blocks& blocks) {
        for (const auto& block : blocks) one(block), space();
    }

    void one(const Block& block) {
        if (const auto* kind = as<Paragraph>(block)) line(kind->inside);
        if (const auto* kind = as<Heading>(block)) line(kind->inside);
        if (const auto* kind = as<Quotation>(block)) {
            run(kind->inside);
            if (!kind->source.empty()) events_.push_back({Event::Source}), line(kind->source);
        }
        if (const auto* kind = as<List>(block))
            for (std::size_t i = 0; i < kind->items.size(); ++i) {
                events_.push_back({Event::Item, kind->order == Order::Bullets ? "•" : std::to_string(kind->start + i) + "."});
                run(kind->items[i]);
            }
        if (const auto* kind = as<DefinitionList>(block))
            for (const auto& definition : kind->definitions) {
                for (const auto& term : definition.terms) line(term);
                for (const auto& meaning : definition.meanings) run(meaning);
            }
        if (const auto* kind = as<Image>(block)) line(kind->caption), line(kind->credit);
        if (const auto* kind = as<Gallery>(block)) {
            for (const auto& image : kind->images) line(image.caption), line(image.credit);
            line(kind->caption);
        }
        if (const auto* kind = as<Table>(block)) {
            line(kind->caption);
            for (const auto& row : kind->rows)
                for (const auto& cell : row) line(cell.inside);
        }
        if (const auto* kind = as<CodeBlock>(block)) events_.push_back({Event::Words, kind->text});
        if (const auto* kind = as<Verse>(block))
            for (const auto& stanza : kind->stanzas) line(stanza);
        if (const auto* kind = as<Embed>(block)) link(is_fit(kind->address), kind->address, {{Text{kind->title}}});
        if (const auto* kind = as<File>(block)) line(kind->caption);
        if (const auto* kind = as<Audio>(block)) line(kind->caption), line(kind->credit);
        if (const auto* kind = as<Video>(block)) line(kind->caption), line(kind->credit);
        if (const auto* kind = as<Box>(block)) run(kind->inside);
        if (as<Rule>(block)) events_.push_back({Event::Rule});
        if (const auto* kind = as<Footnote>(block)) notes_.push_back(kind);
    }

    void line(const Inlines& inlines) { pieces(inlines), space(); }

    void pieces(const Inlines& inlines) {
        for (const auto& piece : inlines) {
            if (const auto* text = std::get_if<Text>(&piece.kind)) events_.push_back({Event::Words, text->words});
            if (const auto* code = std::get_if<CodeSpan>(&piece.kind)) events_.push_back({Event::Words, code->text});
            if (std::holds_alternative<LineBreak>(piece.kind)) space();
            if (const auto* mark = std::get_if<FootnoteReference>(&piece.kind))
                events_.push_back({Event::Note, std::to_string(mark->note)});
            if (const auto* kind = std::get_if<Link>(&piece.kind)) link(is_fit(kind->address), kind->address, kind->inside);
            if (const auto* kind = std::get_if<TopicLink>(&piece.kind))
                link(has_target(kind->to), "/things/" + std::to_string(kind->to.id), kind->inside);
            around<Strong>(piece), around<Emphasis>(piece), around<Superscript>(piece), around<Subscript>(piece);
            around<Struck>(piece), around<Abbreviation>(piece), around<LanguageSpan>(piece);
        }
    }

    template <class Kind>
    void around(const Inline& piece) {
        if (const auto* kind = std::get_if<Kind>(&piece.kind)) pieces(kind->inside);
    }

    void link(bool has_target, const std::string& address, const Inlines& inlines) {
        const bool is_link = targets_ == Targets::All || (targets_ == Targets::Some && has_target);
        if (is_link) events_.push_back({Event::Begin});
        pieces(inlines);
        if (is_link) events_.push_back({Event::End, address});
    }

    void space() { events_.push_back({Event::Space}); }

    Targets targets_;
    std::vector<Event> events_;
    std::vector<const Footnote*> notes_;
};

std::string raised(const std::string& number) {
    const char* digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string mark;
    for (const char digit : number) mark += digits[digit - '0'];
    return mark;
}

std::string without_spaces(const std::string& address) {
    std::string out;
    for (const char byte : address) out += byte == ' ' ? "%20" : std::string(1, byte);
    return out;
}

}  // namespace

std::string expected(const Document& document, Marks marks, Targets targets) {
    Seen seen;
    for (const auto& [what, text] : Walk(targets).of(document)) switch (what) {
            case Event::Words:
                seen.say(text);
                break;
            case Event::Begin:
                seen.begin_link();
                break;
            case Event::End:
                seen.end_link();
                break;
            case Event::Note:
                if (marks == Marks::Numbers) seen.say(text);
                break;
            default:
                seen.space();
        }
    return seen.line();
}

std::string expected_text(const Document& document) {
    Seen seen;
    std::vector<std::string> addresses;
    const auto alone = [&](std::string_view text) { seen.space(), seen.say(text), seen.space(); };
    for (const auto& [what, text] : Walk(Targets::Some).of(document)) switch (what) {
            case Event::Words:
                seen.say(text);
                break;
            case Event::End:
                addresses.push_back(without_spaces(text));
                seen.say(" [" + std::to_string(addresses.size()) + "]");
                break;
            case Event::Begin:
                break;
            case Event::Note:
                seen.say(raised(text));
                break;
            case Event::NoteText:
                alone(raised(text));
                break;
            case Event::Item:
                alone(text);
                break;
            case Event::Rule:
                alone("* * *");
                break;
            case Event::Source:
                alone("—");
                break;
            default:
                seen.space();
        }
    for (std::size_t i = 0; i < addresses.size(); ++i) alone("[" + std::to_string(i + 1) + "] " + addresses[i]);
    return seen.line();
}

std::string seen_in_text(const std::string& text) {
    Seen seen;
    seen.say(text);
    return seen.line();
}

namespace {

TEST(JudgeOfTrees, leaves_out_what_is_not_words) {
    const Document document{{{PullQuote{{{Text{"répété"}}}}},
                             {Image{{}, "texte alternatif", {{Text{"légende"}}}, {{Text{"crédit"}}}}},
                             {Paragraph{{{Text{"d’"}}, {TopicLink{{Kind::Topic, 1}, {{Text{"Idlib"}}}}}, {FootnoteReference{1}}}}},
                             {Footnote{1, {{Paragraph{{{Text{"note"}}}}}}}}}};
    EXPECT_EQ(expected(document, Marks::None, Targets::Some), "légende crédit d’\x01Idlib\x02 note");
    EXPECT_EQ(expected(document, Marks::Numbers, Targets::None), "légende crédit d’Idlib1 note");
    EXPECT_EQ(expected_text(document), "légende crédit d’Idlib [1]¹ ¹ note [1] /things/1");
}

}  // namespace
}  // namespace rotative::document::judge
