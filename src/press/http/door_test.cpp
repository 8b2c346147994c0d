// SPDX-License-Identifier: Apache-2.0
// The door: what a worker does around a handler, without a socket. Refusals look like the newspaper, breakages get a number.
#include "press/http/door.hpp"
#include <gtest/gtest.h>
#include <stdexcept>

namespace rotative::http {
namespace {

/// A house with one page of each kind, whose hooks note what they were told.
struct House {
    Router router;
    std::vector<std::string> log, broken;
    std::shared_ptr<Door> door;
    House() {
        router.get("/", [](const Request&) { return Response{.body = "<p>front</p>"}; });
        router.get("/withdrawn",
                   [](const Request&) { return Response::refused({.refusal = Refusal::Gone, .message = "article.withdrawn"}); });
        router.get("/jammed", [](const Request&) -> Response { throw std::runtime_error("the press is jammed"); });
        router.get("/split", [](const Request&) { return Response{}.with("X-Name", "a\r\nSet-Cookie: b=c"); });
        router.get("/file", [](const Request&) { return Response::text(200, "0123456789").with("ETag", "\"v1\""); });
        router.post("/comments", Guard::Origin, [](const Request& request) { return Response::text(200, request.body); });
        Hooks hooks;
        hooks.error_pages = [](const Trouble& trouble, const Request&) {
            return Response{.body = "page " + std::to_string(trouble.status) + (trouble.problem ? " " + trouble.problem->message : "") +
                                    (trouble.incident.empty() ? "" : " incident " + trouble.incident)};
        };
        hooks.confirm_page = [](const Request& request, const Fields& fields, std::string_view token) {
            return Response::text(200, request.path + " " + fields.at(0).second + " " + std::string(token));
        };
        hooks.served = [this](const Served& served) {
            log.push_back(served.from + " " + std::string(served.method) + " " + std::string(served.path) + " " +
                          std::to_string(served.status));
        };
        hooks.broke = [this](std::string_view line) { broken.emplace_back(line); };
        door = std::make_shared<Door>(router, Guards({.key = new_seal_key(), .session_cookie = "rotative-session"}), std::move(hooks));
    }
    Answer answer(Request request) {
        request.from = "203.0.113.9";
        request.id = "r1";
        request.arrived = system_now();
        Answer answer{.status = 0};
        auto found = router.find(request.method, request.path);
        door->enter(std::move(request), std::move(found), [&](Answer given) { answer = std::move(given); });
        return answer;
    }
    Answer get(std::string path, Fields headers = {}) {
        Request request{.method = Method::Get, .target = path};
        request.path = std::move(path);
        request.headers = std::move(headers);
        return answer(std::move(request));
    }
    Answer post(std::string body, Fields headers) {
        Request request{.method = Method::Post, .target = "/comments"};
        request.path = "/comments";
        request.headers = std::move(headers);
        request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
        request.body = std::move(body);
        return answer(std::move(request));
    }
};

bool says(const Answer& answer, std::string_view line) { return answer.head.find(line) != std::string::npos; }

TEST(Door, every_page_says_what_it_may_load) {
    const auto page = House().get("/");
    EXPECT_TRUE(says(page, "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';"));
    EXPECT_TRUE(says(page, "Referrer-Policy: strict-origin-when-cross-origin\r\n"));
    EXPECT_TRUE(says(page, "X-Content-Type-Options: nosniff\r\n"));
    EXPECT_LE(page.head.size(), 700u) << "heads are short";
    EXPECT_FALSE(says(House().get("/file"), "Content-Security-Policy"));
}

TEST(Door, a_refusal_is_a_page_of_the_newspaper) {
    House house;
    EXPECT_EQ(house.get("/withdrawn").status, 410);
    EXPECT_EQ(house.get("/withdrawn").body, "page 410 article.withdrawn");
    EXPECT_EQ(house.get("/nowhere").body, "page 404");
    EXPECT_EQ(house.door->refusal(503).status, 503);
    EXPECT_TRUE(says(house.door->refusal(503), "Retry-After: "));
    EXPECT_EQ(house.door->refusal(503).body, "page 503");
}

TEST(Door, a_breakage_has_a_number_that_its_page_and_the_log_share) {
    House house;
    const auto page = house.get("/jammed");
    EXPECT_EQ(page.status, 500);
    ASSERT_EQ(house.broken.size(), 1u);
    const auto number = page.body.substr(std::string("page 500 incident ").size());
    EXPECT_EQ(house.broken[0], "incident " + number + " request r1 GET /jammed: the press is jammed");
    EXPECT_EQ(house.get("/jammed").body.find(number), std::string::npos) << "another one has another";
}

TEST(Door, no_answer_is_split_in_two) {
    House house;
    const auto answer = house.get("/split");
    EXPECT_EQ(answer.status, 500);
    EXPECT_FALSE(says(answer, "Set-Cookie"));
}

TEST(Door, what_the_client_has_is_not_sent_again) {
    House house;
    EXPECT_EQ(house.get("/file", {{"if-none-match", "\"v1\""}}).status, 304);
    EXPECT_EQ(house.get("/file", {{"range", "bytes=2-4"}}).body, "234");
}

TEST(Door, the_log_knows_no_whole_address_and_no_query) {
    House house;
    Request request{.method = Method::Get, .target = "/nowhere?email=derya@example.com"};
    request.path = "/nowhere";
    house.answer(std::move(request));
    EXPECT_EQ(house.log, std::vector<std::string>{"203.0.0.0 GET /nowhere 404"});
}

TEST(Door, who_cannot_be_placed_is_asked_again_and_then_taken) {
    House house;
    const Fields derya{{"cookie", "rotative-reader=derya"}, {"host", "journal.example"}};
    const auto asked = house.post("words=Le+pont", derya);
    EXPECT_TRUE(asked.body.starts_with("/comments Le pont ")) << asked.body;
    EXPECT_TRUE(says(asked, "Cache-Control: private, no-store"));
    const auto token = asked.body.substr(asked.body.rfind(' ') + 1);
    EXPECT_EQ(house.post("words=Le+pont&token=" + token, derya).body, "words=Le+pont&token=" + token);
    auto elsewhere = derya;
    elsewhere.emplace_back("origin", "https://elsewhere.example");
    EXPECT_EQ(house.post("words=Le+pont&token=" + token, elsewhere).status, 403) << "a token does not help from elsewhere";
}

TEST(Door, a_reply_may_outlive_it) {
    House house;
    Reply kept;
    house.router.get_later("/later", [&](const Request&, Reply reply) { kept = std::move(reply); });
    Request request{.method = Method::Get, .path = "/later"};
    auto found = house.router.find(Method::Get, "/later");
    int answers = 0;
    house.door->enter(std::move(request), std::move(found), [&](const Answer&) { ++answers; });
    house.door.reset();
    kept(Response::text(200, "late"));
    kept(Response::text(200, "again"));
    EXPECT_EQ(answers, 1) << "exactly once";
}

}  // namespace
}  // namespace rotative::http
