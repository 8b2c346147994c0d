// SPDX-License-Identifier: Apache-2.0
// Topics are made, changed and merged, and every number and slug still leads somewhere; on each store.
#include "paper/topics/topics.hpp"
#include <gmock/gmock.h>
#include "press/store/test_stores.hpp"

namespace rotative::topics {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TopicsOn : public store::EachStore {
protected:
    TopicsOn() {
        const auto note = [this](const auto& news, wire::Heard) {
            for (auto& one : touched_by(news)) touched.push_back(one);
        };
        wire.at_once<TopicChanged>(note);
        wire.at_once<TopicsMerged>(note);
        wire.at_once<naming::NamesChanged>(note);
    }
    TopicId add(std::string name, Sort sort = Sort::Place) { return *topics.add({{{Language::French, std::move(name)}}, sort}); }
    std::optional<Topic> look_up(TopicId id) {
        made_of = {};
        return store->read([&](store::Reading& reading) { return topic(reading, made_of, id); });
    }
    wire::Wire wire{*store};
    naming::Naming naming{wire};
    Topics topics{*store, wire, naming};
    cache::Ingredients made_of;
    std::vector<std::string> touched;
};

TEST_P(TopicsOn, a_topic_carries_its_sort_aliases_and_facts) {
    const auto erdogan = *topics.add({{{Language::French, "Recep Tayyip Erdoğan"}},
                                      Sort::Person,
                                      {{{Language::French, "RTE"}}},
                                      {{{Language::French, "Naissance", "26 février 1954"}}}});
    const auto found = look_up(erdogan);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sort, Sort::Person);
    EXPECT_THAT(found->aliases, ElementsAre(Alias{Language::French, "RTE"}));
    EXPECT_THAT(found->facts, ElementsAre(Fact{Language::French, "Naissance", "26 février 1954"}));
}

TEST_P(TopicsOn, a_name_or_an_alias_finds_it) {
    const auto assad = *topics.add({{{Language::French, "Bachar el-Assad"}}, Sort::Person, {{{Language::French, "Assad"}}}});
    store->read([&](store::Reading& reading) {
        EXPECT_EQ(called(reading, Language::French, "Assad"), assad);
        EXPECT_EQ(called(reading, Language::French, "Bachar el-Assad"), assad);
        EXPECT_FALSE(called(reading, Language::Turkish, "Assad"));
    });
}

TEST_P(TopicsOn, a_merged_topic_forwards_to_the_one_that_stays) {
    const auto syria = add("Syrie"), republic = add("République arabe syrienne"), country = add("Syrie (pays)");
    ASSERT_TRUE(topics.merge(republic, country));
    ASSERT_TRUE(topics.merge(country, syria));
    EXPECT_EQ(look_up(republic)->id, syria);
    EXPECT_THAT(made_of.made_of(), testing::IsSupersetOf({forward_tag(republic), tag(syria)}));
    EXPECT_THAT(look_up(syria)->aliases, testing::Contains(Alias{Language::French, "République arabe syrienne"}));
}

TEST_P(TopicsOn, a_merge_touches_what_leads_to_the_one_that_goes) {
    const auto syria = add("Syrie"), country = add("Syrie (pays)");
    touched.clear();
    ASSERT_TRUE(topics.merge(country, syria));
    EXPECT_THAT(touched, testing::IsSupersetOf({forward_tag(country), std::string("name:topic:2:fr"), tag(syria)}));
}

TEST_P(TopicsOn, work_of_higher_rooms_joins_the_merge_and_is_undone_with_it) {
    const auto syria = add("Syrie"), country = add("Syrie (pays)");
    topics.on_merge([](store::Transaction&, TopicId, TopicId, wire::Age) { throw std::runtime_error("the disk is on fire"); });
    EXPECT_THROW((void)topics.merge(country, syria), std::runtime_error);
    EXPECT_EQ(look_up(country)->id, country);
}

TEST_P(TopicsOn, what_was_merged_away_is_neither_changed_nor_merged_again) {
    const auto syria = add("Syrie"), country = add("Syrie (pays)");
    ASSERT_TRUE(topics.merge(country, syria));
    EXPECT_EQ(topics.change(country, {}).problem().refusal, Refusal::Gone);
    EXPECT_EQ(topics.merge(syria, country).problem().message, "topics.merged_away");
    EXPECT_EQ(topics.merge(syria, syria).problem().message, "topics.merge_with_itself");
    EXPECT_EQ(topics.merge({99}, syria).problem().refusal, Refusal::NotFound);
}

TEST_P(TopicsOn, the_same_draft_again_tells_nothing) {
    const TopicDraft draft{
        {{Language::French, "Ankara"}}, Sort::Place, {{{Language::Turkish, "Angora"}, {Language::French, "Angora"}}}, {}};
    const auto ankara = *topics.add(draft);
    touched.clear();
    ASSERT_TRUE(topics.change(ankara, draft));
    EXPECT_THAT(touched, IsEmpty());
}

TEST_P(TopicsOn, a_refused_topic_leaves_no_trace) {
    EXPECT_EQ(topics.add({{{Language::French, "Ankara"}}, Sort::Place, {{{Language::French, std::string(longest_words + 1, 'a')}}}})
                  .problem()
                  .message,
              "topics.too_long");
    EXPECT_EQ(topics.add({{{Language::French, ""}}}).problem().message, "naming.empty");
    EXPECT_FALSE(look_up({1}));
}

TEST_P(TopicsOn, its_inside_can_be_looked_at) {
    const auto ankara = add("Ankara");
    const auto inside = store->read([&](store::Reading& reading) { return look(reading, ankara); });
    EXPECT_THAT(*inside, HasSubstr(R"("names":{"fr":{"name":"Ankara","slug":"ankara"}})"));
    EXPECT_THAT(*inside, HasSubstr(R"("sort":"place")"));
}

ON_EACH_STORE(TopicsOn);

}  // namespace
}  // namespace rotative::topics
