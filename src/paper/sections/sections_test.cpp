// SPDX-License-Identifier: Apache-2.0
// Sections stand in one another, in an order, and never inside themselves; on each store.
#include "paper/sections/sections.hpp"
#include <gmock/gmock.h>
#include "press/store/test_stores.hpp"

namespace rotative::sections {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SectionsOn : public store::EachStore {
protected:
    SectionsOn() {
        wire.at_once<SectionsMoved>([this](const SectionsMoved& news, wire::Heard) {
            for (auto& one : touched_by(news)) touched.push_back(one);
        });
    }
    SectionId add(std::string name, SectionId parent = {}) { return *sections.add({{{Language::French, std::move(name)}}, parent}); }
    std::vector<SectionId> under(SectionId parent) {
        return store->read([&](store::Reading& reading) {
            cache::Ingredients ignored;
            std::vector<SectionId> ids;
            for (const auto& child : children(reading, ignored, parent)) ids.push_back(child.id);
            return ids;
        });
    }
    std::vector<SectionId> above(SectionId id) {
        return store->read([&](store::Reading& reading) { return upwards(reading, id); });
    }
    wire::Wire wire{*store};
    naming::Naming naming{wire};
    Sections sections{*store, wire, naming};
    SectionId world = add("Monde"), turkey = add("Turquie", world), culture = add("Culture");
    std::vector<std::string> touched;
};

TEST_P(SectionsOn, a_section_stands_in_its_parent_up_to_the_top) {
    const auto ankara = add("Ankara", turkey);
    EXPECT_THAT(above(ankara), ElementsAre(ankara, turkey, world));
    EXPECT_THAT(under({}), ElementsAre(world, culture));
    EXPECT_THAT(under(world), ElementsAre(turkey));
}

TEST_P(SectionsOn, a_new_section_touches_the_list_it_comes_into) {
    touched.clear();
    const auto syria = add("Syrie", world);
    EXPECT_THAT(touched, ElementsAre(tag(syria), children_tag(world)));
}

TEST_P(SectionsOn, a_moved_section_leaves_one_list_and_ends_another) {
    touched.clear();
    ASSERT_TRUE(sections.change(turkey, {{}, {}}));
    EXPECT_THAT(under({}), ElementsAre(world, culture, turkey));
    EXPECT_THAT(under(world), IsEmpty());
    EXPECT_THAT(touched, ElementsAre(tag(turkey), children_tag(world), children_tag({})));
}

TEST_P(SectionsOn, nothing_stands_inside_itself) {
    const auto ankara = add("Ankara", turkey);
    EXPECT_EQ(sections.change(world, {{}, ankara}).problem().message, "sections.inside_itself");
    EXPECT_EQ(sections.change(world, {{}, world}).problem().message, "sections.inside_itself");
    EXPECT_THAT(above(ankara), ElementsAre(ankara, turkey, world));
}

TEST_P(SectionsOn, sections_are_not_deeper_than_a_page_can_show) {
    auto deep = turkey;
    for (std::size_t level = 3; level <= deepest; ++level) deep = add("Plus bas", deep);
    EXPECT_EQ(sections.add({{{Language::French, "Trop bas"}}, deep}).problem().message, "sections.too_deep");
    EXPECT_EQ(sections.change(world, {{}, culture}).problem().message, "sections.too_deep");
}

TEST_P(SectionsOn, an_order_is_kept_and_told_once) {
    touched.clear();
    ASSERT_TRUE(sections.arrange({}, {culture, world}));
    ASSERT_TRUE(sections.arrange({}, {culture, world}));
    EXPECT_THAT(under({}), ElementsAre(culture, world));
    EXPECT_THAT(touched, ElementsAre(children_tag({})));
    EXPECT_EQ(sections.arrange({}, {turkey}).problem().message, "sections.not_found");
}

TEST_P(SectionsOn, the_same_draft_again_tells_nothing) {
    touched.clear();
    ASSERT_TRUE(sections.change(turkey, {{{Language::French, "Turquie"}}, world}));
    EXPECT_THAT(touched, IsEmpty());
}

TEST_P(SectionsOn, a_section_under_nothing_that_exists_is_refused) {
    EXPECT_EQ(sections.add({{{Language::French, "Nulle part"}}, {99}}).problem().refusal, Refusal::NotFound);
    EXPECT_EQ(sections.change({99}, {}).problem().refusal, Refusal::NotFound);
}

ON_EACH_STORE(SectionsOn);

}  // namespace
}  // namespace rotative::sections
