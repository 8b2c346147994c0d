// SPDX-License-Identifier: Apache-2.0
#include "press/cache/changes.hpp"
#include <gtest/gtest.h>

namespace rotative::cache {
namespace {

TEST(Changes, nothing_is_remembered_while_no_print_runs) {
    Changes changes;
    changes.note("article:1", 1);
    EXPECT_EQ(changes.size(), 0u);
}

TEST(Changes, the_first_change_after_the_noted_number_counts) {
    Changes changes;
    changes.print_begins(4);
    changes.note("article:1", 4);
    changes.note("article:1", 5);
    changes.note("article:1", 7);
    changes.note("article:2", 6);
    EXPECT_EQ(changes.first_after(4, {"article:1"}), 5);
    EXPECT_EQ(changes.first_after(4, {"article:2", "article:1"}), 5);
    EXPECT_EQ(changes.first_after(5, {"article:1"}), 7);
    EXPECT_EQ(changes.first_after(7, {"article:1"}), std::nullopt);
    EXPECT_EQ(changes.first_after(4, {"article:3"}), std::nullopt);
}

TEST(Changes, what_no_running_print_can_need_is_forgotten) {
    Changes changes;
    changes.print_begins(0);
    changes.note("article:1", 1);
    changes.print_begins(1);
    changes.note("article:1", 2);
    EXPECT_EQ(changes.size(), 2u);
    changes.print_ends(0);
    EXPECT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes.first_after(1, {"article:1"}), 2);
    changes.print_ends(1);
    EXPECT_EQ(changes.size(), 0u);
}

TEST(Changes, too_many_to_remember_count_as_a_change_of_everything) {
    Changes changes(3);
    changes.print_begins(0);
    for (Number number = 1; number <= 5; ++number) changes.note("article:" + std::to_string(number), number);
    EXPECT_EQ(changes.size(), 3u);
    EXPECT_EQ(changes.first_after(0, {"article:9"}), 1) << "nobody can say that it did not change";
    changes.print_begins(5);
    EXPECT_EQ(changes.first_after(5, {"article:9"}), std::nullopt) << "this print began after all of that";
}

}  // namespace
}  // namespace rotative::cache
