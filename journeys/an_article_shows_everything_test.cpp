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

ON_BOTH_DATABASES(AnArticleShowsEverything);

}  // namespace
}  // namespace rotative::journeys
