// SPDX-License-Identifier: Apache-2.0
// Settings as they are kept and told, on each store.
#include "paper/masthead/masthead.hpp"
#include <gmock/gmock.h>
#include "press/store/test_stores.hpp"

namespace rotative::masthead {
namespace {

using testing::ElementsAre;

class MastheadOn : public store::EachStore {
protected:
    MastheadOn() {
        wire.at_once<SettingChanged>([this](const SettingChanged& news, wire::Heard) {
            for (auto& one : touched_by(news)) touched.push_back(one);
        });
    }
    Masthead now() {
        return store->read([](store::Reading& reading) {
            cache::Ingredients ignored;
            return masthead_of(reading, ignored);
        });
    }
    wire::Wire wire{*store};
    Settings settings{*store, wire};
    std::vector<std::string> touched;
};

TEST_P(MastheadOn, a_new_paper_has_a_title_and_one_language) {
    EXPECT_EQ(now().title, "Rotative");
    EXPECT_THAT(now().languages, ElementsAre(Language::French));
}

TEST_P(MastheadOn, a_setting_holds_from_then_on_and_is_told) {
    EXPECT_EQ(*settings.set("title", " Le Pont "), "Le Pont");
    EXPECT_EQ(now().title, "Le Pont");
    EXPECT_EQ(*settings.get("title"), "Le Pont");
    EXPECT_THAT(touched, ElementsAre("setting:frame"));
}

TEST_P(MastheadOn, the_same_value_again_tells_nothing) {
    (void)*settings.set("lists.length", "30");
    (void)*settings.set("lists.length", "30");
    EXPECT_THAT(touched, ElementsAre("setting:lists"));
}

TEST_P(MastheadOn, what_is_refused_leaves_the_setting_as_it_was) {
    EXPECT_EQ(settings.set("time_zone", "Mars/Olympus").problem().message, "masthead.not_a_zone");
    EXPECT_EQ(settings.set("tittle", "x").problem().message, "masthead.no_such_setting");
    EXPECT_EQ(now().time_zone, "Europe/Paris");
    EXPECT_THAT(touched, ElementsAre());
}

TEST_P(MastheadOn, the_main_language_comes_first_whatever_the_list_says) {
    (void)*settings.set("languages", "ar,fr,tr");
    (void)*settings.set("language", "tr");
    EXPECT_THAT(now().languages, ElementsAre(Language::Turkish, Language::French, Language::Arabic));
}

TEST_P(MastheadOn, a_page_that_shows_the_masthead_is_made_of_the_frame) {
    store->read([](store::Reading& reading) {
        cache::Ingredients made_of;
        (void)masthead_of(reading, made_of);
        EXPECT_THAT(made_of.made_of(), testing::Each("setting:frame"));
    });
}

ON_EACH_STORE(MastheadOn);

}  // namespace
}  // namespace rotative::masthead
