// SPDX-License-Identifier: Apache-2.0
#include "press/cache/address.hpp"
#include <gtest/gtest.h>

namespace rotative::cache {
namespace {

http::Request asking(std::string path, http::Fields query = {}) { return {.path = std::move(path), .query = std::move(query)}; }

TEST(Address, only_names_that_the_route_knows_are_part_of_it) {
    const auto request = asking("/sections/monde", {{"utm_source", "x"}, {"page", "2"}, {"fbclid", "y"}});
    EXPECT_EQ(canonical_target(request, {"page", "before"}), "/sections/monde?page=2");
    EXPECT_EQ(canonical_target(request), "/sections/monde");
}

TEST(Address, the_order_is_the_route_s_and_the_first_of_a_name_counts) {
    const auto request = asking("/archive", {{"before", "2024-03-01 & more"}, {"page", "2"}, {"page", "3"}});
    EXPECT_EQ(canonical_target(request, {"page", "before"}), "/archive?page=2&before=2024-03-01%20%26%20more");
}

TEST(Address, every_spelling_of_a_path_is_one_address) {
    EXPECT_EQ(canonical_target(asking("/topics/été")), "/topics/%C3%A9t%C3%A9");
    EXPECT_EQ(canonical_target(asking("/")), "/");
}

class Trimming : public testing::Test {
protected:
    std::string trimmed(std::string_view target) { return std::string(trimmer.trimmed(target, room)); }
    TargetTrimmer trimmer{{"page", "before"}};
    TargetTrimmer::Room room;
};

TEST_F(Trimming, pairs_that_nobody_knows_are_dropped) {
    EXPECT_EQ(trimmed("/a?fbclid=1"), "/a");
    EXPECT_EQ(trimmed("/a?fbclid=1&page=2&utm_source=x"), "/a?page=2");
    EXPECT_EQ(trimmed("/a?utm=1&before=x&page=2"), "/a?before=x&page=2");
    EXPECT_EQ(trimmed("/a?"), "/a");
    EXPECT_EQ(trimmed("/a?&"), "/a");
}

TEST_F(Trimming, a_target_with_nothing_to_drop_is_left_alone) {
    EXPECT_EQ(trimmed("/a"), "");
    EXPECT_EQ(trimmed("/a?page=2"), "");
    EXPECT_EQ(trimmed("/a?page=2&before=1"), "");
}

TEST_F(Trimming, a_name_that_may_be_a_known_one_is_kept) {
    EXPECT_EQ(trimmed("/a?p%61ge=2"), "") << "a worker decodes it";
    EXPECT_EQ(trimmed("/a?p%61ge=2&x=1"), "/a?p%61ge=2");
}

TEST_F(Trimming, what_does_not_fit_is_left_to_a_worker) { EXPECT_EQ(trimmed("/a?x=" + std::string(room.size(), 'y')), ""); }

}  // namespace
}  // namespace rotative::cache
