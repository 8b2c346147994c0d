// SPDX-License-Identifier: Apache-2.0
// The document in our Markdown (docs/markdown.md). A block that it cannot say stands as {{block 7}}: the seventh, counting each block
// before what is inside it. What stands inside a line is in markdown_line_writer.
#include <algorithm>
#include <optional>
#include <utility>
#include "press/document/markdown_line_writer.hpp"
#include "press/document/markdown_tables.hpp"
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

/// Written with what is inside, one block; nothing when Markdown has no words for it.
using Written = std::optional<std::string>;

bool can_be_fenced(const std::string& code) {
    bool only_spaces = true, leading = true;
    for (const char byte : code) {
        if (byte == '\n') {
            if (only_spaces && !leading) return false;
            leading = only_spaces = true;
            continue;
        }
        if (byte == '\t' && only_spaces) return false;
        only_spaces = only_spaces && byte == ' ';
        leading = false;
    }
    return true;
}

class Writer {
public:
    explicit Writer(const Names& names) : names_(names) {}

    std::string blocks(const Blocks& run, Spacing spacing = Spacing::Loose) {
        std::string out;
        bool other_mark = false;
        for (std::size_t i = 0; i < run.size(); ++i) {
            const auto* list = std::get_if<List>(&run[i].kind);
            const auto* before = i > 0 ? std::get_if<List>(&run[i - 1].kind) : nullptr;
            other_mark = list && before && list->order == before->order && !other_mark;
            other_mark_ = other_mark;
            if (i > 0) out += spacing == Spacing::Loose ? "\n\n" : "\n";
            out += block(run[i], spacing == Spacing::Tight && run.size() > 1);
        }
        return out;
    }

    Written operator()(const Paragraph& paragraph) { return line(paragraph.inside); }
    Written operator()(const Heading& heading) {
        return std::string(heading.level, '#') + " " + markdown_line(heading.inside, names_, Breaks::InLine);
    }
    Written operator()(const Quotation& quotation) {
        const bool is_container = !quotation.language.empty();
        indented_ += is_container ? 0 : 1;
        auto words = blocks(quotation.inside);
        indented_ -= is_container ? 0 : 1;
        if (!quotation.source.empty()) (words += words.empty() ? "-- " : "\n\n-- ") += line(quotation.source);
        if (is_container) return open_container("quote lang=" + quotation.language, words);
        return behind("> ", "> ", words);
    }
    Written operator()(const PullQuote& quote) { return container("pullquote", line(quote.inside)); }
    Written operator()(const List& list) {
        const bool other = other_mark_ != (depth_ % 2 == 1);
        std::string out;
        const bool around = std::exchange(runs_together_, false);
        ++depth_, ++indented_;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            if (i > 0) out += list.spacing == Spacing::Loose ? "\n\n" : "\n";
            const auto number = std::min<std::uint64_t>(list.start + std::uint64_t{i}, 999'999'999);
            const auto mark = list.order == Order::Bullets ? std::string(other ? "+" : "-") : std::to_string(number) + (other ? ")" : ".");
            out += item(mark + " ", blocks(list.items[i], list.spacing));
        }
        --depth_, --indented_;
        if (std::exchange(runs_together_, around)) return {};
        return out;
    }
    Written operator()(const DefinitionList& list) {
        std::string out;
        for (const auto& definition : list.definitions) {
            for (const auto& term : definition.terms) part(out) += line(term);
            ++depth_, ++indented_;
            for (const auto& meaning : definition.meanings) part(out) += item("- ", blocks(meaning));
            --depth_, --indented_;
        }
        return open_container("definitions", out);
    }
    Written operator()(const Image& image) {
        if (image.caption.empty() && image.credit.empty()) return picture(image.medium, image.alternative);
        return figure("image", image.medium, image.alternative, image.caption, image.credit);
    }
    Written operator()(const Gallery& gallery) {
        std::string out;
        for (const auto& image : gallery.images) {
            const auto one = (*this)(image);
            if (!one) return {};
            part(out) += *one;
        }
        if (!gallery.caption.empty()) part(out) += line(gallery.caption);
        return open_container("gallery", out);
    }
    Written operator()(const Table& table) {
        auto rows = markdown_table(table, names_);
        if (!rows || table.caption.empty()) return rows;
        return open_container("table", line(table.caption) + "\n\n" + *rows);
    }
    Written operator()(const CodeBlock& code) {
        if (!can_be_fenced(code.text)) return {};
        std::string fence = "```";
        while (code.text.find(fence) != code.text.npos) fence += '`';
        const auto lines = fence + escaped_value(code.language) + "\n" + code.text + fence;
        const bool has_container_mark = code.text.starts_with(":::") || code.text.find("\n:::") != code.text.npos;
        return has_container_mark && indented_ == 0 ? behind(" ", " ", lines)
                                                    : lines;  // moved aside, it is not taken for the mark of a container
    }
    Written operator()(const Verse& verse) {
        std::string out;
        for (const auto& stanza : verse.stanzas) part(out) += markdown_line(stanza, names_, Breaks::NewLine);
        return container("verse", out);
    }
    Written operator()(const Embed& embed) {
        if (looks_like_reference(embed.address)) return {};
        return container("embed", "[" + markdown_words(embed.title) + "](" + escaped_destination(embed.address) + ")");
    }
    Written operator()(const File& file) { return figure("file", file.medium, "", file.caption, {}); }
    Written operator()(const Audio& audio) { return figure("audio", audio.medium, "", audio.caption, audio.credit); }
    Written operator()(const Video& video) { return figure("video", video.medium, video.alternative, video.caption, video.credit); }
    Written operator()(const Box& box) { return open_container("box", blocks(box.inside)); }
    Written operator()(const Rule&) { return "***"; }
    Written operator()(const Footnote& note) { return open_container("note " + std::to_string(note.note), blocks(note.inside)); }

