// SPDX-License-Identifier: Apache-2.0
// The words and links that a reader sees in HTML, by a small extractor of the judge's own.
#include <gtest/gtest.h>
#include <set>
#include "press/document/judge.hpp"

namespace rotative::document::judge {
namespace {

const std::set<std::string> within_a_line{"a", "abbr", "code", "em", "s", "small", "span", "strong", "sub", "sup"};

std::string decoded(std::string text) {
    const std::pair<std::string, std::string> entities[] = {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities)
        for (std::size_t at = 0; (at = text.find(entity, at)) != text.npos; at += character.size())
            text.replace(at, entity.size(), character);
    return text;
}

}  // namespace

std::string seen_in_html(const std::string& html) {
    Seen seen;
    std::string hidden_until;  // the end tag of an element that is not words
    for (std::size_t at = 0; at < html.size();) {
        const auto tag = html.find('<', at);
        if (hidden_until.empty()) seen.say(decoded(html.substr(at, tag - at)));
        if (tag == html.npos) break;
        const auto end = html.find('>', tag);
        const auto inside = html.substr(tag + 1, end - tag - 1);
        const auto name = inside.substr(0, inside.find(' '));
        at = end + 1;
        if (!hidden_until.empty()) {
            if (name == hidden_until) hidden_until.clear();
            continue;
        }
        const bool is_mark = inside.find("role=\"doc-") != inside.npos && name == "a";
        const bool is_label = inside.ends_with(" download") && name == "a";  // says what kind of file, and how large
        const bool is_repetition = inside.find("aria-hidden=\"true\"") != inside.npos;
        if (is_mark || is_label || is_repetition) {
            hidden_until = "/" + name;
            continue;
        }
        const auto plain_name = name.substr(name.rfind('/') == 0 ? 1 : 0);
        if (!within_a_line.contains(plain_name)) seen.space();
        if (name == "a" && inside.find(" href=\"") != inside.npos) seen.begin_link();
        if (name == "/a") seen.end_link();
    }
    return seen.line();
}

namespace {

TEST(JudgeOfHtml, sees_words_links_and_the_spaces_around_them) {
    EXPECT_EQ(seen_in_html("<p>d’<a href=\"/x\">Idlib</a>,\n <b>oui</b></p><p>&lt;a&gt; &amp;amp;</p>"), "d’\x01Idlib\x02, oui <a> &amp;");
    EXPECT_EQ(seen_in_html("<p>d’ <a href=\"/x\">Idlib </a>a</p>"),
              "d’ \x01Idlib \x02"
              "a");
}

TEST(JudgeOfHtml, does_not_see_marks_labels_and_repetitions) {
    EXPECT_EQ(seen_in_html(
                  "<p>mot<sup><a role=\"doc-noteref\" href=\"#note-1\">1</a></sup></p><aside aria-hidden=\"true\"><p>deux</p></aside>fin"),
              "mot fin");
    EXPECT_EQ(seen_in_html("<p>plan <a href=\"/f.pdf\" download>PDF, 2 Mo</a> <a href=\"/x\">ici</a></p>"), "plan \x01ici\x02");
}

}  // namespace
}  // namespace rotative::document::judge
