// SPDX-License-Identifier: Apache-2.0
// The page this product began with: its links were dropped with their words. Set again with its nine links, it loses nothing. The
// page itself stands beside the checkout and is read in place; an invented text with links in the same nine places is in fixtures/.
#include <gtest/gtest.h>
#include <filesystem>
#include <sstream>
#include "base/test_files.hpp"
#include "press/document/readers.hpp"
#include "press/document/trials.hpp"

namespace rotative::document {
namespace {

constexpr std::string_view kicker = "TURQUIE / GUERRE EN SYRIE - ", end_of_body = "Que pensez-vous";

struct Lost {
    std::string before, word, after;  // what stood around the word that was lost
};

/// The rows of the table: "| La région d’_ a connu | Idlib |".
std::vector<Lost> lost_words(const std::string& table) {
    std::vector<Lost> words;
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        const auto place = line.find('_'), bar = line.find(" | ", place);
        if (!line.starts_with("| ") || place == line.npos || bar == line.npos) continue;
        auto before = line.substr(2, place - 2);
        if (const auto dots = before.rfind("… "); dots != before.npos) before.erase(0, dots + std::string_view("… ").size());
        words.push_back({before, line.substr(bar + 3, line.find(" |", bar + 3) - bar - 3), line.substr(place + 1, bar - place - 1)});
    }
    return words;
}

bool is_letter(char byte) { return std::isalpha(static_cast<unsigned char>(byte)) != 0; }

/// A paragraph in which each lost word is a link again. Said: the same as a sentence, without the links.
Inlines restored(const std::string& paragraph, const std::vector<Lost>& lost, std::string& said) {
    Inlines line;
    std::size_t at = 0;
    for (std::size_t i = 0; i < lost.size(); ++i) {
        auto before = lost[i].before;
        const bool is_parted = before.ends_with(' ');
        if (is_parted) before.pop_back();
        const auto place = paragraph.find(before, at);
        auto rest = place == paragraph.npos ? place : place + before.size();
        if (rest == paragraph.npos) continue;
        const auto first = paragraph.find_first_not_of(' ', rest);
        if (!is_parted && paragraph[rest] != ' ' && paragraph[rest] != ',') continue;
        if (lost[i].after.starts_with(' ') && paragraph.compare(first, 2, lost[i].after, 1, 2) != 0 && is_letter(paragraph[first]))
            continue;
        const auto words = paragraph.substr(at, rest - at) + (is_parted ? " " : "");
        line.push_back({Text{words}});
        line.push_back({TopicLink{{Kind::Topic, static_cast<std::int64_t>(i + 1)}, {{Text{lost[i].word}}}}});
        said += words + lost[i].word + (is_letter(paragraph[first]) ? " " : "");
        at = first;
        if (is_letter(paragraph[first])) line.push_back({Text{" "}});
    }
    said += paragraph.substr(at) + "\n";
    line.push_back({Text{paragraph.substr(at)}});
    return line;
}

TEST(Seed, is_set_again_with_its_nine_links_and_loses_no_word) {
    const std::filesystem::path seed = "../shared/seed";
    if (!exists(seed / "page.txt")) GTEST_SKIP() << "neither the corpora nor the seed are beside this checkout";
    const auto lost = lost_words(bytes_of(seed / "README.md"));
    ASSERT_EQ(lost.size(), 9u);
    const auto page = bytes_of(seed / "page.txt");
    const auto begin = page.find(kicker) + kicker.size();
    std::istringstream lines(page.substr(begin, page.find(end_of_body) - begin));
    Document document;
    std::string said;
    for (std::string paragraph; std::getline(lines, paragraph);) {
        if (paragraph.empty()) continue;
        auto words = restored(paragraph, lost, said);
        if (paragraph.ends_with('.') || paragraph.ends_with("»"))
            document.blocks.push_back({Paragraph{std::move(words)}});
        else
            document.blocks.push_back({Heading{2, std::move(words)}});
    }
    document = normalise(std::move(document));

    EXPECT_EQ(count_links(document), 9u);
    EXPECT_EQ(words(document), words(normalise({{{Paragraph{{{Text{said}}}}}}})));
    EXPECT_EQ(lost_in_a_rendition(document), "");

    struct : Links {
        using Links::address_of;
        html::Url address_of(const Reference&) const override { return {}; }
    } nowhere;
    const auto text = plain_text(document, nowhere, {std::string(kicker)});
    EXPECT_TRUE(text.starts_with(std::string(kicker) + "La Turquie")) << text.substr(0, 80);
    EXPECT_EQ(from_markdown(to_markdown(document))->blocks, document.blocks);
}

TEST(Seed, has_an_invented_sister_with_links_in_the_same_places) {
    const auto read = from_markdown(bytes_of("fixtures/nine_links.md"));
    ASSERT_TRUE(read) << read.problem().message;
    EXPECT_EQ(count_links(*read), 9u);
    EXPECT_EQ(lost_in_a_rendition(*read), "");
    const auto all = words(*read);
    for (const char* in_place :
         {"d’une nouvelle trêve\u00a0», a dit", "La vallée d’Orvane a connu", "Selim el-Marsan, soutenues", "une nouvelle crue pour",
          "Le port et la Régie avaient", "la maire Savary a déclaré", "qu’Orvane ne pouvait", "de Paul Astier basés", "d’Astier a reçu"})
        EXPECT_NE(all.find(in_place), all.npos) << in_place << "\n" << all;
}

}  // namespace
}  // namespace rotative::document
