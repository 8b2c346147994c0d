// SPDX-License-Identifier: Apache-2.0
// Which addresses of others are framed, and as what.
#include "paper/counter/embeds.hpp"
#include <gtest/gtest.h>

namespace rotative::counter {
namespace {

std::string id_at(std::string_view address) {
    const auto found = embedded_at(address);
    return found ? found->id() : "none";
}

TEST(Embeds, are_known_by_every_address_of_their_provider) {
    for (const auto* address : {"https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://m.youtube.com/watch?app=m&v=dQw4w9WgXcQ&t=3s",
                                "https://youtu.be/dQw4w9WgXcQ?si=x", "http://youtube.com/embed/dQw4w9WgXcQ",
                                "https://www.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"})
        EXPECT_EQ(id_at(address), "youtube-dQw4w9WgXcQ") << address;
    EXPECT_EQ(id_at("https://vimeo.com/76979871"), "vimeo-76979871");
    EXPECT_EQ(id_at("https://player.vimeo.com/video/76979871"), "vimeo-76979871");
    EXPECT_EQ(id_at("https://www.dailymotion.com/video/x8abcde"), "dailymotion-x8abcde");
    EXPECT_EQ(id_at("https://dai.ly/x8abcde"), "dailymotion-x8abcde");
}

TEST(Embeds, of_others_stay_links) {
    for (const auto* address :
         {"https://example.com/v", "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ", "https://www.youtube.com/@courrier",
          "https://www.youtube.com/watch?v=short", "https://youtu.be/dQw4w9WgXc%22", "javascript:alert(1)", "/own", ""})
        EXPECT_EQ(id_at(address), "none") << address;
}

TEST(Embeds, an_id_leads_to_its_player_and_a_made_up_one_nowhere) {
    const auto film = embedded_called("youtube-dQw4w9WgXcQ");
    ASSERT_TRUE(film);
    EXPECT_EQ(film->player().text(), "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ");
    EXPECT_EQ(film->origin(), "https://www.youtube-nocookie.com");
    EXPECT_EQ(embedded_called("vimeo-76979871")->player().text(), "https://player.vimeo.com/video/76979871?dnt=1");
    for (const auto* id :
         {"", "youtube", "youtube-", "evil-dQw4w9WgXcQ", "youtube-dQw4w9WgXcQ/..", "youtube-dQw4w9Wg\"cQ", "youtube-dQw4w9WgXcQQ"})
        EXPECT_FALSE(embedded_called(id)) << id;
}

}  // namespace
}  // namespace rotative::counter
