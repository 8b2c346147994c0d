// SPDX-License-Identifier: Apache-2.0
// Documents go to Markdown and come back as they were; what Markdown cannot say stands in its place and comes back unchanged.
#include <gtest/gtest.h>
#include "press/document/random_documents.hpp"
#include "press/document/readers.hpp"
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

struct TopicNames : Names {
    std::optional<std::string> name_of(const Reference& thing) const override {
        if (thing.kind != Kind::Topic || thing.id % 3 == 0) return {};
        return "Sujet-(é)-" + std::to_string(thing.id);
    }
    std::optional<std::int64_t> find(Kind kind, std::string_view name) const override {
        constexpr std::string_view beginning = "Sujet-(é)-";
        if (kind != Kind::Topic || !name.starts_with(beginning)) return {};
        return std::stoll(std::string(name.substr(beginning.size())));
    }
};

std::string described(const Problem& problem) {
    std::string text = problem.message;
    for (const auto& detail : problem.details) text += " " + detail.name + "=" + detail.value;
    return text;
}

void expect_no_space_at_an_edge(const Inlines& line) {
    if (line.empty()) return;
    const auto* first = std::get_if<Text>(&line.front().kind);
    const auto* last = std::get_if<Text>(&line.back().kind);
    EXPECT_FALSE(first && first->words.starts_with(' ')) << first->words;
    EXPECT_FALSE(last && last->words.ends_with(' ')) << last->words;
    for (const auto& piece : line)
        if (const auto* deeper = inside(piece)) expect_no_space_at_an_edge(*deeper);
}

