// SPDX-License-Identifier: Apache-2.0
// What the compiler of texts refuses. That the sources' refusals have their sentence is asked in refusals_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include "tools/files.hpp"
#include "tools/texts/catalogue.hpp"

namespace rotative::tools {
namespace {

using testing::HasSubstr;

constexpr auto header = "msgid \"\"\nmsgstr \"Language: x\\n\"\n\n";

/// A plural text with this many forms.
std::string plural(const std::string& key, int forms) {
    std::string out = "msgid \"" + key + "\"\nmsgid_plural \"" + key + "\"\n";
    for (int form = 0; form < forms; ++form) out += "msgstr[" + std::to_string(form) + "] \"{count} x\"\n";
    return out + "\n";
}

std::string plain(const std::string& key, const std::string& text) { return "msgid \"" + key + "\"\nmsgstr \"" + text + "\"\n\n"; }

/// What is said of these four files; empty when they are good.
std::string said(const std::array<std::string, 4>& files) {
    try {
        Languages languages;
        for (std::size_t at = 0; at < 4; ++at) languages[at] = read_po(std::string(tag(readers_languages[at])) + ".po", header + files[at]);
        check(languages);
    } catch (const std::exception& wrong) {
        return wrong.what();
    }
    return {};
}

std::string said_of_all(const std::string& file) { return said({file, file, file, file}); }

TEST(TextsCompiler, four_complete_languages_are_good) {
    EXPECT_EQ(said({plural("a.b", 3) + plain("a.c", "à {when}"), plural("a.b", 2) + plain("a.c", "{when} x"),
                    plural("a.b", 2) + plain("a.c", "at {when}"), plural("a.b", 6) + plain("a.c", "{when}")}),
              "");
}

TEST(TextsCompiler, a_key_that_a_language_misses_stops_the_build) {
    const auto both = plain("a.b", "x") + plain("a.c", "x");
    EXPECT_THAT(said({both, both, both, plain("a.b", "x")}), HasSubstr("ar.po:1: error: misses a.c"));
    EXPECT_THAT(said({plain("a.b", "x"), both, both, both}), HasSubstr("tr.po:7: error: a.c: stands here and not in fr.po"));
}

TEST(TextsCompiler, a_plural_form_that_a_language_misses_stops_the_build) {
    EXPECT_THAT(said({plural("a.b", 3), plural("a.b", 2), plural("a.b", 2), plural("a.b", 5)}),
                HasSubstr("ar.po:4: error: a.b: has 5 of its 6 forms"));
    EXPECT_THAT(said({plural("a.b", 2), plural("a.b", 2), plural("a.b", 2), plural("a.b", 6)}),
                HasSubstr("fr.po:4: error: a.b: has 2 of its 3 forms"));
    EXPECT_THAT(said({plural("a.b", 3), plain("a.b", "{count}"), plural("a.b", 2), plural("a.b", 6)}),
                HasSubstr("plural here or there only"));
}

TEST(TextsCompiler, arguments_are_the_same_in_every_language) {
    EXPECT_THAT(said({plain("a.b", "{when}"), plain("a.b", "{wen}"), plain("a.b", "{when}"), plain("a.b", "{when}")}),
                HasSubstr("its {arguments} are not those of fr.po"));
    EXPECT_THAT(said_of_all(plain("a.b", "{when")), HasSubstr("between braces"));
    EXPECT_THAT(said_of_all(plain("a.b", "when}")), HasSubstr("between braces"));
    EXPECT_THAT(said_of_all(plain("a.b", "{When}")), HasSubstr("between braces"));
}

TEST(TextsCompiler, keys_are_sorted_and_stand_once) {
    EXPECT_THAT(said_of_all(plain("b.a", "x") + plain("a.b", "x")), HasSubstr("a.b: stands after b.a"));
    EXPECT_THAT(said_of_all(plain("a.b", "x") + plain("a.b", "x")), HasSubstr("stands twice"));
    EXPECT_THAT(said_of_all(plain("ab", "x")), HasSubstr("a key is room.some_words"));
    EXPECT_THAT(said_of_all(plain("a.B", "x")), HasSubstr("a key is room.some_words"));
}

TEST(TextsCompiler, what_is_not_translated_is_not_taken) {
    EXPECT_THAT(said_of_all(plain("a.b", "")), HasSubstr("a text is empty"));
    EXPECT_THAT(said_of_all("#, fuzzy\n" + plain("a.b", "x")), HasSubstr("fuzzy"));
}

TEST(PoFile, is_read_as_gettext_does) {
    const auto file =
        read_po("f", std::string(header) + "# for translators\nmsgid \"a.b\"\nmsgstr \"\"\n\"one \\\"two\\\"\\n\"\n\"three\\\\\"\n");
    ASSERT_EQ(file.entries.size(), 1u);
    EXPECT_EQ(file.entries[0].forms[0], "one \"two\"\nthree\\");
    EXPECT_EQ(file.header, "Language: x\n");
}

TEST(PoFile, that_is_none_is_refused_with_its_line) {
    const auto error = [](const std::string& bytes) -> std::string {
        try {
            read_po("f", bytes);
        } catch (const Wrong& wrong) {
            return wrong.what();
        }
        return {};
    };
    EXPECT_THAT(error("msgid \"a\nmsgstr \"b\"\n"), HasSubstr("f:1: error: a string stands between double quotes"));
    EXPECT_THAT(error("msgid \"a\"\nmsgstr \"b\" c\n"), HasSubstr("f:2:"));
    EXPECT_THAT(error("msgid \"a\"\nmsgstr[0] \"b\"\n"), HasSubstr("follows a msgid_plural"));
    EXPECT_THAT(error("\"a\"\n"), HasSubstr("continues nothing"));
    EXPECT_THAT(error("msgid \"a\"\nmsgstr \"b\\q\"\n"), HasSubstr("are known"));
    EXPECT_THAT(error("msgid \"a\"\nmsgstr \"b\\\"\n"), HasSubstr("are known"));
    EXPECT_THAT(error("hello\n"), HasSubstr("no line of a .po file"));
}

TEST(TextsCompiler, the_made_up_language_is_english_between_brackets) {
    const auto made = bracketed(read_po("en.po", plural("a.b", 2) + plain("a.c", "At \\\"{when}\\\"")));
    const auto again = read_po("test.po", write_po(made));
    EXPECT_EQ(again.entries[0].forms, (std::vector<std::string>{"[{count} x]", "[{count} x]"}));
    EXPECT_EQ(again.entries[1].forms[0], "[At \"{when}\"]");
}

}  // namespace
}  // namespace rotative::tools
