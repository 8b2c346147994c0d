// SPDX-License-Identifier: Apache-2.0
// What comes into the library, what is refused, and that no row is ever without its files; on each store.
#include "paper/media/media.hpp"
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <csignal>
#include <fstream>
#include "base/test_files.hpp"
#include "paper/media/test_library.hpp"
#include "press/store/test_child.hpp"

namespace rotative::media {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class MediaIn : public Library {};

TEST_P(MediaIn, a_picture_comes_with_its_sizes_and_its_words) {
    const auto id = *media.add(bridge(), {"Le pont vu du nord", "Le pont rouvre", "Inès Aubert", {30, 70}, "bridge.png", {}});
    const auto medium = this->medium(id);
    EXPECT_EQ(medium.sort, Sort::Picture);
    EXPECT_EQ(medium.type, "image/png");
    EXPECT_EQ(medium.size, (Size{400, 300}));
    EXPECT_THAT(medium.made, ElementsAre(Size{320, 240}, Size{400, 300}));
    EXPECT_EQ(medium.known, (Known{"Le pont vu du nord", "Le pont rouvre", "Inès Aubert", {30, 70}, "bridge.png", {}}));
    EXPECT_EQ(medium.public_id.size(), 26u);
    EXPECT_THAT(made_of.made_of(), ElementsAre("medium:" + std::to_string(id.number)));
    EXPECT_THAT(examined().missing, IsEmpty());
    EXPECT_THAT(examined().orphaned, IsEmpty());
    EXPECT_EQ(address_of(medium, 320, pictures::Form::Avif).text(), "/media/" + medium.public_id + "/320.avif");
}

TEST_P(MediaIn, the_same_bytes_from_the_same_place_are_the_same_medium) {
    const auto first = *media.add(bridge(), {.credit = "Inès"});
    EXPECT_EQ(*media.add(bridge(), {.credit = "Derya"}), first);
    EXPECT_EQ(medium(first).known.credit, "Inès");
    EXPECT_NE(*media.add(bridge(), {.origin = "wxr:12"}), first) << "somebody else's picture may have other words";
    EXPECT_THAT(examined().orphaned, IsEmpty());
}

TEST_P(MediaIn, other_files_are_kept_as_they_are) {
    const auto medium = this->medium(*media.add(plan(), {.name = "plan.pdf"}));
    EXPECT_EQ(medium.sort, Sort::Document);
    EXPECT_THAT(medium.made, IsEmpty());
    EXPECT_EQ(address_of(medium).text(), "/media/" + medium.public_id + "/file.pdf");
    EXPECT_EQ(bytes_of(media.files().original(medium)), "%PDF-1.4 the plan of the bridge");
}

TEST_P(MediaIn, what_is_refused_leaves_nothing) {
    const auto refusal = [&](const fs::path& file, const Known& known = {}) { return media.add(file, known).problem().message; };
    EXPECT_EQ(refusal(file("x.png", "<html>")), "pictures.unknown_type");
    EXPECT_EQ(refusal(file("x.svg", "<svg onload='x'/>")), "pictures.drawing");
    EXPECT_EQ(refusal(file("x.jpg", "\xFF\xD8\xFF and no picture")), "pictures.damaged");
    EXPECT_EQ(refusal(file("large.png", pictures::png_saying(20'000, 10'000, 2, ""))), "pictures.too_many_pixels");
    EXPECT_EQ(refusal(bridge(), {.credit = std::string(longest_credit + 1, 'x')}), "media.words_too_long");
    EXPECT_EQ(refusal(bridge(), {.focus = {30, 101}}), "media.wrong_focus");
    fs::resize_file(bridge(), largest_picture + 1);
    EXPECT_EQ(refusal(folder.path() / "bridge.png"), "media.too_large");
    EXPECT_THAT(examined().orphaned, IsEmpty());
    EXPECT_TRUE(!fs::exists(folder.path() / "media/aside") || fs::is_empty(folder.path() / "media/aside"));
}

TEST_P(MediaIn, who_moves_in_keeps_strangers_too) {
    const auto kept = [&](const fs::path& from) {
        auto arrived = media.bring(from, {.name = from.filename().string()}, Strangers::Kept);
        EXPECT_TRUE(arrived);
        const auto id = store->write([&](store::Transaction& tx) -> Result<MediumId> { return media.keep(tx, *arrived); });
        return std::pair(medium(*id), arrived->trouble().has_value());
    };
    const auto [drawing, is_drawing_aside] = kept(file("plan.SVG", "<svg onload='x'/>"));
    EXPECT_EQ(drawing.type, "application/octet-stream");
    EXPECT_EQ(drawing.extension, "svg");
    EXPECT_FALSE(is_drawing_aside);
    const auto [letter, is_letter_aside] = kept(file("letter.docx", "PK\x03\x04 words"));
    EXPECT_EQ(letter.extension, "docx");
    EXPECT_EQ(kept(file("no ending", "words")).first.extension, "bin");
    const auto [damaged, is_damaged_aside] = kept(file("x.jpg", "\xFF\xD8\xFF and no picture"));
    EXPECT_TRUE(is_damaged_aside);
    EXPECT_TRUE(damaged.is_aside());
    EXPECT_TRUE(fs::exists(media.files().original(damaged)));
    EXPECT_FALSE(store->read([&](store::Reading& reading) { return address(reading, made_of, damaged.id); }));
    EXPECT_EQ(store->read([&](store::Reading& reading) { return refuse_no_picture(reading, damaged.id); }).problem().message,
              "media.no_picture");
    EXPECT_THAT(examined().missing, IsEmpty());
    EXPECT_THAT(examined().orphaned, IsEmpty());
}

TEST_P(MediaIn, that_readers_see_it_or_no_longer_is_told) {
    const auto id = *media.add(plan(), {});
    std::vector<std::string> touched;
    wire.at_once<MediaSeen>([&](const MediaSeen& news, wire::Heard) { touched = touched_by(MediaSeen::read(news.write())); });
    const auto told = [&] { return std::exchange(touched, {}); };
    show(1, {id}, Seen::ByNobody);
    EXPECT_THAT(told(), IsEmpty());
    show(1, {id}, Seen::ByReaders);
    EXPECT_THAT(told(), ElementsAre(seen_tag(id)));
    show(2, {id}, Seen::ByReaders);
    EXPECT_THAT(told(), IsEmpty());
    show(2, {}, Seen::ByReaders);
    show(1, {}, Seen::ByReaders);
    EXPECT_THAT(told(), ElementsAre(seen_tag(id)));
}

TEST_P(MediaIn, what_is_public_from_an_hour_on_shows_it_from_then_on) {
    const auto id = *media.add(plan(), {});
    const auto from = Moment{clock.now().ms + 1000};
    ASSERT_TRUE(store->write([&](store::Transaction& tx) -> Result<Done> {
        use(tx, wire, {User::Kind::Page, 3}, {{id}, Seen::ByReaders, from});
        return Done{};
    }));
    const auto is_seen_now = [&] { return store->read([&](store::Reading& reading) { return is_seen(reading, made_of, id); }); };
    EXPECT_FALSE(is_seen_now());
    EXPECT_EQ(made_of.until(), from);
    clock.wind(std::chrono::seconds(1));
    EXPECT_TRUE(is_seen_now());
    EXPECT_EQ(store->read([&](store::Reading& reading) { return first_user(reading, User::Kind::Page, id); }), 3);
}

TEST_P(MediaIn, other_words_are_told_and_the_same_are_not) {
    const auto id = *media.add(plan(), {.caption = "Le plan"});
    std::vector<std::string> touched;
    wire.at_once<MediumChanged>([&](const MediumChanged& news, wire::Heard) { touched = touched_by(news); });
    ASSERT_TRUE(media.describe(id, {.caption = "Le plan"}));
    EXPECT_THAT(touched, IsEmpty());
    ASSERT_TRUE(media.describe(id, {.caption = "Le plan du pont", .focus = {10, 20}}));
    EXPECT_THAT(touched, ElementsAre(tag(id)));
    EXPECT_EQ(medium(id).known.focus, (Focus{10, 20}));
    EXPECT_EQ(media.describe({99}, {}).problem().message, "media.not_found");
}

TEST_P(MediaIn, it_is_seen_exactly_while_something_public_shows_it) {
    const auto id = *media.add(plan(), {});
    const auto is_public = [&] { return store->read([&](store::Reading& reading) { return shelf::is_public(reading, id); }); };
    EXPECT_FALSE(is_public());
    show(1, {id}, Seen::ByNobody);
    EXPECT_FALSE(is_public());
    show(2, {id, id, {99}}, Seen::ByReaders);
    EXPECT_TRUE(is_public());
    show(1, {id}, Seen::ByReaders);
    show(2, {}, Seen::ByReaders);
    EXPECT_TRUE(is_public()) << "the first shows it still";
    show(1, {id}, Seen::ByNobody);
    EXPECT_FALSE(is_public());
}

TEST_P(MediaIn, the_library_speaks_where_the_text_is_silent) {
    using namespace document;
    const auto id = *media.add(bridge(), {.alternative = "Le pont", .caption = "De nuit", .credit = "Inès"});
    const Document text{{{Image{{id.number, ""}, "", {}, {{Text{"Derya"}}}}}}};
    const auto said = store->read([&](store::Reading& reading) { return with_known_words(reading, text); });
    EXPECT_EQ(said.blocks, (Blocks{{Image{{id.number, ""}, "Le pont", {{Text{"De nuit"}}}, {{Text{"Derya"}}}}}}));
    EXPECT_THAT(media_in(said), ElementsAre(id));
    EXPECT_EQ(first_picture_in(said), id);
}

TEST_P(MediaIn, missing_and_orphaned_files_are_found) {
    const auto medium = this->medium(*media.add(bridge(), {}));
    fs::remove(media.files().shown(medium) / "320.webp");
    pictures::put(media.files().original(medium), "shorter");
    pictures::put(folder.path() / "media/shown/stray.jpg", "x");
    EXPECT_EQ(examined().missing.size(), 2u);
    EXPECT_THAT(examined().orphaned, ElementsAre("shown/stray.jpg"));
}

TEST_P(MediaIn, what_was_half_brought_is_gone_at_the_next_start) {
    const auto kept = medium(*media.add(bridge(), {}));
    const auto brought = media.bring(plan(), {}, Strangers::Refused)->medium();  // and let go again
    const auto aside = folder.path() / "media/aside", in_place = media.files().original(brought);
    fs::create_directories(aside / kept.public_id);
    fs::create_directories(aside / brought.public_id);
    std::ofstream(in_place) << "as if the power had gone";
    const Media again(*store, wire, darkroom, folder.path() / "media");
    EXPECT_TRUE(fs::is_empty(aside));
    EXPECT_FALSE(fs::exists(in_place)) << "it had come into its place, but no row names it";
    EXPECT_THAT(examined().missing, IsEmpty());
}

TEST_P(MediaIn, a_disk_that_fails_leaves_no_row) {
    const auto large = file("film.mp4", std::string("\0\0\0\x20", 4) + "ftypisom" + std::string(40u << 20, 'f'));
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit narrow{20u << 20, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &narrow);
    EXPECT_THROW((void)media.add(large, {}), std::system_error);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, former);
    EXPECT_FALSE(store->read([](store::Reading& reading) { return reading.rows("select 1 from media").next(); }));
    EXPECT_THAT(examined().orphaned, IsEmpty());
    EXPECT_TRUE(media.add(large, {})) << "and comes when the disk is well";
}

