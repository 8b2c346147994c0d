// SPDX-License-Identifier: Apache-2.0
// An import that is ended half way, at any moment, is run again and leaves the same paper as one that was not. On each store.
#include <gtest/gtest.h>
#include <algorithm>
#include "base/test_files.hpp"
#include "paper/moving/test_house.hpp"

namespace rotative::moving {
namespace {

struct Ended {};

class HalfWayOn : public store::EachStore {
protected:
    using Rows = std::vector<std::string>;

    /// What is kept, but for the news and the numbers the engine counts with: how often something was told is no part of the paper.
    static Rows paper_in(store::Store& store) {
        auto rows = everything_in(store);
        std::erase_if(rows, [](const std::string& row) { return row.starts_with("news: ") || row.starts_with("sqlite_sequence: "); });
        return rows;
    }

    /// Ends the import at this share of all its reading; true when it came to its end before.
    static bool came_to_its_end(TestHouse& house, const std::filesystem::path& file, int step) {
        int steps = 0;
        try {
            return static_cast<bool>(house.moving.import_wxr({file}, Mode::ForGood, [&](const Progress&) {
                if (++steps > step) throw Ended();
            }));
        } catch (const Ended&) {
            return false;
        }
    }

    static Rows brought_whole(store::Engine engine, const std::filesystem::path& file) {
        store::ScratchStore apart(engine);
        const auto store = apart.open_migrated(store::HandClock());
        TestHouse house(*store);
        EXPECT_TRUE(house.moving.import_wxr({file}, Mode::ForGood));
        return paper_in(*store);
    }

    void expect_the_same_however_often_it_ends(const std::filesystem::path& file) {
        const auto whole = brought_whole(store->engine(), file);
        TestHouse house(*store);
        int step = 0, ends = 0;
        while (!came_to_its_end(house, file, step)) {
            ++ends;
            step += 3;
        }
        EXPECT_GT(ends, 2);
        EXPECT_TRUE(paper_in(*store) == whole) << ends << " ends";
        ASSERT_TRUE(house.moving.import_wxr({file}, Mode::ForGood));
        EXPECT_TRUE(paper_in(*store) == whole);
    }
};

TEST_P(HalfWayOn, an_archive_that_came_in_pieces_is_the_same_archive) {
    const auto file = corpora() / "wxr/news-fr.xml";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "no corpora at " << file;
    expect_the_same_however_often_it_ends(file);
}

ON_EACH_STORE(HalfWayOn);

}  // namespace
}  // namespace rotative::moving
