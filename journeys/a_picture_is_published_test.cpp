// SPDX-License-Identifier: Apache-2.0
// A picture on its way: from a file at Inès's terminal to the pages of readers, and away again. What the darkroom refuses is in
// press/pictures, what may be seen when, in paper/media.
#include <gmock/gmock.h>
#include <regex>
#include "open_house.hpp"
#include "press/pictures/test_pictures.hpp"

namespace rotative::journeys {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class APictureIsPublished : public Journey {
protected:
    APictureIsPublished() {
        house.order({"section", "add", "Ville"});
        house.order({"author", "add", "Inès Morvan"});
        house.file("bridge.png", pictures::plain_png(700, 400));
        picture =
            house.number({"media", "add", "bridge.png", "--alternative", "Le pont de nuit", "--credit", "Inès Morvan", "--focus", "30,70"});
    }
    std::int64_t publish(std::string_view body, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"article",   "publish", house.file("text.md", body), "--headline", "Le pont rouvre",
                                       "--section", "ville"};
        words.insert(words.end(), more.begin(), more.end());
        return house.number(words);
    }
    std::string shown_in_the_text() const { return "La foule traverse.\n\n![](media:" + std::to_string(picture) + ")\n"; }
    /// Every address of a picture on a page.
    static std::vector<std::string> pictures_on(const std::string& page) {
        static const std::regex address("/media/[a-z2-7]{26}/[a-z0-9]+\\.[a-z0-9]+");
        std::vector<std::string> all;
        for (std::sregex_iterator one(page.begin(), page.end(), address), end; one != end; ++one) all.push_back(one->str());
        return all;
    }
    static constexpr auto article = "/articles/1-le-pont-rouvre";

    std::int64_t picture = 0;
};

TEST_P(APictureIsPublished, in_every_form_and_width_and_readers_can_fetch_each) {
    ASSERT_EQ(publish(shown_in_the_text()), 1);
    const auto read = page(article);
    EXPECT_THAT(read, AllOf(HasSubstr("<source type=\"image/avif\""), HasSubstr("width=\"700\" height=\"400\""),
                            HasSubstr("alt=\"Le pont de nuit\""), HasSubstr("focus-x-3 focus-y-7"),
                            HasSubstr("<small class=\"credit\">Inès Morvan"), Not(HasSubstr(" style="))));
    const auto addresses = pictures_on(read);
    EXPECT_GE(addresses.size(), 10u);
    for (const auto& address : addresses) EXPECT_EQ(house.get(address).status, 200) << address;
    for (const auto* list : {"/", "/sections/ville"}) EXPECT_FALSE(pictures_on(page(list)).empty()) << list;
    EXPECT_THAT(page("/feeds/atom.xml"), HasSubstr("https://courrier.example/media/"));
}

TEST_P(APictureIsPublished, and_nobody_sees_it_before_or_after) {
    ASSERT_EQ(publish(shown_in_the_text()), 1);
    const auto addresses = pictures_on(page(article));
    ASSERT_TRUE(house.order({"article", "withdraw", "1"}));
    for (const auto& address : addresses) EXPECT_EQ(house.get(address).status, 404) << address;
}

TEST_P(APictureIsPublished, above_a_text_that_does_not_show_it) {
    publish("La foule traverse.\n", {"--picture", std::to_string(picture)});
    const auto whole = page(article);
    const auto read = whole.substr(whole.find("<main"));  // its head says both for programs
    EXPECT_LT(read.find("/media/"), read.find("La foule"));
    EXPECT_FALSE(pictures_on(page("/")).empty());
}

TEST_P(APictureIsPublished, and_its_pages_follow_when_it_is_described_anew) {
    publish("La foule traverse.\n", {"--picture", std::to_string(picture)});
    EXPECT_THAT(page("/"), HasSubstr("focus-x-3"));
    ASSERT_TRUE(house.order({"media", "describe", std::to_string(picture), "--focus", "80,10"}));
    EXPECT_THAT(page("/"), AllOf(HasSubstr("focus-x-8 focus-y-1"), Not(HasSubstr("focus-x-3"))));
}

TEST_P(APictureIsPublished, as_an_authors_face) {
    EXPECT_THAT(page("/authors/in%C3%A8s-morvan"), Not(HasSubstr("/media/")));
    ASSERT_TRUE(house.order({"author", "face", "inès-morvan", std::to_string(picture)}));
    const auto addresses = pictures_on(page("/authors/in%C3%A8s-morvan"));
    ASSERT_FALSE(addresses.empty());
    EXPECT_EQ(house.get(addresses.front()).status, 200);
}

TEST_P(APictureIsPublished, what_is_none_is_refused_in_words) {
    const auto refused = house.order({"media", "add", house.file("drawing.png", "<svg onload='alert(1)'/>")});
    EXPECT_EQ(refused.outcome, house::Outcome::Refused);
    EXPECT_THAT(refused.told, HasSubstr("SVG"));
    EXPECT_THAT(house.order({"media", "add", house.file("large.png", pictures::png_saying(20'000, 10'000, 2, ""))}).told, HasSubstr("120"));
    EXPECT_TRUE(house.order({"doctor"}).said.find("media") == std::string::npos);
}

ON_BOTH_DATABASES(APictureIsPublished);

}  // namespace
}  // namespace rotative::journeys