ON_EACH_STORE(MediaIn);

/// The child brings file after file; it is killed while it does.
TEST(MediaKilled, no_row_is_without_its_files) {
    constexpr auto variable = "ROTATIVE_MEDIA_CHILD";
    const auto bring = [](const fs::path& folder) {
        const auto store = store::open("sqlite:" + (folder / "newspaper.db").string());
        wire::Wire wire(*store);
        pictures::Pictures darkroom;
        Media media(*store, wire, darkroom, folder / "media");
        for (int i = 0;; ++i) {
            pictures::put(folder / "next.pdf", "%PDF-1.4 " + std::to_string(i) + std::string(200'000, 'x'));
            if (!media.add(folder / "next.pdf", {})) std::_Exit(2);
            tell_parent("one more");
        }
    };
    if (const char* const folder = std::getenv(variable)) return bring(folder);
    for (const int kept_before : {1, 3, 6}) {
        store::ScratchFolder folder;
        store::scratch::lay_migrated_file(folder.path() / "newspaper.db");
        {
            TestChild child("MediaKilled.no_row_is_without_its_files", variable, folder.path());
            std::string line;
            for (int i = 0; i < kept_before; ++i)
                while (child.says(line) && line != "one more") {
                }
            child.kill_now();
        }
        const auto store = store::open("sqlite:" + (folder.path() / "newspaper.db").string());
        store->read([&](store::Reading& reading) {
            const auto examined = examine(reading, Files::as_they_are(folder.path() / "media"));
            EXPECT_THAT(examined.missing, IsEmpty());
            auto rows = reading.rows("select count(*) from media");
            rows.next();
            EXPECT_GE(rows.number(0), kept_before);
        });
    }
}

}  // namespace
}  // namespace rotative::media
