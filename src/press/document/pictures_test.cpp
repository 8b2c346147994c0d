// SPDX-License-Identifier: Apache-2.0
// Media in the renditions: what is shown, that nothing moves when it comes, and that the words stay what they are.
#include "press/document/pictures.hpp"
#include <gmock/gmock.h>
#include "press/document/judge.hpp"
#include "press/document/random_documents.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {
namespace {

using testing::HasSubstr;
using testing::Not;

struct PageLinks : Links {
    using Links::address_of;
    html::Url address_of(const Reference& thing) const override {
        return judge::has_target(thing) ? html::Url::own("/things/" + std::to_string(thing.id)) : html::Url();
    }
};

/// A library that has every number: pictures, but sounds at 2, videos at 3, files at 4.
struct Library : Pictures {
    std::optional<Shown> look(const Medium& medium) const override {
        if (medium.id == 0) return {};
        if (medium.id == 2)
            return Shown{Shown::Sort::Sound, html::Url::own("/media/b/file.mp3"), "audio/mpeg", {}, {}, 0, 0, {}, "MP3, 2 Mo"};
        if (medium.id == 3)
            return Shown{Shown::Sort::Video, html::Url::own("/media/c/file.mp4"), "video/mp4", {}, {}, 0, 0, {}, "MP4, 9 Mo"};
        if (medium.id == 4)
            return Shown{Shown::Sort::File, html::Url::own("/media/d/file.pdf"), "application/pdf", {}, {}, 0, 0, {}, "PDF, 1 Mo"};
        return Shown{Shown::Sort::Picture,
                     html::Url::own("/media/a/960.jpg"),
                     "image/jpeg",
                     {{"image/avif", "/media/a/320.avif 320w"}},
                     "/media/a/320.jpg 320w, /media/a/960.jpg 960w",
                     960,
                     640,
                     "focus-x-3 red-2",
                     {}};
    }
};

Image picture(std::int64_t id, std::string alternative = "Le pont") {
    return {{id, ""}, std::move(alternative), {{Text{"Le pont rouvre."}}}, {{Text{"Inès"}}}};
}
std::string page(Block block) { return page_html({{std::move(block)}}, PageLinks{}, Library{}).markup(); }

TEST(PicturesOnAPage, come_in_each_form_and_width_and_nothing_moves) {
    EXPECT_EQ(page({picture(1)}),
              "<figure class=\"picture\">\n<picture>\n"
              "<source type=\"image/avif\" srcset=\"/media/a/320.avif 320w\" sizes=\"(min-width: 40rem) 36rem, 100vw\">\n"
              "<img class=\"focus-x-3 red-2\" src=\"/media/a/960.jpg\" srcset=\"/media/a/320.jpg 320w, /media/a/960.jpg 960w\""
              " sizes=\"(min-width: 40rem) 36rem, 100vw\" width=\"960\" height=\"640\" alt=\"Le pont\" fetchpriority=\"high\""
              " decoding=\"async\">\n</picture>\n"
              "<figcaption>Le pont rouvre. <small class=\"credit\">Inès</small></figcaption>\n</figure>\n");
}

TEST(PicturesOnAPage, only_the_first_is_fetched_at_once) {
    const auto both = page_html({{{picture(1)}, {picture(5)}}}, PageLinks{}, Library{}).markup();
    const auto second = both.find("<figure", 1);
    EXPECT_THAT(both.substr(0, second), Not(HasSubstr("lazy")));
    EXPECT_THAT(both.substr(second), HasSubstr("loading=\"lazy\""));
}

TEST(PicturesOnAPage, that_are_not_there_leave_their_words) {
    const auto words = page_html({{{picture(0)}}}, PageLinks{}, Library{}).markup();
    EXPECT_EQ(words, page_html({{{picture(0)}}}, PageLinks{}).markup());
    EXPECT_THAT(words, HasSubstr("role=\"img\" aria-label=\"Le pont\""));
}

TEST(PicturesOnAPage, an_alternative_cannot_break_out) {
    EXPECT_THAT(page({picture(1, "\"><script>")}), HasSubstr("alt=\"&quot;&gt;&lt;script&gt;\""));
    EXPECT_THAT(page({picture(1, "")}), HasSubstr("alt=\"\""));
}

TEST(PicturesOnAPage, sounds_videos_and_files_are_played_or_fetched) {
    EXPECT_THAT(page({Audio{{2, ""}, {{Text{"Le son"}}}, {}}}),
                HasSubstr("<audio controls preload=\"none\" src=\"/media/b/file.mp3\"></audio>"));
    EXPECT_THAT(page({Video{{3, ""}, "Un film", {}, {}}}), HasSubstr("aria-label=\"Un film\"></video>"));
    EXPECT_EQ(page({File{{4, ""}, {{Text{"Le plan"}}}}}),
              "<p class=\"file\">Le plan <a class=\"download\" href=\"/media/d/file.pdf\" type=\"application/pdf\" download>PDF, 1 "
              "Mo</a>\n</p>\n");
}

TEST(PicturesElsewhere, are_one_address_without_a_player) {
    const auto mail = mail_html({{{picture(1)}, {Audio{{2, ""}, {}, {}}}}}, PageLinks{}, Library{}).markup();
    EXPECT_THAT(mail, HasSubstr("style=\"max-width:100%;height:auto\" src="));
    EXPECT_THAT(mail, Not(HasSubstr("<audio")));
    EXPECT_THAT(feed_html({{{picture(1)}}}, PageLinks{}, Library{}).markup(), Not(HasSubstr("class")));
}

TEST(PicturesOnAPage, no_word_is_lost_and_none_is_added) {
    RandomDocuments documents(seed_of_run());
    for (int left = 400; left > 0; --left) {
        const auto document = normalise(documents.next());
        const auto expected = judge::expected(document, judge::Marks::None, judge::Targets::Some);
        ASSERT_EQ(judge::seen_in_html(page_html(document, PageLinks{}, Library{}).markup()), expected);
        const auto elsewhere = judge::expected(document, judge::Marks::Numbers, judge::Targets::Some);
        ASSERT_EQ(judge::seen_in_html(mail_html(document, PageLinks{}, Library{}).markup()), elsewhere);
        ASSERT_EQ(judge::seen_in_html(feed_html(document, PageLinks{}, Library{}).markup()), elsewhere);
    }
}

}  // namespace
}  // namespace rotative::document
