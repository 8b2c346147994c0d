// SPDX-License-Identifier: Apache-2.0
// Reads what json_writer wrote, and nothing else: each kind takes the members it knows, and what is left over is refused. The first
// thing wrong is thrown inside this file, with its place, and becomes the problem.
#include <map>
#include "press/document/json_members.hpp"
#include "press/document/json_words.hpp"
#include "press/document/readers.hpp"

namespace rotative::document {
namespace {

namespace json = boost::json;

constexpr std::size_t deepest_json = 320;

Inlines read_line(const Value& list, std::size_t depth);
Blocks read_blocks(const Value& list, std::size_t depth);

Medium read_medium(Members& members) { return {members.number("medium", 0, 1), members.text("address")}; }

Inlines line_of(Members& members, std::string_view name, std::size_t depth = 0) {
    const auto list = members.optional(name);
    return list ? read_line(*list, depth) : Inlines{};
}

template <class Read>
auto each(const Value& list, Read read) {
    std::vector<decltype(read(list))> pieces;
    const auto& array = list.array();
    pieces.reserve(array.size());
    for (std::size_t i = 0; i < array.size(); ++i) pieces.push_back(read(list.at(i)));
    return pieces;
}

template <class Enum>
Enum word_of(const Value& value) {
    if (const auto known = value_of<Enum>(value.string())) return *known;
    value.refuse("document.json_unknown_word");
}

Image read_picture(Members& members) {
    return {read_medium(members), members.text("alternative"), line_of(members, "caption"), line_of(members, "credit")};
}

Cell read_cell(const Value& value) {
    Members members(value);
    const auto role = members.optional("role");
    Cell cell{read_line(members.required("inside"), 0), role ? word_of<CellRole>(*role) : CellRole::Data,
              static_cast<std::uint16_t>(members.number("columns", 1, 1, 1000)),
              static_cast<std::uint16_t>(members.number("rows", 1, 1, 1000))};
    members.none_left();
    return cell;
}

Definition read_definition(const Value& value, std::size_t depth) {
    Members members(value);
    Definition definition{each(members.required("terms"), [](const Value& term) { return read_line(term, 0); }),
                          each(members.required("meanings"), [&](const Value& meaning) { return read_blocks(meaning, depth + 1); })};
    members.none_left();
    return definition;
}

using ReadInline = Inline (*)(Members&, std::size_t depth);

template <class Kind>
Inline wrapped(Members& members, std::size_t depth) {
    return {Kind{read_line(members.required("inside"), depth + 1)}};
}

const std::map<std::string_view, ReadInline> inline_readers{
    {"strong", wrapped<Strong>},
    {"emphasis", wrapped<Emphasis>},
    {"superscript", wrapped<Superscript>},
    {"subscript", wrapped<Subscript>},
    {"struck", wrapped<Struck>},
    {"code", [](Members& members, std::size_t) -> Inline { return {CodeSpan{members.text("text")}}; }},
    {"abbreviation",
     [](Members& members, std::size_t depth) -> Inline {
         return {Abbreviation{members.text("meaning"), read_line(members.required("inside"), depth + 1)}};
     }},
    {"link",
     [](Members& members, std::size_t depth) -> Inline {
         return {Link{members.text("address"), members.text("title"), read_line(members.required("inside"), depth + 1)}};
     }},
    {"topic-link",
     [](Members& members, std::size_t depth) -> Inline {
         const Reference to{word_of<Kind>(members.required("kind")), members.number("id", {}, 1)};
         return {TopicLink{to, read_line(members.required("inside"), depth + 1)}};
     }},
    {"line-break", [](Members&, std::size_t) -> Inline { return {LineBreak{}}; }},
    {"language",
     [](Members& members, std::size_t depth) -> Inline {
         return {LanguageSpan{members.text("language"), read_line(members.required("inside"), depth + 1)}};
     }},
    {"footnote-reference",
     [](Members& members, std::size_t) -> Inline {
         return {FootnoteReference{static_cast<std::uint32_t>(members.number("note", {}, 1, 0xFFFFFFFF))}};
     }},
};

using ReadBlock = Block (*)(Members&, std::size_t depth);

const std::map<std::string_view, ReadBlock> block_readers{
    {"paragraph", [](Members& members, std::size_t) -> Block { return {Paragraph{read_line(members.required("inside"), 0)}}; }},
    {"heading",
     [](Members& members, std::size_t) -> Block {
         const auto level = static_cast<std::uint8_t>(members.number("level", {}, 1, 6));
         return {Heading{level, read_line(members.required("inside"), 0)}};
     }},
    {"quotation",
     [](Members& members, std::size_t depth) -> Block {
         auto source = line_of(members, "source");
         return {Quotation{read_blocks(members.required("inside"), depth + 1), std::move(source), members.text("language")}};
     }},
    {"pull-quote", [](Members& members, std::size_t) -> Block { return {PullQuote{read_line(members.required("inside"), 0)}}; }},
    {"list",
     [](Members& members, std::size_t depth) -> Block {
         return {List{word_of<Order>(members.required("order")), static_cast<std::uint32_t>(members.number("start", 1, 0, 999'999'999)),
                      word_of<Spacing>(members.required("spacing")),
                      each(members.required("items"), [&](const Value& item) { return read_blocks(item, depth + 1); })}};
     }},
    {"definition-list",
     [](Members& members, std::size_t depth) -> Block {
         return {DefinitionList{each(members.required("definitions"), [&](const Value& one) { return read_definition(one, depth); })}};
     }},
    {"image", [](Members& members, std::size_t) -> Block { return {read_picture(members)}; }},
    {"gallery",
     [](Members& members, std::size_t) -> Block {
         auto images = each(members.required("images"), [](const Value& value) {
             Members one(value);
             one.expect_type("image");
             auto image = read_picture(one);
             one.none_left();
             return image;
         });
         return {Gallery{std::move(images), line_of(members, "caption")}};
     }},
    {"table",
     [](Members& members, std::size_t) -> Block {
         return {Table{line_of(members, "caption"), each(members.required("alignments"), word_of<Alignment>),
                       each(members.required("rows"), [](const Value& row) { return each(row, read_cell); })}};
     }},
    {"code-block",
     [](Members& members, std::size_t) -> Block {
         return {CodeBlock{members.text("language"), std::string(members.required("text").string())}};
     }},
    {"verse",
     [](Members& members, std::size_t) -> Block {
         return {Verse{each(members.required("stanzas"), [](const Value& stanza) { return read_line(stanza, 0); })}};
     }},
    {"embed", [](Members& members, std::size_t) -> Block { return {Embed{members.text("address"), members.text("title")}}; }},
    {"file", [](Members& members, std::size_t) -> Block { return {File{read_medium(members), line_of(members, "caption")}}; }},
    {"audio",
     [](Members& members, std::size_t) -> Block {
         return {Audio{read_medium(members), line_of(members, "caption"), line_of(members, "credit")}};
     }},
    {"video",
     [](Members& members, std::size_t) -> Block {
         return {Video{read_medium(members), members.text("alternative"), line_of(members, "caption"), line_of(members, "credit")}};
     }},
    {"box", [](Members& members, std::size_t depth) -> Block { return {Box{read_blocks(members.required("inside"), depth + 1)}}; }},
    {"rule", [](Members&, std::size_t) -> Block { return {Rule{}}; }},
    {"footnote",
     [](Members& members, std::size_t depth) -> Block {
         const auto note = static_cast<std::uint32_t>(members.number("note", {}, 1, 0xFFFFFFFF));
         return {Footnote{note, read_blocks(members.required("inside"), depth + 1)}};
     }},
};
static_assert(std::variant_size_v<decltype(Block::kind)> == 18 && std::variant_size_v<decltype(Inline::kind)> == 13,
              "a new kind needs its reader in this file");

template <class Readers>
auto read_kind(const Readers& readers, const Value& value, std::size_t depth) {
    Members members(value);
    const auto type = members.required("type");
    const auto reader = readers.find(type.string());
    if (reader == readers.end()) type.refuse("document.json_unknown_type");
    auto piece = reader->second(members, depth);
    members.none_left();
    return piece;
}

Inlines read_line(const Value& list, std::size_t depth) {
    if (depth > deepest_inline) list.refuse("document.json_too_deep", {{"limit", std::to_string(deepest_inline)}});
    return each(list, [&](const Value& piece) -> Inline {
        if (piece.is_string()) return {Text{std::string(piece.string())}};
        return read_kind(inline_readers, piece, depth);
    });
}

Blocks read_blocks(const Value& list, std::size_t depth) {
    if (depth > deepest_block) list.refuse("document.json_too_deep", {{"limit", std::to_string(deepest_block)}});
    return each(list, [&](const Value& block) { return read_kind(block_readers, block, depth); });
}

}  // namespace

Result<Document> from_json(std::string_view text) {
    if (text.size() > largest_document)
        return Problem{Refusal::TooLarge, "document.too_long", {{"limit", std::to_string(largest_document)}}};
    const auto parsed = TRY(parse_json(text, deepest_json));
    try {
        const Value root(parsed);
        Members members(root);
        if (const auto version = members.required("version"); version.whole_number() != json_version)
            version.refuse("document.json_unknown_version");
        Document document{read_blocks(members.required("blocks"), 0)};
        members.none_left();
        if (is_normal(document)) return document;  // as everything is that we wrote
        return normalise(std::move(document));
    } catch (const Misread& misread) {
        return misread.problem;
    }
}

}  // namespace rotative::document
