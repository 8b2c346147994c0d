// SPDX-License-Identifier: Apache-2.0
// Categories of any export, also of one whose parents go round in a circle.
#include "paper/moving/found_terms.hpp"
#include <gmock/gmock.h>

namespace rotative::moving {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

FoundTerms of(const std::vector<std::pair<std::string, std::string>>& slugs_and_parents) {
    FoundTerms terms;
    for (const auto& [slug, parent] : slugs_and_parents) terms.add({slug, slug, parent, {}, {}});
    terms.put_parents_first();
    return terms;
}

std::vector<std::string> written(const FoundTerms& terms) {
    std::vector<std::string> all;
    for (const auto& term : terms.all()) all.push_back(term.slug + (term.parent.empty() ? "" : " in " + term.parent));
    return all;
}

TEST(FoundTerms, parents_come_before_those_inside_them) {
    EXPECT_THAT(written(of({{"ankara", "turquie"}, {"sport", ""}, {"turquie", "monde"}, {"monde", ""}})),
                ElementsAre("monde", "turquie in monde", "ankara in turquie", "sport"));
}

TEST(FoundTerms, a_circle_of_parents_is_cut_and_a_parent_that_is_not_there_is_forgotten) {
    EXPECT_THAT(written(of({{"a", "b"}, {"b", "c"}, {"c", "a"}})), ElementsAre("c", "b in c", "a in b"));
    EXPECT_THAT(written(of({{"seule", "seule"}, {"perdue", "nulle-part"}})), ElementsAre("seule", "perdue"));
}

TEST(FoundTerms, an_item_stands_in_the_innermost_of_its_first_categories) {
    const auto terms = of({{"monde", ""}, {"turquie", "monde"}, {"ankara", "turquie"}, {"sport", ""}});
    const auto placing = terms.placing_of({"monde", "sport", "ankara"}, "");
    EXPECT_EQ(placing.section, "ankara");
    EXPECT_THAT(placing.further, ElementsAre("sport"));  // "monde" is said by what stands in it
    EXPECT_EQ(terms.path_of(terms.all()[2]), "monde/turquie/ankara");
}

TEST(FoundTerms, the_chosen_category_is_the_section_when_the_item_has_it) {
    const auto terms = of({{"monde", ""}, {"sport", ""}});
    EXPECT_EQ(terms.placing_of({"monde", "sport"}, "sport").section, "sport");
    EXPECT_EQ(terms.placing_of({"monde"}, "sport").section, "monde");
    EXPECT_THAT(terms.placing_of({}, "sport").section, IsEmpty());
}

TEST(FoundTerms, the_first_of_a_slug_stays_and_an_id_leads_to_it) {
    FoundTerms terms;
    terms.add({"pont", "Le pont", {}, {}, {}});
    terms.add({"pont", "Un autre", {}, {}, "7"});
    EXPECT_EQ(terms.all().size(), 1U);
    EXPECT_EQ(terms.all().front().name, "Le pont");
    EXPECT_EQ(terms.called("7"), "pont");
    EXPECT_EQ(terms.called("8"), "");
    EXPECT_EQ(terms.called(""), "");
}

}  // namespace
}  // namespace rotative::moving
