// SPDX-License-Identifier: Apache-2.0
#include "press/cache/quiet_points.hpp"
#include <gtest/gtest.h>

namespace rotative::cache {
namespace {

TEST(QuietPoints, a_thread_that_reads_holds_back_what_was_taken_out_after_it_began) {
    QuietPoints points(2);
    points.reading(0);
    const auto mark = points.mark();
    EXPECT_FALSE(points.passed(mark));
    points.reading(0);
    EXPECT_FALSE(points.passed(mark)) << "asking again is not being quiet";
    points.quiet(0);
    EXPECT_TRUE(points.passed(mark));
}

TEST(QuietPoints, a_sleeping_thread_delays_nobody) {
    QuietPoints points(2);
    points.reading(0);
    points.quiet(0);
    EXPECT_TRUE(points.passed(points.mark()));
}

TEST(QuietPoints, a_thread_that_began_later_cannot_see_it) {
    QuietPoints points(2);
    const auto mark = points.mark();
    points.reading(1);
    EXPECT_TRUE(points.passed(mark));
    EXPECT_FALSE(points.passed(points.mark()));
}

TEST(QuietPoints, every_thread_has_to_pass) {
    QuietPoints points(2);
    points.reading(0);
    points.reading(1);
    const auto mark = points.mark();
    points.quiet(0);
    points.reading(0);
    EXPECT_FALSE(points.passed(mark)) << "the other has not";
    points.quiet(1);
    EXPECT_TRUE(points.passed(mark));
}

}  // namespace
}  // namespace rotative::cache