TEST(Markdown, a_document_comes_back_from_it_unchanged) {
    RandomDocuments documents(seed_of_run());
    const TopicNames names;
    for (auto left = number_of_documents(1000, 100'000); left > 0; --left) {
        const auto document = normalise(documents.next());
        const auto markdown = to_markdown(document, names);
        const auto read = from_markdown(markdown, names, document);
        ASSERT_TRUE(read) << described(read.problem()) << "\n" << markdown;
        ASSERT_EQ(to_json(*read), to_json(document)) << markdown;
        ASSERT_EQ(*read, document);
    }
}

TEST(Document, the_normal_form_is_normal) {
    RandomDocuments documents(seed_of_run());
    for (auto left = number_of_documents(1000, 100'000); left > 0; --left) {
        const auto document = normalise(documents.next());
        ASSERT_EQ(to_json(normalise(document)), to_json(document));
        each_block(document.blocks, [](const Block& block) { inside(block, expect_no_space_at_an_edge, [](const auto&) {}); });
    }
}

TEST(Markdown, says_no_with_the_line) {
    const std::pair<const char*, const char*> wrong[] = {
        {"mot\n\n::: boîte\nmot\n:::\n", "document.unknown_container name=boîte line=3"},
        {"mot\n:::\n", "document.container_not_open line=2"},
        {"::: box\nmot\n", "document.container_not_closed name=box line=1"},
        {"- ::: box\n  mot\n\n:::\n", "document.container_not_closed name=box line=1"},
        {"::: image\nmot\n:::\n", "document.container_contents name=image line=1"},
        {"mot\n\n{{block 7}}\n", "document.unknown_block number=7 line=3"},
        {"[Idlib](topic:nulle-part)\n", "document.unknown_reference name=nulle-part line=1"},
        {"mot\n\nle vent[^vent] tourne[^9]\n", "document.note_missing name=vent line=3"},
        {"| a[^1] |\n| --- |\n", "document.note_missing name=1 line=1"},
        {"le vent[^vent]\n\n[^vent]: force six\n", "document.note_missing name=vent line=1"},
        {"le vent[^vent]\n\n[^vent]: https://example.test\n", "document.note_missing name=vent line=1"},
    };
    for (const auto& [markdown, problem] : wrong) {
        const auto read = from_markdown(markdown);
        ASSERT_FALSE(read) << markdown;
        EXPECT_EQ(described(read.problem()), problem);
    }
}

TEST(Markdown, a_note_that_no_mark_leads_to_stands_after_the_others) {
    const auto read = from_markdown("::: note seule\nsans appel\n:::\n\nmot[^1]\n\n::: note 1\navec appel\n:::\n");
    ASSERT_TRUE(read) << described(read.problem());
    EXPECT_EQ(words(*read), "mot avec appel sans appel");
}

TEST(Markdown, a_mark_may_lead_to_a_note_that_markdown_cannot_say) {
    const Document former{{{Footnote{1, {{Paragraph{{{Text{"la note"}}}}}}}}}};
    const auto read = from_markdown("mot[^1]\n\n{{block 1}}\n", {}, former);
    ASSERT_TRUE(read) << described(read.problem());
    EXPECT_EQ(words(*read), "mot la note");
}

TEST(Markdown, of_the_manual_is_read_as_the_manual_says) {
    const auto read = from_markdown(
        "La région d’[Idlib](topic:12) et [le site](https://example.test \"Titre\").\n\n"
        "::: quote lang=ar\nمرحبا\n-- Derya\n:::\n\n"
        "::: image\n![Le pont](media:3)\nLe pont rouvert.\n-- Inès\n:::\n\n"
        "mot[^note] m[2]{sup} [ONU]{abbr=\"Organisation des Nations unies\"}\n\n"
        "::: note note\nla note\n:::\n");
    ASSERT_TRUE(read) << described(read.problem());
    const Document expected{{
        {Paragraph{{{Text{"La région d’"}},
                    {TopicLink{{Kind::Topic, 12}, {{Text{"Idlib"}}}}},
                    {Text{" et "}},
                    {Link{"https://example.test", "Titre", {{Text{"le site"}}}}},
                    {Text{"."}}}}},
        {Quotation{{{Paragraph{{{Text{"مرحبا"}}}}}}, {{Text{"Derya"}}}, "ar"}},
        {Image{{3, ""}, "Le pont", {{Text{"Le pont rouvert."}}}, {{Text{"Inès"}}}}},
        {Paragraph{{{Text{"mot"}},
                    {FootnoteReference{1}},
                    {Text{" m"}},
                    {Superscript{{{Text{"2"}}}}},
                    {Text{" "}},
                    {Abbreviation{"Organisation des Nations unies", {{Text{"ONU"}}}}}}}},
        {Footnote{1, {{Paragraph{{{Text{"la note"}}}}}}}},
    }};
    EXPECT_EQ(to_json(*read), to_json(expected));
}

TEST(Markdown, has_words_for_any_code) {
    std::string every_run_of_ticks;
    for (std::size_t count = 1; count < 40; ++count) every_run_of_ticks += std::string(count, '`') + "a";
    for (const auto& code :
         {std::string("`"), std::string("a``b` c"), std::string(33, '`') + "a", every_run_of_ticks, std::string(" a ")}) {
        const Document document{{{Paragraph{{{CodeSpan{code}}}}}, {Table{{}, {}, {{{{{CodeSpan{code + "|b"}}}, CellRole::Header}}}}}}};
        const auto markdown = to_markdown(document);
        EXPECT_EQ(markdown.find("{{block"), markdown.npos) << markdown;
        EXPECT_EQ(to_json(*from_markdown(markdown)), to_json(document)) << markdown;
    }
}

TEST(Markdown, what_it_cannot_say_never_runs_into_its_neighbours) {
    const auto unsayable = Block{CodeBlock{.text = "a\n  \nb\n"}};
    const auto empty_list = Block{List{.order = Order::Numbers, .start = 2, .items = {{}}}};
    const auto document = normalise({.blocks = {Block{List{.items = {{empty_list, unsayable}}}}}});
    EXPECT_EQ(to_markdown(document), "{{block 1}}\n");
    const auto read = from_markdown(to_markdown(document), {}, document);
    ASSERT_TRUE(read);
    EXPECT_EQ(to_json(*read), to_json(document));
}

TEST(Markdown, what_is_struck_twice_comes_back_struck_twice) {
    const auto struck = [](Inlines inside) { return Inline{Struck{std::move(inside)}}; };
    const auto document =
        normalise({.blocks = {Block{Paragraph{{struck({Inline{Text{"un, "}}, struck({Inline{Text{"deux"}}}), Inline{Text{" trois"}}})}}}}});
    const auto read = from_markdown(to_markdown(document));
    ASSERT_TRUE(read);
    EXPECT_EQ(to_json(*read), to_json(document)) << to_markdown(document);
}

TEST(Markdown, a_bracket_that_begins_like_a_note_is_none) {
    const Document document{{{Paragraph{{{Text{"m"}}, {Superscript{{{Text{"^a"}}}}}}}}}};
    EXPECT_EQ(to_markdown(document), "m[\\^a]{sup}\n");
    EXPECT_EQ(to_json(*from_markdown(to_markdown(document))), to_json(document));
}

TEST(Markdown, markup_of_html_is_visible_text) {
    const auto read = from_markdown("<script>alert(1)</script> <b>mot</b> derya@example.test\n");
    ASSERT_TRUE(read);
    EXPECT_EQ(words(*read), "<script>alert(1)</script> <b>mot</b> derya@example.test");
    EXPECT_EQ(count_links(*read), 0u);
    const auto tag = from_markdown("*un* <a title='`*deux*`' href=\"https://journal.example/[trois]{em}\"> `quatre`\n");
    ASSERT_TRUE(tag);
    EXPECT_EQ(words(*tag), "un <a title='`*deux*`' href=\"https://journal.example/[trois]{em}\"> quatre")
        << "nothing means anything in a tag";
}

TEST(Json, a_document_comes_back_from_it_unchanged) {
    RandomDocuments documents(seed_of_run());
    for (auto left = number_of_documents(1000, 100'000); left > 0; --left) {
        const auto document = normalise(documents.next());
        const auto read = from_json(to_json(document));
        ASSERT_TRUE(read) << described(read.problem()) << "\n" << to_json(document);
        ASSERT_EQ(to_json(*read), to_json(document));
        ASSERT_EQ(*read, document);
    }
}

}  // namespace
}  // namespace rotative::document
