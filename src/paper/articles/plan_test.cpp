// SPDX-License-Identifier: Apache-2.0
// A page of a list costs the same however many articles there are: its question is a range of one index, and nothing is sorted.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include "paper/articles/list_shelf.hpp"
#include "paper/articles/test_newsroom.hpp"

namespace rotative::articles {
namespace {

class PlanOn : public Newsroom {
protected:
    /// How SQLite answers a question, in its words.
    std::string plan(const std::string& question) {
        return store->read([&](store::Reading& reading) {
            std::string steps;
            auto rows = question.find("limit ?") != question.npos ? reading.rows(question, 0, 0, "fr", 1, 1, 1)
                                                                  : reading.rows(question, 0, 0, "fr", 1, 1);
            while (rows.next()) steps += rows.text(3) + "\n";
            return steps;
        });
    }
};

TEST_P(PlanOn, a_page_of_a_list_is_a_range_of_one_index) {
    for (const auto& asked : {shelf::below_a_place, shelf::above_a_place}) {
        const auto answered = plan(fmt::format("explain query plan {}", asked));
        EXPECT_THAT(answered, testing::HasSubstr("SEARCH listings USING COVERING INDEX")) << asked;
        EXPECT_THAT(answered, testing::Not(testing::HasSubstr("TEMP B-TREE"))) << asked;
        EXPECT_THAT(answered, testing::Not(testing::HasSubstr("SCAN"))) << asked;
    }
}

// SQLite plans by the schema alone; PostgreSQL plans by what its tables hold at the moment.
INSTANTIATE_TEST_SUITE_P(On, PlanOn, testing::Values(store::Engine::Sqlite), store::engine_name);

}  // namespace
}  // namespace rotative::articles
