// SPDX-License-Identifier: Apache-2.0
// Names as plain values: which is shown, how an address reads, how the news is written. No disk.
#include "paper/naming/name.hpp"
#include <gmock/gmock.h>

namespace rotative::naming {
namespace {

const Names idlib{{{Language::Arabic, "إدلب", "إدلب"}, {Language::French, "Idlib", "idlib"}}};

TEST(Name, is_shown_in_the_readers_language_or_in_the_main_one_or_at_all) {
    EXPECT_EQ(idlib.shown_in(Language::Arabic, Language::French)->name, "إدلب");
    EXPECT_EQ(idlib.shown_in(Language::Turkish, Language::French)->name, "Idlib");
    EXPECT_EQ(idlib.shown_in(Language::Turkish, Language::English)->name, "إدلب");
    EXPECT_EQ(Names{}.shown_in(Language::Turkish, Language::English), nullptr);
}

TEST(Name, an_address_carries_the_slug_percent_encoded_and_the_main_language_has_no_prefix) {
    EXPECT_EQ(address_of(Kind::Section, {Language::French, "Turquie", "turquie"}, Language::French), "/sections/turquie");
    EXPECT_EQ(address_of(Kind::Story, {Language::Turkish, "Köprü", "köprü"}, Language::French), "/tr/stories/k%C3%B6pr%C3%BC");
}

TEST(Name, news_of_it_is_read_as_it_was_written) {
    const NamesChanged news{{Kind::Topic, 7}, {Language::Turkish, Language::French}, {{Language::Turkish, "ışık \"1\""}}};
    EXPECT_THAT(touched_by(NamesChanged::read(news.write())),
                testing::ElementsAre("name:topic:7:tr", "name:topic:7:fr", "absent:topic:tr:ışık \"1\""));
}

}  // namespace
}  // namespace rotative::naming
