// SPDX-License-Identifier: Apache-2.0
// Who may be called what, where slugs lead after renames and merges, and what is told of it; on each store.
#include "paper/naming/naming.hpp"
#include <fmt/format.h>
#include <gmock/gmock.h>
#include "paper/masthead/masthead.hpp"
#include "paper/naming/origin.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::naming {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr Thing idlib{Kind::Topic, 1}, ankara{Kind::Topic, 2}, turquie{Kind::Section, 1};

class NamingOn : public store::EachStore {
protected:
    NamingOn() {
        wire.at_once<NamesChanged>([this](const NamesChanged& news, wire::Heard) {
            for (auto& one : touched_by(news)) touched.push_back(one);
        });
    }
    Result<Done> call(Thing thing, std::vector<Wanted> names) {
        touched.clear();
        return store->write([&](store::Transaction& tx) { return naming.call(tx, thing, names); });
    }
    Result<Done> join(Thing from, Thing into) {
        touched.clear();
        return store->write([&](store::Transaction& tx) { return naming.join(tx, from.kind, from.number, into.number); });
    }
    std::optional<Found> at(Kind kind, Language language, std::string_view slug) {
        made_of = {};
        return store->read([&](store::Reading& reading) { return find(reading, made_of, kind, language, slug); });
    }
    std::string shown_as(Thing thing, Language language) {
        made_of = {};
        return store->read([&](store::Reading& reading) { return shown(reading, made_of, thing, language).name; });
    }
    wire::Wire wire{*store};
    Naming naming{wire};
    cache::Ingredients made_of;
    std::vector<std::string> touched;
};

TEST_P(NamingOn, names_read_ahead_are_those_that_would_have_been_asked_for) {
    for (std::int64_t number : {1, 2, 3, 500})
        ASSERT_TRUE(call({Kind::Section, number}, {{Language::French, fmt::format("Rubrique {}", number)}}));
    ASSERT_TRUE(call({Kind::Topic, 2}, {{Language::French, "Autre chose"}}));
    for (const auto& ahead : std::vector<std::vector<std::int64_t>>{{}, {2}, {3, 1, 2}, {1, 4}, {1, 500}})
        store->read([&](store::Reading& reading) {
            read_ahead(reading, Kind::Section, ahead);
            for (std::int64_t number : {1, 2, 3, 500})
                EXPECT_EQ(shown(reading, made_of, {Kind::Section, number}, Language::French).name, fmt::format("Rubrique {}", number));
            EXPECT_EQ(shown(reading, made_of, {Kind::Section, 4}, Language::French).name, "") << "it has no name";
            EXPECT_EQ(shown(reading, made_of, {Kind::Topic, 2}, Language::French).name, "Autre chose");
        });
}

TEST_P(NamingOn, a_write_sees_the_name_it_has_just_given) {
    (void)*store->write([&](store::Transaction& tx) -> Result<Done> {
        for (const auto* name : {"Ville", "Cité"}) {
            EXPECT_TRUE(naming.call(tx, turquie, {{Language::French, name}}));
            EXPECT_EQ(shown(tx, made_of, turquie, Language::French).name, name);
        }
        return Done{};
    });
}

TEST_P(NamingOn, a_name_makes_its_slug) {
    ASSERT_TRUE(call(turquie, {{Language::French, "Turquie"}}));
    const auto found = at(Kind::Section, Language::French, "turquie");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->number, 1);
    EXPECT_TRUE(found->is_present);
    EXPECT_THAT(made_of.made_of(), ElementsAre("name:section:1:fr"));
}

TEST_P(NamingOn, a_slug_that_leads_nowhere_is_an_absence_which_its_coming_touches) {
    EXPECT_FALSE(at(Kind::Topic, Language::French, "idlib"));
    EXPECT_THAT(made_of.made_of(), ElementsAre("absent:topic:fr:idlib"));
    ASSERT_TRUE(call(idlib, {{Language::French, "Idlib"}}));
    EXPECT_THAT(touched, testing::Contains("absent:topic:fr:idlib"));
}

TEST_P(NamingOn, after_a_rename_the_old_slug_still_leads_there) {
    ASSERT_TRUE(call(ankara, {{Language::French, "Angora"}}));
    ASSERT_TRUE(call(ankara, {{Language::French, "Ankara"}}));
    const auto old = at(Kind::Topic, Language::French, "angora");
    ASSERT_TRUE(old);
    EXPECT_EQ(old->number, ankara.number);
    EXPECT_FALSE(old->is_present);
    EXPECT_TRUE(at(Kind::Topic, Language::French, "ankara")->is_present);
}

TEST_P(NamingOn, a_thing_may_take_its_own_old_slug_back) {
    ASSERT_TRUE(call(ankara, {{Language::French, "Angora"}}));
    ASSERT_TRUE(call(ankara, {{Language::French, "Ankara"}}));
    ASSERT_TRUE(call(ankara, {{Language::French, "Angora"}}));
    EXPECT_TRUE(at(Kind::Topic, Language::French, "angora")->is_present);
}

