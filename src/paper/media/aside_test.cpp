// SPDX-License-Identifier: Apache-2.0
// Two processes on one folder: one is bringing something while the other starts.
#include "paper/media/aside.hpp"
#include <gtest/gtest.h>
#include <thread>
#include "base/test_files.hpp"
#include "paper/media/files.hpp"
#include "press/pictures/test_pictures.hpp"
#include "press/store/test_child.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::media {
namespace {

namespace fs = std::filesystem;

const Medium the_plan{.public_id = "plan", .sort = Sort::Document, .extension = "pdf"};

bool no_row_names_it(const std::string&) { return false; }

/// The child: brings the plan, and settles it only when it is told to.
void bring(const fs::path& folder) {
    const auto files = Files::as_they_are(folder / "media");
    Files::Arrival arrival(files, folder / "plan.pdf", the_plan.public_id);
    tell_parent("half");
    while (!fs::exists(folder / "go on")) std::this_thread::yield();
    arrival.settle(the_plan);
    arrival.keep();
    tell_parent("whole");
}

class AsideBetween : public testing::Test {
protected:
    AsideBetween() { pictures::put(folder.path() / "plan.pdf", "%PDF-1.4 the plan"); }
    static void until(TestChild& child, std::string_view word) {
        std::string line;
        while (child.says(line) && line != word) {
        }
        ASSERT_EQ(line, word);
    }
    fs::path aside() const { return folder.path() / "media/aside"; }

    store::ScratchFolder folder;
};

constexpr auto variable = "ROTATIVE_ASIDE_CHILD";

TEST_F(AsideBetween, processes_the_one_that_starts_leaves_the_other_what_it_brings) {
    if (const char* const given = std::getenv(variable)) return bring(given);
    TestChild child("AsideBetween.processes_the_one_that_starts_leaves_the_other_what_it_brings", variable, folder.path());
    until(child, "half");
    const Files files(folder.path() / "media", no_row_names_it);
    EXPECT_TRUE(fs::exists(aside() / "plan/original"));
    pictures::put(folder.path() / "go on", "");
    until(child, "whole");
    EXPECT_EQ(bytes_of(files.original(the_plan)), "%PDF-1.4 the plan");
}

TEST_F(AsideBetween, processes_the_one_that_starts_clears_away_what_the_dead_one_brought) {
    if (const char* const given = std::getenv(variable)) return bring(given);
    TestChild child("AsideBetween.processes_the_one_that_starts_clears_away_what_the_dead_one_brought", variable, folder.path());
    until(child, "half");
    child.kill_now();
    EXPECT_TRUE(fs::exists(aside() / "plan/original"));
    const Files files(folder.path() / "media", no_row_names_it);
    EXPECT_TRUE(fs::is_empty(aside()));
}

TEST_F(AsideBetween, threads_nothing_is_lost_while_others_clear_again_and_again) {
    std::atomic<bool> is_over{false};
    std::thread clearing([&] {
        while (!is_over) Aside::clear(folder.path() / "media", [](const std::string&) {});
    });
    for (int i = 0; i < 200; ++i) {
        const Aside one(folder.path() / "media", std::to_string(i));
        pictures::put(one.folder() / "original", "x");
        ASSERT_EQ(bytes_of(one.folder() / "original"), "x");
    }
    is_over = true;
    clearing.join();
    EXPECT_TRUE(fs::is_empty(aside()));
}

}  // namespace
}  // namespace rotative::media
