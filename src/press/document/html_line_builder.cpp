// SPDX-License-Identifier: Apache-2.0
// Runs become inlines: what several runs in a row have in common is said once around them, links outermost.
#include "press/document/html_line_builder.hpp"
#include <algorithm>
#include <span>
#include <tuple>
#include <utility>
#include "press/document/clean_text.hpp"

namespace rotative::document {
namespace {

using Runs = std::span<Run>;

class Nesting {
public:
    explicit Nesting(MarkTables& tables) : tables_(tables) {}

    Inlines of(Runs runs) { return link(runs); }

private:
    /// Hands each stretch of runs that say the same to the right wrapper.
    template <class Said, class Wrap, class Inner>
    Inlines stretches(Runs runs, Said said, Wrap wrap, Inner inner) {
        Inlines out;
        while (!runs.empty()) {
            const auto what = said(runs.front().marks);
            std::size_t length = 1;
            while (length < runs.size() && said(runs[length].marks) == what) ++length;
            auto inside = inner(runs.first(length));
            if (what) inside = wrap(what, std::move(inside));
            std::ranges::move(inside, std::back_inserter(out));
            runs = runs.subspan(length);
        }
        return out;
    }

    template <class Kind>
    static Inlines in(Kind kind, Inlines inside) {
        kind.inside = std::move(inside);
        Inlines one;
        one.push_back({std::move(kind)});
        return one;
    }

    Inlines link(Runs runs) {
        const auto wrap = [&](std::uint32_t place, Inlines inside) {
            const auto* target = tables_.take_link(place);
            if (!target) return inside;
            return std::visit([&](auto kind) { return in(std::move(kind), std::move(inside)); }, *target);
        };
        return stretches(runs, [](const Marks& marks) { return marks.link; }, wrap, [&](Runs inner) { return language(inner); });
    }

    Inlines language(Runs runs) {
        const auto wrap = [&](std::uint32_t place, Inlines inside) {
            const auto* tag = tables_.take_language(place);
            return tag ? in(LanguageSpan{*tag, {}}, std::move(inside)) : inside;
        };
        return stretches(runs, [](const Marks& marks) { return marks.language; }, wrap, [&](Runs inner) { return meaning(inner); });
    }

    Inlines meaning(Runs runs) {
        const auto wrap = [&](std::uint32_t place, Inlines inside) {
            const auto* words = tables_.take_meaning(place);
            return words ? in(Abbreviation{*words, {}}, std::move(inside)) : inside;
        };
        return stretches(runs, [](const Marks& marks) { return marks.meaning; }, wrap, [&](Runs inner) { return plain<0>(inner); });
    }

    /// The marks that are yes or no, one inside the other.
    template <std::size_t which>
    Inlines plain(Runs runs) {
        using Kinds = std::tuple<Strong, Emphasis, Struck, Superscript, Subscript>;
        static constexpr bool Marks::* marks[] = {&Marks::strong, &Marks::emphasis, &Marks::struck, &Marks::superscript, &Marks::subscript};
        if constexpr (which == std::size(marks)) {
            return words(runs);
        } else {
            const auto said = [](const Marks& all) { return all.*marks[which]; };
            const auto wrap = [](bool, Inlines inside) { return in(std::tuple_element_t<which, Kinds>{}, std::move(inside)); };
            return stretches(runs, said, wrap, [&](Runs inner) { return plain<which + 1>(inner); });
        }
    }

    static Inlines words(Runs runs) {
        Inlines out;
        for (auto& run : runs) {
            if (run.kind == Run::Kind::Break)
                out.push_back({LineBreak{}});
            else if (run.kind == Run::Kind::Note)
                out.push_back({FootnoteReference{run.note}});
            else if (run.marks.code)
                out.push_back({CodeSpan{std::move(run.words)}});
            else
                out.push_back({Text{std::move(run.words)}});
        }
        return out;
    }

    MarkTables& tables_;
};

/// White space, or characters that are no text (controls): nothing of it will be seen.
bool shows_nothing(std::string_view words) {
    if (words.empty() || (words.front() > ' ' && words.front() < '\x7F')) return words.empty();
    return std::ranges::all_of(clean_text(words), is_white);
}

bool is_blank(const Run& run) { return run.kind == Run::Kind::Words && shows_nothing(run.words); }

}  // namespace

std::uint32_t MarkTables::add(Target target) {
    targets_.push_back({std::move(target)});
    return static_cast<std::uint32_t>(targets_.size());
}

std::uint32_t MarkTables::add_language(std::string_view tag) {
    languages_.push_back({std::string(tag)});
    return static_cast<std::uint32_t>(languages_.size());
}

std::uint32_t MarkTables::add_meaning(std::string_view meaning) {
    meanings_.push_back({std::string(meaning)});
    return static_cast<std::uint32_t>(meanings_.size());
}

const MarkTables::Target* MarkTables::take_link(std::uint32_t place) {
    auto& entry = targets_[place - 1];
    const auto* link = std::get_if<Link>(&entry.kept);
    return pay(entry.taken, link ? link->address.size() + link->title.size() : 8) ? &entry.kept : nullptr;
}

const std::string* MarkTables::take(std::vector<Entry<std::string>>& entries, std::uint32_t place) {
    auto& entry = entries[place - 1];
    return pay(entry.taken, entry.kept.size()) ? &entry.kept : nullptr;
}

bool MarkTables::pay(bool& taken, std::size_t price) {
    if (!std::exchange(taken, true)) return true;
    if (price > purse_) return false;
    purse_ -= price;
    return true;
}

void HtmlLineBuilder::add_words(const Marks& marks, std::string_view words) {
    if (words.empty()) return;
    has_words_ = has_words_ || !shows_nothing(words);
    if (!runs_.empty() && runs_.back().kind == Run::Kind::Words && runs_.back().marks == marks)
        runs_.back().words += words;
    else
        runs_.push_back({Run::Kind::Words, marks, std::string(words), 0});
}

void HtmlLineBuilder::add_note(Marks marks, std::uint32_t note) {
    marks.superscript = false;  // a mark is raised by itself
    has_words_ = true;
    runs_.push_back({Run::Kind::Note, marks, {}, note});
}

Inlines HtmlLineBuilder::finished(MarkTables& tables) {
    auto runs = std::exchange(runs_, {});
    has_words_ = false;
    return Nesting(tables).of(runs);
}

std::vector<Inlines> HtmlLineBuilder::finished_paragraphs(MarkTables& tables) {
    auto runs = std::exchange(runs_, {});
    has_words_ = false;
    std::vector<Inlines> paragraphs;
    std::size_t begin = 0, breaks = 0, first_break = 0;
    for (std::size_t at = 0; at <= runs.size(); ++at) {
        const bool end = at == runs.size();
        if (!end && is_blank(runs[at])) continue;
        if (!end && runs[at].kind == Run::Kind::Break) {
            if (breaks++ == 0) first_break = at;
            continue;
        }
        if (end || breaks > 1) {
            const auto stop = breaks > 0 ? first_break : runs.size();
            if (stop > begin) paragraphs.push_back(Nesting(tables).of(Runs(runs).subspan(begin, stop - begin)));
            begin = at;
        }
        breaks = 0;
    }
    return paragraphs;
}

}  // namespace rotative::document
