// SPDX-License-Identifier: Apache-2.0
// A story opens, is introduced, gets its timeline and closes; on each store.
#include "paper/stories/stories.hpp"
#include <gmock/gmock.h>
#include "press/store/test_stores.hpp"

namespace rotative::stories {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

document::Document saying(std::string words) { return {{{document::Paragraph{{{document::Text{std::move(words)}}}}}}}; }

class StoriesOn : public store::EachStore {
protected:
    StoriesOn() {
        wire.at_once<StoryChanged>([this](const StoryChanged& news, wire::Heard) {
            for (auto& one : touched_by(news)) touched.push_back(one);
        });
    }
    std::vector<std::string> lines(Language language) {
        return store->read([&](store::Reading& reading) {
            cache::Ingredients ignored;
            std::vector<std::string> words;
            for (const auto& entry : timeline(reading, ignored, the_bridge, language)) words.push_back(entry.words);
            return words;
        });
    }
    wire::Wire wire{*store};
    naming::Naming naming{wire};
    Stories stories{*store, wire, naming};
    std::vector<std::string> touched;
    StoryId the_bridge = *stories.add({{{Language::French, "Le pont fermé"}}});
};

TEST_P(StoriesOn, a_timeline_goes_from_the_oldest_to_the_newest) {
    (void)*stories.note(the_bridge, {{}, Language::French, {2000}, "Le pont rouvre."});
    (void)*stories.note(the_bridge, {{}, Language::French, {1000}, "Le pont ferme."});
    EXPECT_THAT(lines(Language::French), ElementsAre("Le pont ferme.", "Le pont rouvre."));
    EXPECT_THAT(lines(Language::Turkish), IsEmpty());
}

TEST_P(StoriesOn, a_line_is_changed_and_struck) {
    const auto line = *stories.note(the_bridge, {{}, Language::French, {1000}, "Le pont ferme."});
    ASSERT_TRUE(stories.note(the_bridge, {line, Language::French, {1000}, "Le pont a fermé.", 12}));
    EXPECT_THAT(lines(Language::French), ElementsAre("Le pont a fermé."));
    ASSERT_TRUE(stories.strike(the_bridge, line));
    EXPECT_THAT(lines(Language::French), IsEmpty());
    EXPECT_EQ(stories.strike(the_bridge, line).problem().message, "stories.no_such_entry");
}

TEST_P(StoriesOn, a_line_belongs_to_its_story) {
    const auto line = *stories.note(the_bridge, {{}, Language::French, {1000}, "Le pont ferme."});
    const auto another = *stories.add({{{Language::French, "Le tunnel"}}});
    EXPECT_EQ(stories.strike(another, line).problem().refusal, Refusal::NotFound);
}

TEST_P(StoriesOn, closing_touches_its_state_and_a_line_only_its_timeline) {
    touched.clear();
    ASSERT_TRUE(stories.change(the_bridge, {{}, State::Closed}));
    ASSERT_TRUE(stories.change(the_bridge, {{}, State::Closed}));
    (void)*stories.note(the_bridge, {{}, Language::Turkish, {1000}, "Köprü kapandı."});
    EXPECT_THAT(touched, ElementsAre("story:1", "timeline:1:tr"));
}

TEST_P(StoriesOn, it_is_introduced_in_each_language) {
    ASSERT_TRUE(stories.introduce(the_bridge, Language::French, saying("Depuis mars, le pont est fermé.")));
    store->read([&](store::Reading& reading) {
        cache::Ingredients made_of;
        EXPECT_EQ(introduction(reading, made_of, the_bridge, Language::French), saying("Depuis mars, le pont est fermé."));
        EXPECT_FALSE(introduction(reading, made_of, the_bridge, Language::Turkish));
        EXPECT_THAT(made_of.made_of(), ElementsAre("about:story:1:fr", "about:story:1:tr"));
    });
}

TEST_P(StoriesOn, an_empty_or_overlong_line_is_refused) {
    EXPECT_EQ(stories.note(the_bridge, {{}, Language::French, {1000}, ""}).problem().message, "stories.empty_entry");
    EXPECT_EQ(stories.note(the_bridge, {{}, Language::French, {1000}, std::string(longest_entry + 1, 'a')}).problem().refusal,
              Refusal::TooLarge);
    EXPECT_EQ(stories.note({99}, {{}, Language::French, {1000}, "x"}).problem().refusal, Refusal::NotFound);
}

ON_EACH_STORE(StoriesOn);

}  // namespace
}  // namespace rotative::stories