TEST_P(NamingOn, a_made_slug_steps_aside_and_one_asked_for_is_refused) {
    ASSERT_TRUE(call(idlib, {{Language::French, "Idlib"}}));
    ASSERT_TRUE(call(ankara, {{Language::French, "IDLIB"}}));
    EXPECT_EQ(at(Kind::Topic, Language::French, "idlib-2")->number, ankara.number);
    const auto answer = call({Kind::Topic, 3}, {{Language::French, "Autre", "idlib"}});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.problem(), (Problem{Refusal::Conflict, "naming.slug_taken", {{"slug", "idlib"}}}));
    EXPECT_EQ(shown_as({Kind::Topic, 3}, Language::French), "");
}

TEST_P(NamingOn, a_name_that_turns_the_direction_of_writing_is_refused) {
    for (const auto* dressed_up : {"Idlib\u202Ebildi", "\u2066Idlib", "Idl\u200Fib"}) {
        const auto answer = call(idlib, {{Language::French, dressed_up}});
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.problem().message, "naming.turns_the_writing");
    }
    EXPECT_FALSE(at(Kind::Topic, Language::French, "idlib"));
}

TEST_P(NamingOn, kinds_and_languages_have_slugs_of_their_own) {
    ASSERT_TRUE(call(idlib, {{Language::French, "Idlib"}, {Language::Turkish, "İdlib"}}));
    ASSERT_TRUE(call(turquie, {{Language::French, "Idlib"}}));
    EXPECT_TRUE(at(Kind::Section, Language::French, "idlib"));
    EXPECT_TRUE(at(Kind::Topic, Language::Turkish, "idlib"));
}

TEST_P(NamingOn, without_a_name_in_a_language_the_main_one_is_shown) {
    ASSERT_TRUE(call(idlib, {{Language::Arabic, "إدلب"}, {Language::French, "Idlib"}}));
    EXPECT_EQ(shown_as(idlib, Language::Arabic), "إدلب");
    EXPECT_EQ(shown_as(idlib, Language::English), "Idlib");
    EXPECT_THAT(made_of.made_of(), ElementsAre("name:topic:1:en", "setting:frame"));
}

TEST_P(NamingOn, a_new_name_touches_only_the_languages_that_show_it) {
    ASSERT_TRUE(call(idlib, {{Language::French, "Idlib"}, {Language::Turkish, "Idlib"}}));
    ASSERT_TRUE(call(idlib, {{Language::Turkish, "İdlib ili"}}));
    EXPECT_THAT(touched, UnorderedElementsAre("name:topic:1:tr", "absent:topic:tr:idlib-ili"));
}

TEST_P(NamingOn, the_same_names_again_tell_nothing) {
    ASSERT_TRUE(call(idlib, {{Language::French, "Idlib"}}));
    ASSERT_TRUE(call(idlib, {{Language::French, "Idlib"}}));
    EXPECT_THAT(touched, IsEmpty());
}

TEST_P(NamingOn, after_a_merge_every_slug_leads_to_the_one_that_stays) {
    ASSERT_TRUE(call(idlib, {{Language::French, "Idlib-ville"}}));
    ASSERT_TRUE(call(idlib, {{Language::French, "Idlib"}, {Language::Arabic, "إدلب"}}));
    ASSERT_TRUE(call(ankara, {{Language::French, "Région d’Idlib"}}));
    ASSERT_TRUE(join(idlib, ankara));
    for (const auto* slug : {"idlib", "idlib-ville", "région-d-idlib"})
        EXPECT_EQ(at(Kind::Topic, Language::French, slug)->number, ankara.number);
    EXPECT_EQ(shown_as(ankara, Language::French), "Région d’Idlib");
    EXPECT_EQ(shown_as(ankara, Language::Arabic), "إدلب");
    EXPECT_THAT(touched, testing::IsSupersetOf({"name:topic:1:fr", "name:topic:1:ar", "name:topic:2:ar"}));
}

TEST_P(NamingOn, an_empty_or_an_overlong_name_is_refused) {
    EXPECT_EQ(call(idlib, {{Language::French, ""}}).problem().message, "naming.empty");
    EXPECT_EQ(call(idlib, {{Language::French, std::string(longest_name + 1, 'a')}}).problem().refusal, Refusal::TooLarge);
    EXPECT_EQ(call(idlib, {{Language::French, "Idlib", "!!"}}).problem().message, "naming.slug_without_letters");
}

TEST_P(NamingOn, what_was_brought_from_elsewhere_is_found_by_its_origin) {
    (void)*store->write([&](store::Transaction& tx) -> Result<Done> {
        came_from(tx, Brought::Topic, "wxr:journal.example:term:7", 3);
        return Done{};
    });
    store->read([](store::Reading& reading) {
        EXPECT_EQ(brought_from(reading, Brought::Topic, "wxr:journal.example:term:7"), 3);
        EXPECT_FALSE(brought_from(reading, Brought::Article, "wxr:journal.example:term:7"));
    });
}

ON_EACH_STORE(NamingOn);

}  // namespace
}  // namespace rotative::naming
