// SPDX-License-Identifier: Apache-2.0
// The server over a real socket: what it answers, in which order, and how it ends.
#include "press/http/server.hpp"
#include <gtest/gtest.h>
#include "press/http/test_client.hpp"

namespace rotative::http {
namespace {

struct OpenHouse {
    Router router;
    Settings settings;
    std::unique_ptr<Server> server;
    OpenHouse() {
        router.get("/", [](const Request&) { return Response::text(200, "front page"); });
        router.get("/articles/{id}", [](const Request& request) { return Response::text(200, "article " + request.captured.at("id")); });
        router.get("/broken", [](const Request&) -> Response { throw std::runtime_error("the press is jammed"); });
        router.get_later("/forgotten", [](const Request&, const Reply&) {});
        router.post("/comments", Guard::Origin, [](const Request& request) { return Response::text(200, request.body); });
    }
    unsigned short open() {
        server = std::make_unique<Server>(settings, router);
        server->start(Listeners::open("127.0.0.1:0", settings.io_threads));
        return server->port();
    }
};

TEST(Server, answers_a_route_over_a_socket) {
    OpenHouse house;
    Client client(house.open());
    const auto front = client.get("/");
    EXPECT_EQ(front.status, 200);
    EXPECT_EQ(front.body, "front page");
    EXPECT_FALSE(front.header("date").empty());
    EXPECT_EQ(client.get("/articles/12").body, "article 12") << "on the same line";
    EXPECT_EQ(client.get("/nowhere").status, 404);
}

TEST(Server, answers_pipelined_requests_in_their_order) {
    OpenHouse house;
    Client client(house.open());
    std::string many;
    for (int i = 0; i < 50; ++i) many += "GET /articles/" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n";
    client.write(many);
    for (int i = 0; i < 50; ++i) EXPECT_EQ(client.read().body, "article " + std::to_string(i));
}

TEST(Server, says_which_methods_an_address_has) {
    OpenHouse house;
    Client client(house.open());
    const auto refused = client.send("DELETE", "/articles/12", {}, "");
    EXPECT_EQ(refused.status, 405);
    EXPECT_EQ(refused.header("allow"), "GET, HEAD, OPTIONS");
    EXPECT_EQ(client.send("OPTIONS", "/articles/12", {}, "").status, 204);
    EXPECT_EQ(client.head("/articles/12").header("content-length"), "10");
    EXPECT_EQ(client.get("/articles/12").status, 200) << "the body of HEAD was not sent";
}

TEST(Server, catches_what_breaks_and_gives_it_a_number) {
    OpenHouse house;
    Client client(house.open());
    EXPECT_EQ(client.get("/broken").status, 500);
    EXPECT_EQ(client.get("/forgotten").status, 500) << "a reply that is dropped answers";
    EXPECT_EQ(client.get("/").status, 200);
}

TEST(Server, moves_an_address_with_a_slash_too_many) {
    OpenHouse house;
    Client client(house.open());
    const auto moved = client.get("/articles//12/?page=2");
    EXPECT_EQ(moved.status, 301);
    EXPECT_EQ(moved.header("location"), "/articles/12?page=2");
}

TEST(Server, takes_a_form_from_its_own_pages_and_refuses_it_from_elsewhere) {
    OpenHouse house;
    Client client(house.open());
    EXPECT_EQ(client.post("/comments", {{"words", "Merhaba & hoş geldin"}}).status, 200);
    EXPECT_EQ(client.post("/comments", {}, {{"Origin", "https://elsewhere.example"}}).status, 403);
    EXPECT_EQ(client.post("/comments", {}, {{"Sec-Fetch-Site", "cross-site"}}).status, 403);
    EXPECT_EQ(client.post("/comments", {}, {{"Origin", "http://localhost"}}).status, 200);
}

}  // namespace
}  // namespace rotative::http
