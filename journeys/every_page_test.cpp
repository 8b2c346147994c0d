// SPDX-License-Identifier: Apache-2.0
// A reader walks through the demonstration newspaper, from the front page along every link of our own, and each answer keeps the promises
// that every page makes. What is fresh after an edit is in pages_are_exactly_fresh_test.cpp; what a browser makes of it, in browser/.
#include <brotli/decode.h>
#include <gmock/gmock.h>
#include <zlib.h>
#include <map>
#include <regex>
#include <set>
#include "house/demonstration.hpp"
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string gunzipped(const std::string& bytes) {
    std::string words(1u << 20, '\0');
    z_stream stream{};
    ::inflateInit2(&stream, 16 + MAX_WBITS);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())), stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(words.data()), stream.avail_out = static_cast<uInt>(words.size());
    const auto ended = ::inflate(&stream, Z_FINISH);
    words.resize(stream.total_out);
    ::inflateEnd(&stream);
    return ended == Z_STREAM_END ? words : "not gzip";
}

std::string unbrotlied(const std::string& bytes) {
    std::string words(1u << 20, '\0');
    auto size = words.size();
    const auto ended = ::BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                                 reinterpret_cast<std::uint8_t*>(words.data()));
    words.resize(size);
    return ended == BROTLI_DECODER_RESULT_SUCCESS ? words : "not brotli";
}