private:
    /// Without an empty line around it {{block 7}} would run into its neighbours; then the list has to stand aside as a whole.
    std::string block(const Block& block, bool has_close_neighbours) {
        const auto number = ++number_;
        if (auto written = std::visit(*this, block.kind)) return *std::move(written);
        runs_together_ |= has_close_neighbours;
        return "{{block " + std::to_string(number) + "}}";
    }

    std::string line(const Inlines& words) const { return markdown_line(words, names_); }

    static std::string container(const std::string& name, const std::string& lines) { return "::: " + name + "\n" + lines + "\n:::"; }
    /// A container of blocks: empty lines keep a list inside from swallowing its end.
    static std::string open_container(const std::string& name, const std::string& blocks) {
        return "::: " + name + "\n\n" + blocks + (blocks.empty() ? ":::" : "\n\n:::");
    }
    /// The end of what is written, after an empty line if anything is.
    static std::string& part(std::string& out) { return out += out.empty() ? "" : "\n\n"; }

    static Written picture(const Medium& medium, const std::string& alternative) {
        if (looks_like_medium(medium.address)) return {};
        const auto address = medium.id > 0 ? "media:" + std::to_string(medium.id) : escaped_destination(medium.address);
        return "![" + markdown_words(alternative) + "](" + address + ")";
    }

    Written figure(const std::string& name, const Medium& medium, const std::string& alternative, const Inlines& caption,
                   const Inlines& credit) const {
        auto out = picture(medium, alternative);
        if (!out) return {};
        if (!caption.empty()) *out += "\n" + line(caption);
        if (!credit.empty()) *out += "\n-- " + line(credit);
        return container(name, *out);
    }

    static std::string item(const std::string& mark, const std::string& words) {
        if (words.empty()) return mark + "[]{br}";  // a mark alone would end what is around it before an empty line
        return behind(mark, std::string(mark.size(), ' '), words);
    }

    /// Sets lines behind a mark; empty lines have none of the white space that would trail.
    static std::string behind(std::string_view first, std::string_view rest, const std::string& words) {
        std::string out;
        for (std::size_t at = 0; at <= words.size();) {
            const auto end = std::min(words.find('\n', at), words.size());
            const auto mark = at == 0 ? first : rest;
            out += at == 0 || end > at ? mark : mark.substr(0, mark.find_last_not_of(' ') + 1);
            out.append(words, at, end - at);
            if (end < words.size()) out += '\n';
            at = end + 1;
        }
        return out;
    }

    const Names& names_;
    std::size_t number_ = 0;  // of the block being written
    int depth_ = 0;           // of lists: their marks alternate, so that no row of them reads as a rule
    int indented_ = 0;        // how many quotations and items keep a line from its margin
    bool other_mark_ = false;
    bool runs_together_ = false;  // in the items of the list being written
};

}  // namespace

std::string to_markdown(const Document& document, const Names& names) {
    auto markdown = Writer(names).blocks(document.blocks);
    if (!markdown.empty()) markdown += '\n';
    return markdown;
}

}  // namespace rotative::document
