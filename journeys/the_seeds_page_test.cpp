// SPDX-License-Identifier: Apache-2.0
// A page whose nine links once lost their words: published by command, it carries every word in each rendition. The text itself is read
// in place from ../shared/seed; an invented one, with links in the same nine positions, stands here for those who do not have it.
#include <gmock/gmock.h>
#include <regex>
#include <sstream>
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::regex a_topic_link(R"re(\[([^\]]*)\]\(topic:[^)]*\))re");

/// The words alone, parted by single spaces: no-break spaces are spaces, tags and the signs of Markdown are gone.
std::string words_of(std::string text) {
    for (const auto& [sign, word] : {std::pair{"<(p|h[1-6]|div|li|/p|/h[1-6]|br)[^>]*>", " "},
                                     {"<[^>]*>", ""},
                                     {"&#39;|&#x27;|&apos;", "'"},
                                     {"&quot;|&#34;", "\""},
                                     {"&lt;", "<"},
                                     {"&gt;", ">"},
                                     {"&amp;", "&"},
                                     {" \\[[0-9]+\\]", ""},
                                     {"\\\\([!-/:-@\\[-`{-~])", "$1"},
                                     {"(^|\n)##+ ", "$1"},
                                     {"\xC2\xA0|\xE2\x80\xAF", " "}})
        text = std::regex_replace(text, std::regex(sign), word);
    text = std::regex_replace(text, a_topic_link, "$1");
    std::istringstream parts(text);
    std::string words, word;
    while (parts >> word) words += (words.empty() ? "" : " ") + word;
    return words;
}

/// The seed's body in Markdown, its nine links put back; empty when the seed is not there.
std::string the_seed() {
    std::ifstream file("../shared/seed/page.txt");
    std::string page{std::istreambuf_iterator<char>(file), {}};
    if (page.empty()) return {};
    constexpr std::string_view kicker = "SYRIE - ";
    const auto begin = page.find(kicker) + kicker.size(), end = page.find("Que pensez-vous");
    page = page.substr(begin, end - begin);
    const std::pair<const char*, const char*> links[] = {{"d’un nouveau ", "d’un nouveau [cessez-le-feu](topic:cessez-le-feu)"},
                                                         {"région d’", "région d’[Idlib](topic:idlib)"},
                                                         {"Bachar el-", "Bachar el-[Assad](topic:assad)"},
                                                         {"une nouvelle ", "une nouvelle [offensive](topic:offensive) "},
                                                         {"Turquie et la ", "Turquie et la [Russie](topic:russie) "},
                                                         {"que le président ", "que le président [Erdoğan](topic:erdoğan) "},
                                                         {"déclaré qu’ ", "déclaré qu’[Ankara](topic:ankara) "},
                                                         {"de Khalifa ", "de Khalifa [Haftar](topic:haftar) "},
                                                         {"libyenne d’ ", "libyenne d’[Haftar](topic:haftar) "}};
    for (const auto& [place, link] : links) {
        const auto at = page.find(place);
        EXPECT_NE(at, std::string::npos) << place;
        if (at != std::string::npos) page.replace(at, std::string_view(place).size(), link);
    }
    const auto heading = page.find("\nLe Parlement prépare");
    EXPECT_NE(heading, std::string::npos);
    return page.insert(heading + 1, "## ");
}

/// An invented text with links where the seed has them: before a closing quotation mark, inside elisions, after a hyphen, before a comma.
constexpr std::string_view an_invented_text =
    "La ville négocie avec la compagnie pour que le pont rouvre avant l’été, a dit jeudi la porte-parole Rana Haddad.\n\n"
    "« Nous attendons, et cela devrait finir, dans le cadre d’un nouveau\u00A0[accord](topic:accord)\u00A0», a-t-elle dit.\n\n"
    "Le quartier d’[Anse](topic:anse) a connu un hiver calme alors que les amis de Bachir el-[Amin](topic:amin), aidés par des marins, ont "
    "lancé une nouvelle [navette](topic:navette) vers les quais.\n\n"
    "La ville et la [compagnie](topic:compagnie) étaient convenues d’une trêve, après que la maire [Aksoy](topic:aksoy) a dit "
    "qu’[Istanbul](topic:istanbul) ne paierait pas seule.\n\n"
    "## Le conseil prépare un vote sur les péages\n\n"
    "Les bateaux de Khalil [Hadj](topic:hadj) sont à quai. L’Amicale marine d’[Hadj](topic:hadj) a reçu 1.300 lettres.\n";

class TheSeedsPage : public Journey {
protected:
    void is_carried_whole(const std::string& markdown) {
        for (std::sregex_iterator one(markdown.begin(), markdown.end(), a_topic_link), end; one != end; ++one)
            (void)house.order({"topic", "add", (*one)[1].str()});
        house.order({"section", "add", "Turquie"});
        house.order({"story", "add", "Guerre en Syrie"});
        const auto id = std::to_string(house.number({"article", "publish", house.file("page.md", markdown), "--headline", "Une page",
                                                     "--section", "turquie", "--story", "guerre-en-syrie"}));
        const auto words = words_of(markdown);
        const auto page = house.get("/articles/" + id + "-une-page");
        EXPECT_EQ(page.status, 200);
        EXPECT_THAT(words_of(page.body), HasSubstr(words));
        for (const auto* rendition : {"html", "text", "mail", "feed", "markdown", "search"})
            EXPECT_THAT(words_of(house.order({"render", "article", id, "--as", rendition}).said), HasSubstr(words)) << rendition;
        const auto text = house.order({"render", "article", id, "--as", "text"}).said;
        EXPECT_THAT(text, StartsWith("TURQUIE / GUERRE EN SYRIE - La "));
        static const std::regex to_a_topic("<a class=\"topic\" href=\"/topics/");
        EXPECT_EQ(std::distance(std::sregex_iterator(page.body.begin(), page.body.end(), to_a_topic), {}), 9);
        EXPECT_THAT(text, HasSubstr(" [9]"));
    }
};

TEST_P(TheSeedsPage, keeps_every_word) {
    const auto seed = the_seed();
    if (seed.empty()) GTEST_SKIP() << "neither the corpora nor the seed are beside this checkout: ../shared/seed/page.txt";
    is_carried_whole(seed);
}

TEST_P(TheSeedsPage, keeps_every_word_of_an_invented_one) { is_carried_whole(std::string(an_invented_text)); }

ON_BOTH_DATABASES(TheSeedsPage);

}  // namespace
}  // namespace rotative::journeys
