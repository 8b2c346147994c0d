// SPDX-License-Identifier: Apache-2.0
// What the C++ compiler says to compiled templates: a missing field, a wrong type for the place, an unknown text do not compile, and
// the error stands in the .html. It runs the compiler that built this test.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <cstdio>
#include <cstdlib>
#include "tools/files.hpp"
#include "tools/templates/template.hpp"

namespace rotative::tools {
namespace {

using testing::HasSubstr;

constexpr auto struct_of_page = R"(#pragma once
#include "press/html/html.hpp"
#include "press/i18n/texts.hpp"
#include <optional>
namespace rotative::a {
struct Page {
    std::string words; std::optional<std::string> perhaps; html::Url address; html::Html markup; html::ScriptData data; int number; bool yes;
};
}
)";

/// What the C++ compiler prints for a template of a::Page; empty when it is content.
std::string compiled(const std::string& html) {
    const auto folder = std::filesystem::temp_directory_path() / ("rotative-types-" + std::to_string(getpid()));
    const auto made = parse_template("src/a/page.html", "a/page.html", "{{page rotative::a::Page}}\n" + html);
    write_if_changed(folder / "a/page.hpp", struct_of_page);
    write_if_changed(folder / "a/page.html.hpp", template_header(made));
    write_if_changed(folder / "a/page.html.cpp", template_source(made));
    const auto command = std::string(ROTATIVE_COMPILER " -std=c++20 -fsyntax-only -I" ROTATIVE_INCLUDES " -I") + folder.string() + " " +
                         (folder / "a/page.html.cpp").string() + " 2>&1";
    std::string output;
    auto* const pipe = popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("the compiler does not start");
    char bytes[4096];
    while (const auto got = std::fread(bytes, 1, sizeof bytes, pipe)) output.append(bytes, got);
    pclose(pipe);
    std::filesystem::remove_all(folder);
    return output;
}

TEST(TypesOfTemplates, each_place_takes_its_own_types) {
    EXPECT_EQ(compiled("<p title=\"{{ words }}{{ number }}{{ address }}\">{{ words }}{{ number }}{{html markup}}</p>\n"
                       "<a href=\"{{ address }}?a={{ words }}\"></a><script type=\"application/ld+json\">{{ data }}</script>"),
              "");
}

TEST(TypesOfTemplates, a_missing_field_does_not_compile_and_is_named_with_its_line) {
    EXPECT_THAT(compiled("<p>{{ words }}</p>\n<p>{{ wrods }}</p>"), testing::AllOf(HasSubstr("src/a/page.html:3"), HasSubstr("wrods")));
}

TEST(TypesOfTemplates, what_stands_in_the_wrong_place_does_not_compile) {
    const auto all = compiled(
        "<p>{{ markup }}</p>\n<a href=\"{{ words }}\"></a>\n<p>{{html words}}</p>\n<p>{{ perhaps }}</p>\n<p>{{ yes }}</p>\n"
        "<p title=\"{{ markup }}\"></p>\n<script type=\"application/ld+json\">{{ words }}</script>\n<img srcset=\"{{ words }} 2x\">");
    for (int line = 2; line <= 9; ++line) EXPECT_THAT(all, HasSubstr("src/a/page.html:" + std::to_string(line) + ":")) << line;
}

TEST(TypesOfTemplates, a_text_that_is_not_there_does_not_compile) {
    EXPECT_THAT(compiled("<p>{{t articles.no_such_text}}</p>"),
                testing::AllOf(HasSubstr("src/a/page.html:2"), HasSubstr("not_in_the_texts")));
    EXPECT_THAT(compiled("<p>{{t articles.published_at}}</p>"), HasSubstr("the text's arguments are others"));
    EXPECT_THAT(compiled("<p>{{t articles.published_at whne=words}}</p>"), HasSubstr("the text's arguments are others"));
}

}  // namespace
}  // namespace rotative::tools
