// SPDX-License-Identifier: Apache-2.0
// What the compiler of templates refuses, and in which words. What it prints is in printed_test.cpp, what the C++ compiler then
// refuses in types_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include "tools/templates/template.hpp"

namespace rotative::tools {
namespace {

using testing::HasSubstr;

std::string said(const std::string& html) {
    try {
        const auto made = parse_template("src/a/page.html", "a/page.html", "{{page rotative::a::Page}}\n" + html);
        return template_source(made).empty() ? "nothing written" : "compiled";
    } catch (const std::exception& wrong) {
        return wrong.what();
    }
}

TEST(Template, an_error_names_the_file_and_the_line) {
    EXPECT_THAT(said("<p>\n</b>"), HasSubstr("src/a/page.html:3: error: </b> closes <p>"));
}

TEST(Template, tags_are_balanced) {
    EXPECT_THAT(said("<p>"), HasSubstr("<p> is not closed"));
    EXPECT_THAT(said("</p>"), HasSubstr("closes nothing"));
    EXPECT_EQ(said("<p><br><img src=\"{{ a }}\" alt=\"\"></p>"), "compiled");
    EXPECT_EQ(said("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"), "compiled");
    EXPECT_THAT(said("<p/>"), HasSubstr("only void elements"));
    EXPECT_THAT(said("<p><ul></ul></p>"), HasSubstr("would end the <p>"));
    EXPECT_THAT(said("<a href=\"/\"><b><a href=\"/\"></a></b></a>"), HasSubstr("inside another"));
}

TEST(Template, each_way_through_a_block_leaves_the_same_tags_open) {
    EXPECT_THAT(said("{{#if a}}<p>{{/if}}</p>"), HasSubstr("same tags open"));
    EXPECT_THAT(said("{{#if a}}<p>{{#else}}<b>{{/if}}</p>"), HasSubstr("same tags open"));
    EXPECT_THAT(said("{{#for a in b}}</p>{{/for}}"), HasSubstr("closes nothing"));
    EXPECT_THAT(said("<p class=\"a{{#if b}}\"{{/if}}></p>"), HasSubstr("same tags open"));
    EXPECT_EQ(said("<p class=\"a{{#if b}} b{{/if}}\"{{#if c}} hidden{{/if}}></p>"), "compiled");
}

TEST(Template, attributes_are_quoted) {
    EXPECT_THAT(said("<p class=a></p>"), HasSubstr("between double quotes"));
    EXPECT_THAT(said("<p class='a'></p>"), HasSubstr("between double quotes"));
    EXPECT_THAT(said("<p class={{ a }}></p>"), HasSubstr("between double quotes"));
    EXPECT_THAT(said("<p {{ a }}></p>"), HasSubstr("inside a quoted attribute"));
    EXPECT_THAT(said("<{{ a }}></p>"), HasSubstr("a bare <"));
    EXPECT_THAT(said("<p class=\"a\" class=\"b\"></p>"), HasSubstr("stands twice"));
}

TEST(Template, no_style_and_no_script_stands_in_a_page) {
    EXPECT_THAT(said("<p style=\"color:red\"></p>"), HasSubstr("no style attribute"));
    EXPECT_THAT(said("<style></style>"), HasSubstr("no place in our pages"));
    EXPECT_THAT(said("<p onclick=\"{{ a }}\"></p>"), HasSubstr("no event handler"));
    EXPECT_THAT(said("<script>alert(1)</script>"), HasSubstr("no script stands in a page"));
    EXPECT_THAT(said("<script type=\"module\"></script>"), HasSubstr("no script stands in a page"));
    EXPECT_THAT(said("<script type=\"application/ld+json\">{}</script>"), HasSubstr("one hole and nothing else"));
    EXPECT_EQ(said("<script src=\"{{ a }}\" defer></script>"), "compiled");
}

TEST(Template, no_address_of_somebody_else_stands_in_a_page) {
    EXPECT_THAT(said("<a href=\"https://example.com/\"></a>"), HasSubstr("begins with a hole for a Url"));
    EXPECT_THAT(said("<img src=\"//example.com/a.png\">"), HasSubstr("no address of somebody else"));
    EXPECT_THAT(said("<a href=\"javascript:a()\"></a>"), HasSubstr("begins with a hole for a Url"));
    EXPECT_THAT(said("<img srcset=\"https://example.com/a.png 2x\">"), HasSubstr("no address of somebody else"));
    EXPECT_THAT(said("<a href=\"{{#if b}}/{{/if}}{{ a }}\"></a>"), HasSubstr("not sure whether"));
    EXPECT_EQ(said("<a href=\"/corrections#{{ a }}\"></a>"), "compiled");
}

TEST(Template, words_stand_in_the_texts) {
    EXPECT_THAT(said("<p>Hello</p>"), HasSubstr("words stand in texts/"));
    EXPECT_THAT(said("<p>Мир</p>"), HasSubstr("words stand in texts/"));
    EXPECT_THAT(said("<img src=\"{{ a }}\" alt=\"a picture\">"), HasSubstr("the words of alt stand in texts/"));
    EXPECT_EQ(said("<p>« · — » &nbsp;</p>"), "compiled");
}

TEST(Template, the_language_is_small_and_says_so) {
    EXPECT_THAT(said("{{ a + b }}"), HasSubstr("is no value"));
    EXPECT_THAT(said("{{ a().b }}"), HasSubstr("is no value"));
    EXPECT_THAT(said("{{#if a && b || c}}{{/if}}"), HasSubstr("is no condition"));
    EXPECT_THAT(said("{{#if a}}"), HasSubstr("{{#if}} is not closed"));
    EXPECT_THAT(said("{{#for a in b}}{{/if}}"), HasSubstr("stands inside {{#for}}"));
    EXPECT_THAT(said("{{/if}}"), HasSubstr("ends nothing"));
    EXPECT_THAT(said("{{#for page in b}}{{/for}}"), HasSubstr("{{#for x in list}}"));
    EXPECT_THAT(said("{{ a"), HasSubstr("is not closed by }}"));
    EXPECT_THAT(said("<a href=\"{{t a.b}}\"></a>"), HasSubstr("no text stands in an address"));
    EXPECT_THAT(said("<p title=\"{{html a}}\"></p>"), HasSubstr("markup stands where content stands"));
    EXPECT_THAT(said("<title>{{html a}}</title>"), HasSubstr("holds words, no markup"));
}

TEST(Template, a_template_begins_with_its_struct) {
    EXPECT_THROW(parse_template("f", "a/b.html", "<p></p>"), std::exception);
    EXPECT_THROW(parse_template("f", "a/b.html", "{{page Page}}"), std::exception);
    EXPECT_EQ(parse_template("f", "a/b.html", "{{page a::B}}").header, "a/b.hpp");
    EXPECT_EQ(parse_template("f", "a/b.html", "{{page a::B in c.hpp}}").header, "a/c.hpp");
}

TEST(Template, words_beside_each_other_are_not_glued_by_trimming) {
    const auto source = template_source(parse_template(
        "f", "a/b.html", "{{page a::B}}\n<p>\n  <b>{{ a }}</b>\n  {{#if c}}\n  <i>{{ d }}</i>\n  {{/if}}\n  {{ e }}\n</p>\n"));
    EXPECT_THAT(source, HasSubstr("\"</b> \""));
    EXPECT_THAT(source, HasSubstr("\"</i> \""));
    EXPECT_THAT(source, HasSubstr("\"<p><b>\""));
    EXPECT_THAT(source, HasSubstr("\"</p>\""));
}

}  // namespace
}  // namespace rotative::tools
