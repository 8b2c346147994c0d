// SPDX-License-Identifier: Apache-2.0
// The document as it is kept. Members that say nothing are left out; a text is a plain string. Read back by json_reader.
#include <boost/json.hpp>
#include "press/document/json_words.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {
namespace {

namespace json = boost::json;

json::value of(const Inline& piece);
json::value of(const Block& block);

template <class Piece>
json::array all(const std::vector<Piece>& pieces) {
    json::array list;
    list.reserve(pieces.size());
    for (const auto& piece : pieces) list.push_back(of(piece));
    return list;
}

template <class Piece>
json::array all(const std::vector<std::vector<Piece>>& lists) {
    json::array list;
    for (const auto& pieces : lists) list.push_back(all(pieces));
    return list;
}

/// An object in the making: a member is written when it says something.
class Object {
public:
    explicit Object(std::string_view type) { object_["type"] = type; }
    operator json::value() && { return std::move(object_); }

    Object with(std::string_view name, json::value value) && {
        object_[name] = std::move(value);
        return std::move(*this);
    }
    Object text(std::string_view name, const std::string& text) && {
        if (!text.empty()) object_[name] = text;
        return std::move(*this);
    }
    Object line(std::string_view name, const Inlines& line) && {
        if (!line.empty()) object_[name] = all(line);
        return std::move(*this);
    }
    Object number(std::string_view name, std::int64_t number, std::int64_t usual) && {
        if (number != usual) object_[name] = number;
        return std::move(*this);
    }
    Object medium(const Medium& medium) && { return std::move(*this).number("medium", medium.id, 0).text("address", medium.address); }

private:
    json::object object_;
};

json::value picture(const Image& image) {
    return Object("image")
        .medium(image.medium)
        .text("alternative", image.alternative)
        .line("caption", image.caption)
        .line("credit", image.credit);
}

json::value cell(const Cell& cell) {
    json::object object{{"inside", all(cell.inside)}};
    if (cell.role == CellRole::Header) object["role"] = json::string(word(cell.role));
    if (cell.columns != 1) object["columns"] = cell.columns;
    if (cell.rows != 1) object["rows"] = cell.rows;
    return object;
}

struct InlineWriter {
    json::value operator()(const Text& text) const { return json::string(text.words); }
    json::value operator()(const Strong& piece) const { return wrap("strong", piece.inside); }
    json::value operator()(const Emphasis& piece) const { return wrap("emphasis", piece.inside); }
    json::value operator()(const Superscript& piece) const { return wrap("superscript", piece.inside); }
    json::value operator()(const Subscript& piece) const { return wrap("subscript", piece.inside); }
    json::value operator()(const Struck& piece) const { return wrap("struck", piece.inside); }
    json::value operator()(const CodeSpan& code) const { return Object("code").text("text", code.text); }
    json::value operator()(const Abbreviation& piece) const {
        return Object("abbreviation").text("meaning", piece.meaning).with("inside", all(piece.inside));
    }
    json::value operator()(const Link& piece) const {
        return Object("link").text("address", piece.address).text("title", piece.title).with("inside", all(piece.inside));
    }
    json::value operator()(const TopicLink& piece) const {
        return Object("topic-link")
            .text("kind", std::string(word(piece.to.kind)))
            .with("id", piece.to.id)
            .with("inside", all(piece.inside));
    }
    json::value operator()(const LineBreak&) const { return Object("line-break"); }
    json::value operator()(const LanguageSpan& piece) const {
        return Object("language").text("language", piece.language).with("inside", all(piece.inside));
    }
    json::value operator()(const FootnoteReference& mark) const { return Object("footnote-reference").with("note", mark.note); }

    static json::value wrap(std::string_view type, const Inlines& inside) { return Object(type).with("inside", all(inside)); }
};

struct BlockWriter {
    json::value operator()(const Paragraph& paragraph) const { return Object("paragraph").with("inside", all(paragraph.inside)); }
    json::value operator()(const Heading& heading) const {
        return Object("heading").with("level", heading.level).with("inside", all(heading.inside));
    }
    json::value operator()(const Quotation& quotation) const {
        return Object("quotation")
            .text("language", quotation.language)
            .line("source", quotation.source)
            .with("inside", all(quotation.inside));
    }
    json::value operator()(const PullQuote& quote) const { return Object("pull-quote").with("inside", all(quote.inside)); }
    json::value operator()(const List& list) const {
        return Object("list")
            .with("order", json::string(word(list.order)))
            .number("start", list.start, 1)
            .with("spacing", json::string(word(list.spacing)))
            .with("items", all(list.items));
    }
    json::value operator()(const DefinitionList& list) const {
        json::array definitions;
        for (const auto& one : list.definitions)
            definitions.push_back(json::object{{"terms", all(one.terms)}, {"meanings", all(one.meanings)}});
        return Object("definition-list").with("definitions", std::move(definitions));
    }
    json::value operator()(const Image& image) const { return picture(image); }
    json::value operator()(const Gallery& gallery) const {
        json::array images;
        for (const auto& image : gallery.images) images.push_back(picture(image));
        return Object("gallery").with("images", std::move(images)).line("caption", gallery.caption);
    }
    json::value operator()(const Table& table) const {
        json::array alignments, rows;
        for (const auto alignment : table.alignments) alignments.push_back(json::string(word(alignment)));
        for (const auto& row : table.rows) {
            auto& cells = rows.emplace_back(json::array_kind).get_array();
            for (const auto& one : row) cells.push_back(cell(one));
        }
        return Object("table").line("caption", table.caption).with("alignments", std::move(alignments)).with("rows", std::move(rows));
    }
    json::value operator()(const CodeBlock& code) const {
        return Object("code-block").text("language", code.language).with("text", json::string(code.text));
    }
    json::value operator()(const Verse& verse) const { return Object("verse").with("stanzas", all(verse.stanzas)); }
    json::value operator()(const Embed& embed) const { return Object("embed").text("address", embed.address).text("title", embed.title); }
    json::value operator()(const File& file) const { return Object("file").medium(file.medium).line("caption", file.caption); }
    json::value operator()(const Audio& audio) const {
        return Object("audio").medium(audio.medium).line("caption", audio.caption).line("credit", audio.credit);
    }
    json::value operator()(const Video& video) const {
        return Object("video")
            .medium(video.medium)
            .text("alternative", video.alternative)
            .line("caption", video.caption)
            .line("credit", video.credit);
    }
    json::value operator()(const Box& box) const { return Object("box").with("inside", all(box.inside)); }
    json::value operator()(const Rule&) const { return Object("rule"); }
    json::value operator()(const Footnote& note) const {
        return Object("footnote").with("note", note.note).with("inside", all(note.inside));
    }
};

json::value of(const Inline& piece) { return std::visit(InlineWriter{}, piece.kind); }
json::value of(const Block& block) { return std::visit(BlockWriter{}, block.kind); }

}  // namespace

std::string to_json(const Document& document) {
    return json::serialize(json::object{{"version", json_version}, {"blocks", all(document.blocks)}});
}

}  // namespace rotative::document