/// The addresses of our own that a page leads to or is dressed with.
std::vector<std::string> ways_out(const std::string& page) {
    static const std::regex way(R"re((?:href|src)="(/[^"#]*)")re");
    std::vector<std::string> ways;
    for (std::sregex_iterator one(page.begin(), page.end(), way), end; one != end; ++one) ways.push_back((*one)[1]);
    return ways;
}

class EveryPage : public Journey {
protected:
    EveryPage() : Journey(one_width) {
        const house::Terminal silent(-1, -1, -1, house.folder());
        EXPECT_TRUE(house::write_the_demonstration(house.house, silent));
    }
    /// Every page that can be reached from the front page, with its answer.
    std::map<std::string, http::Reached> walk() {
        std::map<std::string, http::Reached> reached;
        std::vector<std::string> ahead{"/", "/sitemap.xml", "/sitemaps/0.xml", "/robots.txt", "/news-sitemap.xml", "/favicon.ico"};
        while (!ahead.empty()) {
            const auto address = ahead.back();
            ahead.pop_back();
            if (reached.contains(address)) continue;
            auto& answer = reached[address] = house.get(address);
            for (auto& way : ways_out(answer.body)) ahead.push_back(std::move(way));
        }
        return reached;
    }
    /// What a browser is told of every answer, whatever it is: no guessing of types, and of a page who may run, frame and be asked.
    static void expect_guarded(const http::Reached& answer) {
        EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
        if (!is_page(answer)) return;
        EXPECT_EQ(answer.header("referrer-policy"), "strict-origin-when-cross-origin");
        EXPECT_EQ(answer.header("content-security-policy"),
                  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
                  "connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
                  "frame-ancestors 'self'");
    }
    static bool is_page(const http::Reached& answer) { return answer.header("content-type").starts_with("text/html"); }
};

TEST_P(EveryPage, is_there_and_keeps_what_every_page_promises) {
    const auto reached = walk();
    EXPECT_GT(reached.size(), 100u);
    std::set<std::string> kinds;
    for (const auto& [address, answer] : reached) {
        SCOPED_TRACE(address);
        EXPECT_EQ(answer.status, 200);
        expect_guarded(answer);
        EXPECT_EQ(answer.header("set-cookie"), "");
        EXPECT_NE(answer.header("etag"), "");
        if (!is_page(answer)) continue;
        EXPECT_EQ(answer.header("cache-control"), "public, no-cache");
        EXPECT_THAT(answer.body, Not(HasSubstr(" style=")));
        kinds.insert(answer.body.substr(answer.body.find("<html"), 26));
    }
    EXPECT_THAT(kinds, testing::IsSupersetOf({"<html lang=\"fr\" dir=\"ltr\">", "<html lang=\"tr\" dir=\"ltr\">",
                                              "<html lang=\"en\" dir=\"ltr\">", "<html lang=\"ar\" dir=\"rtl\">"}));
}

TEST_P(EveryPage, asks_nothing_of_others) {
    static const std::regex foreign(
        R"re((?:src|srcset|action|poster|data)="?\s*(?:https?:)?//|<link[^>]*rel="(?:stylesheet|preload|icon)"[^>]*href="(?:https?:)?//|url\((?:https?:)?//|@import)re");
    static const std::regex ours("https://courrier\\.example/");  // a feed names its pictures whole
    for (const auto& [address, answer] : walk())
        EXPECT_FALSE(std::regex_search(std::regex_replace(answer.body, ours, "/"), foreign)) << address;
}

TEST_P(EveryPage, is_the_same_words_in_every_coding_and_not_sent_twice) {
    for (const auto* address :
         {"/", "/tr", "/ar", "/sections/ville", "/articles/1-le-pont-du-d%C3%A9troit-rouvre-aux-pi%C3%A9tons-et-aux-autobus",
          "/feeds/atom.xml", "/feeds/rss.xml", "/feeds/feed.json", "/sitemap.xml"}) {
        SCOPED_TRACE(address);
        const auto plain = house.get(address, {{"Accept-Encoding", "identity"}});
        ASSERT_EQ(plain.status, 200);
        const auto pressed = [&](const char* coding) {
            auto answer = house.get(address, {{"Accept-Encoding", coding}});
            for (int i = 0; i < 3'000 && answer.header("content-encoding") != coding; ++i) {  // made after the first answer, off the path
                ::usleep(20'000);
                answer = house.get(address, {{"Accept-Encoding", coding}});
            }
            return answer;
        };
        EXPECT_EQ(gunzipped(pressed("gzip").body), plain.body);
        EXPECT_EQ(unbrotlied(pressed("br").body), plain.body);
        const auto again = house.get(address, {{"Accept-Encoding", "identity"}, {"If-None-Match", std::string(plain.header("etag"))}});
        EXPECT_EQ(again.status, 304);
        EXPECT_EQ(again.body, "");
        EXPECT_EQ(again.header("etag"), plain.header("etag"));
        const auto head = http::Client(house.port()).head(address, {{"Accept-Encoding", "identity"}});
        EXPECT_EQ(head.status, 200);
        EXPECT_EQ(head.header("content-length"), std::to_string(plain.body.size()));
    }
}

TEST_P(EveryPage, looks_like_the_newspaper_also_when_there_is_none) {
    EXPECT_TRUE(house.order({"article", "withdraw", "5"}));
    for (const auto& [status, address] : {std::pair{404, "/topics/nulle-part"},
                                          {404, "/nulle/part"},
                                          {404, "/articles/999-rien"},
                                          {404, "/archive/2024/13/45"},
                                          {404, "/sections/ville?before=hier"},
                                          {404, "/tr/topics/yok"}}) {
        const auto answer = house.get(address);
        EXPECT_EQ(answer.status, status) << address;
        expect_guarded(answer);
        EXPECT_THAT(answer.body, HasSubstr("Le Courrier du Détroit")) << address;
        EXPECT_THAT(answer.body, HasSubstr("noindex")) << address;
    }
    const auto gone = house.get("/articles/5-x");
    EXPECT_EQ(gone.status, 410);
    const auto too_long = house.get("/" + std::string(20'000, 'a'));
    EXPECT_EQ(too_long.status, 414);
    for (const auto& answer : {gone, too_long, house.get("/articles/1-x"), house.get("/healthz")}) expect_guarded(answer);
    const auto refused = http::Client(house.port()).post("/sections/ville", {{"a", "b"}});
    EXPECT_EQ(refused.status, 405);
    expect_guarded(refused);
    EXPECT_THAT(std::string(refused.header("allow")), HasSubstr("GET"));
    EXPECT_THAT(refused.body, HasSubstr("Le Courrier du Détroit"));
    EXPECT_THAT(refused.body, HasSubstr("Rien ne peut être envoyé à cette adresse."));
    EXPECT_THAT(http::Client(house.port()).post("/tr/sections/ville", {{"a", "b"}}).body, HasSubstr("<html lang=\"tr\" dir=\"ltr\">"));
}

TEST_P(EveryPage, has_one_address_and_the_others_lead_there) {
    const auto leads_to = [&](const char* address) {
        const auto answer = house.get(address);
        return std::to_string(answer.status) + " " + std::string(answer.header("location"));
    };
    const std::string the_bridge = "/articles/1-le-pont-du-d%C3%A9troit-rouvre-aux-pi%C3%A9tons-et-aux-autobus";
    EXPECT_EQ(leads_to("/articles/1-un-ancien-titre"), "301 " + the_bridge);
    EXPECT_EQ(leads_to("/articles/1"), "301 " + the_bridge);
    EXPECT_EQ(leads_to("/tr/articles/1-un-ancien-titre"), "301 " + the_bridge);
    EXPECT_THAT(leads_to("/articles/2-x"), StartsWith("301 /tr/articles/2-"));
    EXPECT_EQ(leads_to("/fr/sections/ville"), "301 /sections/ville");
    EXPECT_EQ(leads_to("/fr"), "301 /");
    EXPECT_EQ(leads_to("/sections/ville?utm_source=lettre"), "200 ");
}

ON_BOTH_DATABASES(EveryPage);

}  // namespace
}  // namespace rotative::journeys
