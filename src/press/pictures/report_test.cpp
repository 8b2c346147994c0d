// SPDX-License-Identifier: Apache-2.0
// The report is read strictly: one byte that is not as it must be, and nothing of it is believed.
#include "press/pictures/report.hpp"
#include <gtest/gtest.h>
#include <string>

namespace rotative::pictures {
namespace {

const std::string whole = "rotative-media 1\npicture 400 300 1 0 1 87 90 255\nmade 0 320 240 9114\nmade 2 320 240 12\nwhole\n";

TEST(Report, a_whole_one_is_read) {
    const auto report = read_report(whole, 15);
    ASSERT_TRUE(report);
    EXPECT_EQ(*report, (Report{Report::Refused::No, 400, 300, 1, false, true, 87, 90, 255, {{0, 320, 240, 9114}, {2, 320, 240, 12}}}));
}

TEST(Report, a_refusal_is_read) {
    EXPECT_EQ(read_report("rotative-media 1\nrefused too-many-pixels\n", 15)->refused, Report::Refused::TooManyPixels);
    EXPECT_EQ(read_report("rotative-media 1\nrefused damaged\n", 15)->refused, Report::Refused::Damaged);
    EXPECT_FALSE(read_report("rotative-media 1\nrefused tired\n", 15));
    EXPECT_FALSE(read_report("rotative-media 1\nrefused damaged\nwhole\n", 15));
}

TEST(Report, what_was_cut_anywhere_is_not_believed) {
    for (std::size_t length = 0; length < whole.size(); ++length) EXPECT_FALSE(read_report(whole.substr(0, length), 15)) << length;
}

TEST(Report, no_byte_may_be_another_one) {
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto broken = whole;
        broken[at] = '\x7F';
        EXPECT_FALSE(read_report(broken, 15)) << at;
    }
}

TEST(Report, numbers_keep_their_bounds) {
    const auto with = [](std::string_view line) {
        return read_report("rotative-media 1\npicture 400 300 1 0 0 0 0 0\n" + std::string(line) + "\nwhole\n", 15).has_value();
    };
    EXPECT_TRUE(with("made 14 400 300 1"));
    EXPECT_FALSE(with("made 15 400 300 1"));  // a place that nobody opened
    EXPECT_FALSE(with("made 0 401 300 1"));   // enlarged
    EXPECT_FALSE(with("made 0 400 300 0"));   // empty
    EXPECT_FALSE(with("made 0 -1 300 1"));
    EXPECT_FALSE(with("made 0 0400 300 1"));
    EXPECT_FALSE(with("made 0 400 300 99999999999999999999"));
    EXPECT_FALSE(with("made 1 400 300 1\nmade 1 400 300 1"));
    EXPECT_FALSE(with("made 1 400 300 1\nmade 0 400 300 1"));
}

TEST(Report, who_says_too_much_is_not_listened_to) { EXPECT_FALSE(read_report(whole + std::string(longest_report, '\n'), 15)); }

}  // namespace
}  // namespace rotative::pictures
