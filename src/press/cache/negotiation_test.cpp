// SPDX-License-Identifier: Apache-2.0
#include "press/cache/negotiation.hpp"
#include <gtest/gtest.h>

namespace rotative::cache {
namespace {

TEST(Negotiation, browsers_take_both_codings) {
    EXPECT_EQ(accepted_codings("gzip, deflate, br, zstd"), (Accepted{true, true}));
    EXPECT_EQ(accepted_codings("gzip, deflate"), (Accepted{true, false}));
    EXPECT_EQ(accepted_codings(""), (Accepted{false, false}));
    EXPECT_EQ(accepted_codings("BR ;q=1.0,\tx-gzip"), (Accepted{true, true}));
}

TEST(Negotiation, a_weight_of_zero_refuses) {
    EXPECT_EQ(accepted_codings("br;q=0, gzip;q=0.001"), (Accepted{true, false}));
    EXPECT_EQ(accepted_codings("gzip; q=0.000, *"), (Accepted{false, true}));
    EXPECT_EQ(accepted_codings("*;q=0"), (Accepted{false, false}));
    EXPECT_EQ(accepted_codings("*"), (Accepted{true, true}));
}

TEST(Negotiation, nonsense_accepts_nothing) {
    for (const auto* words : {",", ";", "gzipp", "brr, gz", ";q=1", "q=0"}) EXPECT_EQ(accepted_codings(words), Accepted{}) << words;
}

TEST(Negotiation, a_tag_is_found_whole_in_a_list) {
    EXPECT_TRUE(names_tag("\"abc-g\"", "\"abc-g\""));
    EXPECT_TRUE(names_tag("\"x\", W/\"abc-g\" ,\"y\"", "\"abc-g\""));
    EXPECT_FALSE(names_tag("\"abc-b\"", "\"abc-g\""));
    EXPECT_FALSE(names_tag("\"zabc-g\"", "\"abc-g\""));
    EXPECT_FALSE(names_tag("abc-g", "\"abc-g\""));
    EXPECT_FALSE(names_tag("\"\"", "")) << "a page without a tag is never known";
}

}  // namespace
}  // namespace rotative::cache
