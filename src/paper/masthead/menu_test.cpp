// SPDX-License-Identifier: Apache-2.0
// Menus are kept as they were set and every page that shows one knows; the file is read strictly. On each store.
#include "paper/masthead/menu.hpp"
#include <gmock/gmock.h>
#include "paper/masthead/menu_file.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::masthead {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const document::Reference the_world{document::Kind::Section, 4}, the_notice{document::Kind::Page, 2};

Menu two_levels() {
    return {{"",
             the_world,
             "",
             {{"Ankara", document::Reference{document::Kind::Topic, 9}, "", {}}, {"Forum", {}, "https://forum.example/", {}}}},
            {"Plus", {}, "", {{"", the_notice, "", {}}}},
            {"Nous écrire", {}, "mailto:redaction@journal.example", {}}};
}

class MenusOn : public store::EachStore {
protected:
    MenusOn() {
        wire.at_once<MenuChanged>([this](const MenuChanged& news, wire::Heard) {
            for (auto& one : touched_by(MenuChanged::read(news.write()))) touched.push_back(one);
        });
    }
    Menu now(std::string_view name, Language language = Language::French) {
        made_of = {};
        return store->read([&](store::Reading& reading) { return menu(reading, made_of, name, language); });
    }
    wire::Wire wire{*store};
    Menus menus{*store, wire};
    cache::Ingredients made_of;
    std::vector<std::string> touched;
};

TEST_P(MenusOn, a_menu_is_kept_with_its_two_levels) {
    ASSERT_TRUE(menus.set(header_menu, Language::French, two_levels()));
    EXPECT_EQ(now(header_menu), two_levels());
    EXPECT_THAT(now(footer_menu), IsEmpty());
    EXPECT_THAT(now(header_menu, Language::Turkish), IsEmpty());
}

TEST_P(MenusOn, its_change_touches_what_showed_it_or_the_lack_of_it_and_the_same_again_nothing) {
    (void)now(header_menu);
    const auto absence = made_of.made_of();
    ASSERT_TRUE(menus.set(header_menu, Language::French, two_levels()));
    EXPECT_EQ(touched, absence);
    ASSERT_TRUE(menus.set(header_menu, Language::French, two_levels()));
    EXPECT_EQ(touched, absence);
    ASSERT_TRUE(menus.set(header_menu, Language::French, {}));
    EXPECT_THAT(now(header_menu), IsEmpty());
    EXPECT_EQ(touched.size(), 2U);
}

TEST_P(MenusOn, one_of_another_name_is_kept_apart) {
    ASSERT_TRUE(menus.set("réseaux sociaux", Language::French, two_levels()));
    EXPECT_THAT(now(header_menu), IsEmpty());
    EXPECT_EQ(now("réseaux sociaux"), two_levels());
    EXPECT_THAT(touched, ElementsAre("menu:réseaux sociaux:fr"));
    EXPECT_THAT(store->read([](store::Reading& reading) { return masthead::menus(reading, Language::French); }),
                ElementsAre("réseaux sociaux"));
}

TEST_P(MenusOn, an_endless_one_is_refused) {
    EXPECT_EQ(menus.set(header_menu, Language::French, Menu(most_entries + 1, MenuEntry{"x", {}, "/", {}})).problem().message,
              "masthead.menu_too_long");
    EXPECT_FALSE(menus.set(header_menu, Language::French, {{std::string(longest_label + 1, 'x'), {}, "/", {}}}));
    EXPECT_THAT(now(header_menu), IsEmpty());
}

ON_EACH_STORE(MenusOn);

Result<std::map<std::string, Menu>> read(std::string_view json) {
    return menus_in(json, [](std::string_view kind, std::string_view name) -> std::optional<document::Reference> {
        if (kind == "section" && name == "monde") return the_world;
        if (kind == "page" && name == "mentions") return the_notice;
        return {};
    });
}

TEST(MenuFile, says_things_addresses_and_words) {
    const auto menus = read(R"({"header": [{"to": "section:monde", "below": [{"label": "Forum", "to": "https://forum.example/"}]},
                                           {"label": "Plus", "below": [{"to": "page:mentions"}]}], "footer": []})");
    ASSERT_TRUE(menus) << menus.problem().message;
    EXPECT_EQ(menus->at("header"),
              (Menu{{"", the_world, "", {{"Forum", {}, "https://forum.example/", {}}}}, {"Plus", {}, "", {{"", the_notice, "", {}}}}}));
    EXPECT_THAT(menus->at("footer"), IsEmpty());
}

TEST(MenuFile, a_mistake_is_refused_with_its_place) {
    const auto place = [](std::string_view json) {
        const auto menus = read(json);
        if (menus) return std::string("no mistake");
        for (const auto& detail : menus.problem().details)
            if (detail.name == "place") return std::string(detail.value);
        return std::string("no place");
    };
    EXPECT_EQ(place("["), "/");
    EXPECT_EQ(place("[]"), "/");
    EXPECT_EQ(place(R"({"side": []})"), "/side");
    EXPECT_EQ(place(R"({"header": {}})"), "/header");
    EXPECT_EQ(place(R"({"header": [{"label": "a", "to": "/a"}, "b"]})"), "/header/1");
    EXPECT_EQ(place(R"({"header": [{"label": "a", "link": "/a"}]})"), "/header/0/link");
    EXPECT_EQ(place(R"({"header": [{"to": "/a"}]})"), "/header/0/label");
    EXPECT_EQ(place(R"({"header": [{"label": 7}]})"), "/header/0/label");
    EXPECT_EQ(place(R"({"footer": [{"to": "section:lune"}]})"), "/footer/0/to");
    EXPECT_EQ(place(R"json({"footer": [{"label": "x", "to": "javascript:alert(1)"}]})json"), "/footer/0/to");
    EXPECT_EQ(place(R"({"footer": [{"label": "x", "to": "//elsewhere.example"}]})"), "/footer/0/to");
    EXPECT_EQ(place(R"({"header": [{"label": "a", "below": [{"label": "b", "below": []}]}]})"), "/header/0/below/0/below");
    EXPECT_EQ(place(R"({"accounts": [{"label": "a", "to": "https://a.example/"}, {"label": "b", "to": "http://b.example/"}]})"),
              "/accounts/1/to");
    EXPECT_EQ(place(R"({"donations": [{"label": "a"}]})"), "/donations/0/below");
    EXPECT_EQ(place(R"({"donations": [{"label": "a", "to": "/a"}, {"label": "b", "to": "/b"}]})"), "/donations/1");
}

}  // namespace
}  // namespace rotative::masthead
