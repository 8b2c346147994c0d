// SPDX-License-Identifier: Apache-2.0
// One article with a gallery, a video, a sound and a document: what a reader is sent of each, as a player asks for it, and when. Pictures
// and their forms are in a_picture_is_published_test.cpp.
#include <gmock/gmock.h>
#include <regex>
#include "open_house.hpp"
#include "press/pictures/test_pictures.hpp"

namespace rotative::journeys {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// The words of an attribute in the first tag that has it.
std::string first_in(const std::string& page, const std::string& pattern) {
    std::smatch found;
    return std::regex_search(page, found, std::regex(pattern)) ? found[1].str() : "";
}

class AnArticleShowsEverything : public Journey {
protected:
    AnArticleShowsEverything() {
        house.order({"section", "add", "Ville"});
        house.file("bridge.png", pictures::plain_png(700, 400));
        house.file("ferry.png", pictures::plain_png(300, 400, {10, 90, 200}));
        house.file("film.mp4", film);
        house.file("mayor.mp3", "ID3 " + std::string(3'000, 'l'));
        house.file("plan.pdf", "%PDF-1.4 <script>alert(1)</script>");
        for (const auto* name : {"bridge.png", "ferry.png", "film.mp4", "mayor.mp3", "plan.pdf"})
            house.number({"media", "add", name, "--caption", std::string("Légende de ") + name});
    }
    /// Its number.
    std::int64_t publish(std::vector<std::string> more = {}) {
        house.file("text.md",
                   "La foule traverse.\n\n::: gallery\n![](media:1)\n![](media:2)\nDeux vues\n:::\n\n::: video\n![](media:3)\n:::\n\n"
                   "::: audio\n![](media:4)\n:::\n\n::: file\n![](media:5)\n:::\n");
        more.insert(more.begin(), {"article", "publish", "text.md", "--headline", "Le pont", "--section", "ville"});
        return house.number(more);
    }
    std::string address_of_film() {
        return house.house.store->read([](store::Reading& reading) {
            cache::Ingredients unnoted;
            return media::address_of(*media::shown(reading, unnoted, {3})).text();
        });
    }

    static constexpr auto article = "/articles/1-le-pont";
    const std::string film = std::string(
                                 "\0\0\0\x20"
                                 "ftypisom",
                                 12) +
                             std::string(500'000, 'f') + "the end";
};

TEST_P(AnArticleShowsEverything, each_in_its_own_way) {
    publish();
    const auto read = page(article);
    EXPECT_THAT(read, AllOf(HasSubstr("class=\"gallery\""), HasSubstr("<video controls preload=\"metadata\""),
                            HasSubstr("<audio controls preload=\"none\""), HasSubstr("class=\"download\""), HasSubstr("Deux vues"),
                            HasSubstr("Légende de film.mp4"), HasSubstr("Légende de plan.pdf")));
    const std::regex image("<img[^>]*>");
    int images = 0;
    for (std::sregex_iterator one(read.begin(), read.end(), image), end; one != end; ++one, ++images)
        EXPECT_THAT(one->str(), AllOf(HasSubstr(" width=\""), HasSubstr(" height=\""), HasSubstr(" alt=\"")));
    EXPECT_EQ(images, 2);
}

TEST_P(AnArticleShowsEverything, a_video_is_sent_as_its_player_asks) {
    publish();
    const auto address = first_in(page(article), "<video[^>]* src=\"([^\"]*)\"");
    const auto beginning = house.get(address, {{"range", "bytes=0-"}});
    EXPECT_EQ(beginning.status, 206);
    EXPECT_EQ(beginning.header("content-type"), "video/mp4");
    EXPECT_TRUE(beginning.body == film);
    const auto end = house.get(address, {{"range", "bytes=-7"}, {"if-range", std::string(beginning.header("etag"))}});
    EXPECT_EQ(end.body, "the end");
    EXPECT_EQ(end.header("content-range"), "bytes 500012-500018/500019");
    EXPECT_EQ(house.get(address, {{"range", "bytes=500019-"}}).status, 416);
    const auto known = house.get(address, {{"range", "bytes=0-"}, {"if-none-match", std::string(beginning.header("etag"))}});
    EXPECT_EQ(known.status, 304);
    const auto head = http::Client(house.port(), readers_patience).head(address);
    EXPECT_EQ(head.header("content-length"), std::to_string(film.size()));
    EXPECT_EQ(head.header("accept-ranges"), "bytes");
}

TEST_P(AnArticleShowsEverything, a_sound_is_played_and_a_document_is_taken_home) {
    publish();
    const auto read = page(article);
    const auto sound = house.get(first_in(read, "<audio[^>]* src=\"([^\"]*)\""), {{"range", "bytes=0-2"}});
    EXPECT_EQ(sound.status, 206);
    EXPECT_EQ(sound.body, "ID3");
    EXPECT_EQ(sound.header("content-type"), "audio/mpeg");
    const auto plan = house.get(first_in(read, "<a class=\"download\" href=\"([^\"]*)\""));
    EXPECT_EQ(plan.status, 200);
    EXPECT_EQ(plan.header("content-type"), "application/pdf");
    EXPECT_THAT(std::string(plan.header("content-disposition")), HasSubstr("attachment"));
    EXPECT_THAT(std::string(plan.header("content-security-policy")), HasSubstr("sandbox"));
    EXPECT_EQ(plan.header("x-content-type-options"), "nosniff");
}

TEST_P(AnArticleShowsEverything, to_nobody_before_its_hour_and_to_nobody_after_it_is_withdrawn) {
    const auto shown_film = address_of_film();
    EXPECT_EQ(house.get(shown_film).status, 404) << "nothing shows it";
    publish({"--at", "2024-03-02T07:00"});
    EXPECT_EQ(house.get(shown_film).status, 404) << "its hour has not come";
    EXPECT_EQ(house.get(shown_film, {{"range", "bytes=0-1"}}).status, 404);
    clock.wind(std::chrono::hours(18));  // 07:00 in Paris
    ASSERT_TRUE(house.house.articles.publish_due());
    EXPECT_EQ(house.get(shown_film).status, 200);
    ASSERT_TRUE(house.order({"article", "withdraw", "1"}));
    EXPECT_EQ(house.get(shown_film).status, 404);
    EXPECT_EQ(house.get(shown_film, {{"if-none-match", "*"}}).status, 404) << "nor is anybody told that it is the same";
    ASSERT_TRUE(house.house.articles.publish({1}));
    EXPECT_EQ(house.get(shown_film).status, 200);
}

TEST_P(AnArticleShowsEverything, until_a_text_shows_it_no_longer) {
    publish();
    const auto shown_film = address_of_film();
    EXPECT_EQ(house.get(shown_film).status, 200);
    ASSERT_TRUE(house.order({"article", "update", "1", "--body", house.file("less.md", "La foule traverse.\n")}));
    EXPECT_EQ(house.get(shown_film).status, 404);
    EXPECT_THAT(page(article), Not(HasSubstr("/media/")));
}

TEST_P(AnArticleShowsEverything, whose_pictures_are_missing_is_read_all_the_same) {
    house.file("text.md",
               "La foule.\n\n::: gallery\n![](media:97)\n![](media:98)\n:::\n\n::: image\n![Un dessin](media:99)\nSa légende\n:::\n");
    house.number({"article", "publish", "text.md", "--headline", "Le pont", "--section", "ville"});
    EXPECT_THAT(page(article), AllOf(HasSubstr("Sa légende"), HasSubstr("aria-label=\"Un dessin\""), Not(HasSubstr("class=\"gallery\"")),
                                     Not(HasSubstr("<img"))));
}

TEST_P(AnArticleShowsEverything, a_film_of_another_only_after_the_reader_agrees) {
    house.file(
        "film.md",
        "Voyez.\n\n::: embed\n[Le film](https://youtu.be/dQw4w9WgXcQ)\n:::\n\n::: embed\n[La carte](https://cartes.example/)\n:::\n");
    house.number({"article", "publish", "film.md", "--headline", "Le film", "--section", "ville"});
    EXPECT_THAT(page("/articles/1-le-film"),
                AllOf(HasSubstr("<iframe src=\"/embeds/youtube-dQw4w9WgXcQ\" title=\"Le film\""),
                      HasSubstr("href=\"https://youtu.be/dQw4w9WgXcQ\""), HasSubstr("href=\"https://cartes.example/\" rel=\"external\""),
                      Not(HasSubstr("nocookie"))));
    const auto asking = house.get("/embeds/youtube-dQw4w9WgXcQ");
    EXPECT_THAT(asking.body, AllOf(HasSubstr("Ce contenu vient de YouTube"), HasSubstr("href=\"/embeds/youtube-dQw4w9WgXcQ/shown\""),
                                   Not(HasSubstr("nocookie"))));
    EXPECT_THAT(std::string(asking.header("content-security-policy")), HasSubstr("frame-src 'none'"));
    const auto agreed = house.get("/embeds/youtube-dQw4w9WgXcQ/shown");
    EXPECT_THAT(agreed.body, HasSubstr("<iframe src=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ\""));
    EXPECT_THAT(std::string(agreed.header("content-security-policy")), HasSubstr("frame-src https://www.youtube-nocookie.com;"));
    EXPECT_EQ(house.get("/embeds/youtube-x").status, 404);
    EXPECT_EQ(house.get("/embeds/evil-dQw4w9WgXcQ/shown").status, 404);
}

TEST_P(AnArticleShowsEverything, notes_lead_there_and_back_and_tables_move_by_themselves) {
    house.file("notes.md", "Mot[^1].\n\n| A | B |\n| --- | --- |\n| C | D |\n\n::: note 1\nLa note.\n:::\n");
    house.number({"article", "publish", "notes.md", "--headline", "Notes", "--section", "ville"});
    EXPECT_THAT(page("/articles/1-notes"), AllOf(HasSubstr("href=\"#note-1\" id=\"mark-1\" aria-label=\"Note 1\""),
                                                 HasSubstr("<p>La note.<a role=\"doc-backlink\" href=\"#mark-1\""),
                                                 HasSubstr("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tableau\">")));
}

TEST_P(AnArticleShowsEverything, where_it_stands_in_its_story) {
    house.order({"story", "add", "Le pont fermé"});
    house.file("line.md", "Une ligne.\n");
    for (const auto* headline : {"Un", "Deux", "Trois"}) {
        clock.wind(std::chrono::minutes(1));
        house.number({"article", "publish", "line.md", "--headline", headline, "--section", "ville", "--story", "le-pont-fermé"});
    }
    const auto two = page("/articles/2-deux");
    EXPECT_THAT(two, AllOf(HasSubstr("Dans ce dossier"), HasSubstr("rel=\"prev\" href=\"/articles/1-un\""),
                           HasSubstr("rel=\"next\" href=\"/articles/3-trois\"")));
    EXPECT_THAT(page("/articles/3-trois"), Not(HasSubstr("rel=\"next\"")));
    clock.wind(std::chrono::minutes(1));
    house.number({"article", "publish", "line.md", "--headline", "Quatre", "--section", "ville", "--story", "le-pont-fermé"});
    EXPECT_THAT(page("/articles/3-trois"), HasSubstr("rel=\"next\" href=\"/articles/4-quatre\""));
}

TEST_P(AnArticleShowsEverything, what_was_wrong_in_it) {
    publish();
    clock.wind(std::chrono::hours(1));
    EXPECT_TRUE(house.order({"article", "correct", "1", "--notice", "Le pont a deux piles."}));
    EXPECT_THAT(page(article), AllOf(HasSubstr("<a href=\"#corrections\">"), HasSubstr("Corrigé le"), Not(HasSubstr("Mis à jour")),
                                     HasSubstr("id=\"corrections\""), HasSubstr("href=\"/corrections\"")));
}

ON_BOTH_DATABASES(AnArticleShowsEverything);

}  // namespace
}  // namespace rotative::journeys
