// SPDX-License-Identifier: Apache-2.0
// An import of files that is killed at any moment is whole after the next run, and leaves nothing behind. Readings that are ended half way
// are in half_way_test.cpp.
#include <gmock/gmock.h>
#include <unistd.h>
#include <cstdlib>
#include <fstream>
#include "paper/moving/test_house.hpp"
#include "paper/moving/test_uploads.hpp"
#include "press/store/test_child.hpp"

namespace rotative::moving {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

/// The rows of the library but what is drawn by lot.
std::vector<std::string> library_in(store::Store& store) {
    return store.read([](store::Reading& reading) {
        std::vector<std::string> all;
        auto rows = reading.rows("select origin, digest, width, title from media order by origin");
        while (rows.next()) all.push_back(rows.text(0) + " " + rows.text(1) + " " + std::to_string(rows.number(2)) + " " + rows.text(3));
        return all;
    });
}

/// The child brings the export; it is killed while it develops.
TEST(AttachmentsKilled, come_whole_on_the_next_run_and_leave_nothing_behind) {
    constexpr auto variable = "ROTATIVE_MOVING_CHILD";
    const auto import_into = [](store::Store& store, const fs::path& folder, bool tells) {
        TestHouse house(store, folder);
        return house.moving.import_wxr({folder / "export.xml"}, How{Mode::ForGood, {}, folder / "uploads"}, [&](const Progress& now) {
            if (tells && now.stage != Progress::Stage::Looking) tell_parent("going");
        });
    };
    if (const char* const folder = std::getenv(variable)) {
        const auto store = store::open("sqlite:" + (fs::path(folder) / "newspaper.db").string());
        ASSERT_TRUE(import_into(*store, folder, true));
        return tell_parent("done");
    }
    for (const int milliseconds : {0, 60, 200, 450}) {
        store::ScratchFolder folder;
        lay_uploads(folder.path() / "uploads");
        std::ofstream(folder.path() / "export.xml") << the_illustrated_export();
        store::scratch::lay_migrated_file(folder.path() / "newspaper.db");
        {
            TestChild child("AttachmentsKilled.come_whole_on_the_next_run_and_leave_nothing_behind", variable, folder.path());
            std::string line;
            while (child.says(line) && line != "going" && line != "done") {
            }
            ::usleep(static_cast<useconds_t>(milliseconds) * 1000);  // any moment does
            child.kill_now();
        }
        const auto store = store::open("sqlite:" + (folder.path() / "newspaper.db").string());
        const auto report = import_into(*store, folder.path(), false);
        ASSERT_TRUE(report);
        EXPECT_EQ(report->attachments.added + report->attachments.same, 10U) << milliseconds;
        EXPECT_EQ(library_in(*store).size(), 11U) << milliseconds;
        const auto examined = store->read(
            [&](store::Reading& reading) { return media::examine(reading, media::Files::as_they_are(folder.path() / "media")); });
        EXPECT_THAT(examined.missing, IsEmpty()) << milliseconds;
        EXPECT_THAT(examined.orphaned, IsEmpty()) << milliseconds;
        EXPECT_FALSE(fs::exists(folder.path() / "media/aside") && !fs::is_empty(folder.path() / "media/aside"));
    }
}

}  // namespace
}  // namespace rotative::moving
