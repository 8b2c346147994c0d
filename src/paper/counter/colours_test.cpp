// SPDX-License-Identifier: Apache-2.0
// Whatever colours a newspaper sets, what it prints in them can be read, by day and by night.
#include "paper/counter/colours.hpp"
#include <gtest/gtest.h>
#include "paper/counter/contrast.hpp"

namespace rotative::counter {
namespace {

/// The value of a property in the day's rules, or in the night's.
Colour value(const std::string& sheet, const std::string& name, bool is_night) {
    const auto begin = is_night ? sheet.find("prefers-color-scheme:dark") : 0;
    return colour_of(sheet.substr(sheet.find("--" + name + ":", begin) + name.size() + 3, 7));
}

TEST(Contrast, is_that_of_wcag) {
    EXPECT_NEAR(contrast(colour_of("#000000"), colour_of("#ffffff")), 21, 0.01);
    EXPECT_NEAR(contrast(colour_of("#767676"), colour_of("#ffffff")), 4.54, 0.01);
    EXPECT_NEAR(contrast(colour_of("#ffffff"), colour_of("#767676")), 4.54, 0.01);
}

TEST(Contrast, a_colour_that_can_be_read_stays_and_another_moves_until_it_can) {
    const auto white = colour_of("#ffffff"), night = colour_of("#101018");
    EXPECT_EQ(readable(colour_of("#a3191f"), white, 4.5), colour_of("#a3191f"));
    const auto yellow = readable(colour_of("#ffdd00"), white, 4.5);
    EXPECT_GE(contrast(yellow, white), 4.5);
    EXPECT_LT(contrast(yellow, white), 5.0);
    EXPECT_GE(contrast(readable(colour_of("#000080"), night, 4.5), night), 4.5);
}

TEST(Colours, are_readable_whatever_was_set) {
    for (const auto& set : {masthead::Colours{"#b3001b", "#fffdf8", "#1a1a1a"}, masthead::Colours{"#ffee00", "#ffffff", "#999999"},
                            masthead::Colours{"#0000ff", "#000000", "#222222"}, masthead::Colours{"#808080", "#808080", "#808080"}}) {
        const auto sheet = colours_sheet(set);
        for (const bool is_night : {false, true})
            for (const auto* ground : {"paper", "tint"}) {
                const auto under = value(sheet, ground, is_night);
                EXPECT_GE(contrast(value(sheet, "accent", is_night), under), 4.5) << sheet;
                EXPECT_GE(contrast(value(sheet, "quiet", is_night), under), 4.5) << sheet;
                EXPECT_GE(contrast(value(sheet, "ink", is_night), under), 4.5) << sheet;
            }
    }
}

TEST(Colours, another_accent_has_another_address) {
    EXPECT_NE(colours_address({"#b3001b", "#fffdf8", "#1a1a1a"}), colours_address({"#b3001c", "#fffdf8", "#1a1a1a"}));
}

}  // namespace
}  // namespace rotative::counter
