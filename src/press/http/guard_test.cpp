// SPDX-License-Identifier: Apache-2.0
// Whose forms are taken, what a seal is worth, and whose word about an address is believed.
#include "press/http/guard.hpp"
#include <gtest/gtest.h>
#include "press/http/forwarded.hpp"

namespace rotative::http {
namespace {

constexpr Moment noon{1'795'348'800'000};
const SealKey key = new_seal_key();

Guards guards() { return Guards({.address = "https://journal.example/", .key = key, .session_cookie = "rotative-session"}); }

Verdict judged(Guard guard, Fields headers, std::string body = "") {
    Request request{.method = Method::Post, .path = "/articles/12/comments"};
    request.headers = std::move(headers);
    request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    request.body = std::move(body);
    request.arrived = noon;
    return guards().judge({.method = Method::Post, .guard = guard}, request);
}

TEST(Guards, a_form_of_a_printed_page_is_judged_by_where_it_comes_from) {
    struct Case {
        const char *site, *origin;
        bool has_cookie;
        Verdict verdict;
    };
    for (const auto& [site, origin, has_cookie, verdict] : {
             Case{"same-origin", "https://journal.example", true, Verdict::Taken},
             Case{"none", "", true, Verdict::Taken},
             Case{"", "https://journal.example", true, Verdict::Taken},
             Case{"same-site", "https://journal.example", true, Verdict::Refused},
             Case{"cross-site", "", false, Verdict::Refused},
             Case{"", "https://elsewhere.example", false, Verdict::Refused},
             Case{"", "null", false, Verdict::Refused},
             Case{"same-origin", "http://journal.example", false, Verdict::Refused},
             Case{"", "", false, Verdict::Taken},
             Case{"", "", true, Verdict::AskedAgain},
         }) {
        EXPECT_EQ(
            judge_origin(
                {.sec_fetch_site = site, .origin = origin, .own_origin = "https://journal.example", .carries_our_cookie = has_cookie}),
            verdict)
            << site << " " << origin;
    }
}

TEST(Guards, foreign_cookies_are_not_ours) {
    EXPECT_EQ(judged(Guard::Origin, {{"cookie", "_ga=1"}}), Verdict::Taken);
    EXPECT_EQ(judged(Guard::Origin, {{"cookie", "_ga=1; rotative-reader=x"}}), Verdict::AskedAgain);
    EXPECT_EQ(judged(Guard::Origin, {{"cookie", "__Host-rotative-reader=x"}}), Verdict::AskedAgain);
    EXPECT_EQ(judged(Guard::Exempt, {{"cookie", "rotative-reader=x"}, {"sec-fetch-site", "cross-site"}}), Verdict::Taken);
}

TEST(Guards, who_was_asked_again_and_says_yes_is_taken) {
    Request first{.method = Method::Post, .path = "/articles/12/comments"};
    first.headers = {{"cookie", "rotative-reader=x"}};
    first.arrived = noon;
    const auto yes = "token=" + guards().confirmation_for(first);
    EXPECT_EQ(judged(Guard::Origin, first.headers, yes), Verdict::Taken);
    EXPECT_EQ(judged(Guard::Origin, {{"cookie", "rotative-reader=y"}}, yes), Verdict::AskedAgain) << "another reader's yes";
    first.path = "/articles/13/comments";
    EXPECT_EQ(judged(Guard::Origin, first.headers, "token=" + guards().confirmation_for(first)), Verdict::AskedAgain)
        << "a yes for another address";
}

TEST(Guards, a_form_that_is_never_printed_shows_its_sessions_token) {
    Request drawn;
    drawn.headers = {{"cookie", "rotative-session=derya"}};
    drawn.arrived = noon;
    const auto token = guards().token_for(drawn);
    EXPECT_EQ(judged(Guard::Token, drawn.headers, "token=" + token), Verdict::Taken);
    EXPECT_EQ(judged(Guard::Token, {{"cookie", "rotative-session=derya"}, {"x-token", token}}), Verdict::Taken);
    EXPECT_EQ(judged(Guard::Token, {{"cookie", "rotative-session=tom"}}, "token=" + token), Verdict::Refused);
    EXPECT_EQ(judged(Guard::Token, {}, "token=" + token), Verdict::Refused) << "no session";
    EXPECT_EQ(judged(Guard::Token, drawn.headers), Verdict::Refused) << "no token";
    EXPECT_EQ(judged(Guard::Token, {{"cookie", "rotative-session=derya"}, {"origin", "https://elsewhere.example"}}, "token=" + token),
              Verdict::Refused);
}

TEST(Seal, opens_for_its_purpose_until_it_expires) {
    const Seal seal(key);
    const auto until = noon + std::chrono::minutes(15);
    const auto closed = seal.close("held-comment", "article 12", until);
    EXPECT_EQ(seal.open("held-comment", closed, noon), "article 12");
    EXPECT_EQ(seal.open("held-comment", closed, until), "article 12");
    EXPECT_FALSE(seal.open("held-comment", closed, until + std::chrono::milliseconds(1)));
    EXPECT_FALSE(seal.open("newsletter", closed, noon));
    EXPECT_FALSE(Seal(new_seal_key()).open("held-comment", closed, noon));
}

TEST(Seal, cannot_be_changed_in_any_letter) {
    const Seal seal(key);
    const auto closed = seal.close("p", "words", noon);
    for (std::size_t i = 0; i < closed.size(); ++i) {
        auto changed = closed;
        changed[i] = changed[i] == '1' ? '2' : '1';
        EXPECT_FALSE(seal.open("p", changed, noon)) << changed;
    }
    for (const auto* nonsense : {"", ".", "..", "a.b", "a.b.c", "....."}) EXPECT_FALSE(seal.open("p", nonsense, noon));
}

TEST(Address, a_network_holds_its_addresses) {
    const auto holds = [](const char* network, const char* address) { return Network::read(network)->holds(*Address::read(address)); };
    EXPECT_TRUE(holds("10.0.0.0/8", "10.200.0.1"));
    EXPECT_FALSE(holds("10.0.0.0/8", "11.0.0.1"));
    EXPECT_TRUE(holds("192.0.2.7", "192.0.2.7"));
    EXPECT_TRUE(holds("2001:db8::/33", "2001:db8:7fff::1"));
    EXPECT_FALSE(holds("2001:db8::/33", "2001:db8:8000::1"));
    EXPECT_TRUE(holds("0.0.0.0/0", "8.8.8.8"));
    EXPECT_FALSE(holds("0.0.0.0/0", "2001:db8::1"));
    for (const auto* bad : {"10.0.0.0/33", "10.0.0/8", "x", "::/129", "10.0.0.0/"}) EXPECT_FALSE(Network::read(bad)) << bad;
}

TEST(Address, is_never_whole_in_a_log) {
    EXPECT_EQ(Address::read("203.0.113.9")->truncated(), "203.0.0.0");
    EXPECT_EQ(Address::read("2001:db8:1:2:3:4:5:6")->truncated(), "2001:db8::");
    EXPECT_EQ(Address::read("2001:db8:1:2:3:4:5:6")->household().text(), "2001:db8:1:2::");
}

TEST(Forwarded, is_believed_from_trusted_proxies_alone) {
    const Guests guests(Room{}, networks_of({"10.0.0.0/8"}));
    const auto proxy = *Address::read("10.0.0.1"), stranger = *Address::read("203.0.113.9");
    const auto asker = [&](const Fields& headers, const Address& neighbour,
                           Settings::ForwardedBy by = Settings::ForwardedBy::XForwardedFor) {
        return asker_of(headers, neighbour, guests.is_trusted(neighbour) ? &guests : nullptr, by);
    };
    const Fields said{{"x-forwarded-for", "1.1.1.1, 198.51.100.7"},
                      {"x-forwarded-for", "10.0.0.2"},
                      {"x-forwarded-proto", "https"},
                      {"forwarded", "for=9.9.9.9"}};
    EXPECT_EQ(asker(said, proxy).address.text(), "198.51.100.7") << "what stands before it, anybody may have written";
    EXPECT_TRUE(asker(said, proxy).by_https);
    EXPECT_EQ(asker(said, stranger).address, stranger);
    EXPECT_FALSE(asker(said, stranger).by_https);
    EXPECT_EQ(asker({{"x-forwarded-for", "unknown"}}, proxy).address, proxy);
    const Fields rfc{{"forwarded", "for=1.1.1.1, for=\"[2001:db8::7]:4711\";proto=https"}, {"x-forwarded-for", "9.9.9.9"}};
    EXPECT_EQ(asker(rfc, proxy, Settings::ForwardedBy::Forwarded).address.text(), "2001:db8::7");
    EXPECT_TRUE(asker(rfc, proxy, Settings::ForwardedBy::Forwarded).by_https);
}

}  // namespace
}  // namespace rotative::http
