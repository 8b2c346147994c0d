// SPDX-License-Identifier: Apache-2.0
// Two different pages never have the same date, however close the changes between them.
#include "press/cache/modified.hpp"
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <cstdlib>
#include <map>
#include <random>

namespace rotative::cache {
namespace {

constexpr Moment at(double seconds) { return {static_cast<std::int64_t>(seconds * 1'000)}; }

TEST(Modified, is_the_second_of_the_last_change) {
    EXPECT_EQ(modified_after({at(100), at(250.4), at(90)}, at(250.5)), (Modified{at(250)}));
    EXPECT_EQ(modified_after({at(250.4), at(100)}, at(900)), (Modified{at(250)}));
}

TEST(Modified, of_two_changes_in_a_second_is_the_second_after_them_when_it_has_passed) {
    const std::vector changes{at(250.4), at(250.2), at(100)};
    EXPECT_EQ(modified_after(changes, at(250.5)), (Modified{at(250), false}));
    EXPECT_EQ(final_at({at(250), false}), at(252));
    EXPECT_EQ(modified_after(changes, at(251.9)), (Modified{at(250), false}));
    EXPECT_EQ(modified_after(changes, at(252)), (Modified{at(251)}));
}

TEST(Modified, is_not_taken_twice_when_the_second_before_was_crowded) {
    EXPECT_EQ(modified_after({at(251.5), at(250.4), at(250.2), at(100)}, at(300)), (Modified{at(252)}));
    EXPECT_EQ(modified_after({at(251.5), at(250.4), at(100)}, at(300)), (Modified{at(251)}));
}

TEST(Modified, fears_what_it_does_not_know) {
    EXPECT_EQ(modified_after({}, at(300)), std::nullopt);
    EXPECT_EQ(modified_after({at(250)}, at(300)), (Modified{at(251)})) << "there may have been another in that second";
}

/// Many changes at random, and a page printed at random moments: a reader who asks again with a date is told that nothing changed only
/// when nothing did.
TEST(Modified, never_hides_a_change) {
    const auto* fixed = std::getenv("ROTATIVE_SEED");
    const auto seed = fixed ? std::strtoull(fixed, nullptr, 10) : std::random_device{}();
    SCOPED_TRACE(fmt::format("seed {}", seed));
    std::mt19937_64 dice(seed);
    std::map<std::int64_t, std::size_t> content_at;  // for each date that was given out: the last content that had it
    std::vector<Moment> changes{at(1), at(10)};
    Moment now = at(1'000);
    for (int i = 0; i < 20'000; ++i) {
        now.ms += static_cast<std::int64_t>(dice() % (dice() % 4 == 0 ? 6'000 : 700));
        if (dice() % 2) {
            changes.push_back(now);
            continue;
        }
        const auto last = changes.size() > 60 ? changes.end() - 60 : changes.begin();
        const auto date = modified_after({last, changes.end()}, now);
        ASSERT_TRUE(date && date->second <= now);
        const auto [known, is_new] = content_at.try_emplace(date->second.ms, changes.size());
        ASSERT_TRUE(!date->is_final || known->second == changes.size()) << "a reader of another page asks with this date, at " << now.ms;
        known->second = std::min(known->second, changes.size());
    }
}

}  // namespace
}  // namespace rotative::cache
