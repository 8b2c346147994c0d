// SPDX-License-Identifier: Apache-2.0
// Every route of the table is asked by everybody there is. Reading changes nothing, whoever reads; nobody posts to what takes no form, or
// from another site; and no address answers that is not in the table.
#include <gmock/gmock.h>
#include <regex>
#include "every_row.hpp"
#include "house/demonstration.hpp"
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

using testing::AnyOf;
using testing::Eq;

/// What each may show who comes to the door.
const std::vector<std::pair<const char*, http::Fields>> visitors{
    {"anybody", {}},
    {"a reader with a cookie that is not ours", {{"Cookie", "rotative-session=forged"}}},
    {"somebody who says he is staff", {{"Cookie", "rotative-session=forged; role=administrator"}, {"X-Role", "Staff"}}},
    {"somebody behind a proxy he made up", {{"X-Forwarded-For", "127.0.0.1"}, {"Forwarded", "for=127.0.0.1"}}},
};

class RoutesAndRoles : public Journey {
protected:
    RoutesAndRoles() : Journey(one_width) {
        EXPECT_TRUE(house::write_the_demonstration(house.house, house::Terminal(-1, -1, -1, house.folder())));
    }

    /// An address that this pattern takes: one where something is, and one where nothing is.
    static std::vector<std::string> addresses_of(const std::string& pattern) {
        static const std::pair<std::regex, const char*> here[] = {
            {std::regex("\\{language\\}"), "tr"},   {std::regex("\\{slug\\}"), "ville"}, {std::regex("\\{article\\}"), "1"},
            {std::regex("\\{year\\}"), "2026"},     {std::regex("\\{month\\}"), "05"},   {std::regex("\\{day\\}"), "11"},
            {std::regex("\\{kind\\}"), "sections"}, {std::regex("\\{part\\}"), "0.xml"}, {std::regex("\\{[^}]*\\}"), "x"}};
        auto there = pattern;
        for (const auto& [hole, filling] : here) there = std::regex_replace(there, hole, filling);
        return {there, std::regex_replace(pattern, std::regex("\\{[^}]*\\}"), "rien")};
    }
    const std::vector<http::Route>& routes() const { return house.house.router.routes(); }
};

TEST_P(RoutesAndRoles, reading_changes_nothing) {
    const auto before = every_row(*house.house.store);
    for (const auto& route : routes())
        for (const auto& address : addresses_of(route.pattern))
            for (const auto& [who, shown] : visitors)
                for (const auto* method : {"GET", "HEAD"}) {
                    const auto status = http::Client(house.port()).send(method, address, shown, "").status;
                    EXPECT_THAT(status, AnyOf(Eq(200), Eq(301), Eq(404), Eq(405))) << method << " " << address << " by " << who;
                }
    EXPECT_EQ(every_row(*house.house.store), before);
}

TEST_P(RoutesAndRoles, nobody_posts_where_no_form_is_taken) {
    const auto before = every_row(*house.house.store);
    for (const auto& route : routes())
        for (const auto& address : addresses_of(route.pattern)) {
            if (house.house.router.find(http::Method::Post, address).route) continue;
            for (const auto& [who, shown] : visitors) {
                const auto status = http::Client(house.port()).post(address, {{"a", "b"}}, shown).status;
                EXPECT_THAT(status, AnyOf(Eq(404), Eq(405))) << address << " by " << who;
            }
        }
    for (const auto* method : {"PUT", "DELETE", "PATCH", "TRACE"})
        EXPECT_THAT(http::Client(house.port()).send(method, "/", {}, "").status, AnyOf(Eq(405), Eq(501))) << method;
    EXPECT_EQ(every_row(*house.house.store), before);
}

TEST_P(RoutesAndRoles, a_form_from_another_site_is_refused) {
    for (const auto& route : routes()) {
        if (route.method == http::Method::Get) {
            EXPECT_EQ(route.guard, http::Guard::None) << route.pattern;
            continue;
        }
        EXPECT_NE(route.guard, http::Guard::None) << route.pattern;  // what changes something asks where it comes from
        if (route.guard == http::Guard::Exempt) continue;
        for (const auto& shown :
             {http::Fields{{"Sec-Fetch-Site", "cross-site"}}, {{"Origin", "https://elsewhere.example"}}, {{"Origin", "null"}}})
            EXPECT_EQ(http::Client(house.port()).post(addresses_of(route.pattern).front(), {}, shown).status, 403) << route.pattern;
    }
}

TEST_P(RoutesAndRoles, no_address_answers_that_is_not_in_the_table) {
    for (const auto* address : {"/desk", "/desk/articles", "/api/v1/articles", "/metrics", "/rotative.sock", "/newspaper.db", "/secret",
                                "/rotative.toml", "/..%2Fsecret", "/assets/..%2F..%2Fsecret", "/.git/config", "/wp-login.php", "/healthz/x",
                                "/.well-known/..%2F..%2Frotative.toml", "/.well-known/acme-challenge/x", "/ads.txt"})
        for (const auto& [who, shown] : visitors)
            EXPECT_THAT(house.get(address, shown).status, AnyOf(Eq(404), Eq(400))) << address << " by " << who;
}

TEST_P(RoutesAndRoles, words_of_an_address_are_never_words_of_sql) {
    const auto before = every_row(*house.house.store);
    for (const auto* address :
         {"/sections/ville'", "/sections/ville'--", "/sections/x'%20or%20'1'='1", "/topics/%25", "/topics/_ort-liman", "/authors/%22",
          "/archive/2026'%20or%201=1", "/archive/2026/05/11;drop%20table%20articles", "/articles/1%20or%201=1", "/articles/1;delete",
          "/sections/ville?before=1'%20or%20'1'='1", "/sections/ville?before=1;drop%20table%20articles", "/feeds/sections/x'--/atom.xml",
          "/feeds/sections/x'--/feed.json", "/?p=1%20union%20select%201", "/%27%3Bdrop%20table%20articles%3B--"})
        EXPECT_THAT(house.get(address).status, AnyOf(Eq(404), Eq(400))) << address;
    EXPECT_EQ(every_row(*house.house.store), before);
}

ON_BOTH_DATABASES(RoutesAndRoles);

}  // namespace
}  // namespace rotative::journeys
