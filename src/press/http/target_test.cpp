// SPDX-License-Identifier: Apache-2.0
// Paths and queries as they are meant, and the router that looks them up.
#include "press/http/target.hpp"
#include <gtest/gtest.h>
#include <stdexcept>
#include "press/http/router.hpp"

namespace rotative::http {
namespace {

TEST(Target, is_a_path_of_whole_segments_and_a_query) {
    const auto target = read_target("/topics/%C4%B0dlib?page=2&q=a+b%26c&empty&page=3#top");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/topics/İdlib");
    EXPECT_EQ(target->query, (Fields{{"page", "2"}, {"q", "a b&c"}, {"empty", ""}, {"page", "3"}}));
    EXPECT_EQ(target->raw_query, "page=2&q=a+b%26c&empty&page=3");
    EXPECT_TRUE(target->is_canonical);
    EXPECT_EQ(read_target("http://journal.example?x=1")->path, "/");
    EXPECT_EQ(read_target("http://journal.example/a")->path, "/a");
}

TEST(Target, with_slashes_too_many_means_the_one_without) {
    for (const auto* written : {"/a//b", "/a/b/", "//a/b"}) {
        EXPECT_EQ(read_target(written)->path, "/a/b");
        EXPECT_FALSE(read_target(written)->is_canonical);
    }
    EXPECT_TRUE(read_target("/")->is_canonical);
}

TEST(Target, that_climbs_is_no_path) {
    for (const auto* written : {"/../etc", "/a/..", "/a/./b", "/%2e%2e/x", "/a%2Fb", "/.%2e/"})
        EXPECT_EQ(read_target(written)->path, "") << written;
}

TEST(Target, that_cannot_be_decoded_is_none) {
    for (const auto* written : {"/%", "/%4", "/%zz", "/%00", "/%ff", "/%c3%28", "/?a=%", "/?%ff=1", "/%ed%a0%80"})
        EXPECT_FALSE(read_target(written)) << written;
}

TEST(Target, a_path_is_written_so_that_it_reads_the_same) {
    const std::string path = "/thèmes/a b/100%/\"x\"";
    EXPECT_EQ(percent_encoded_path(path), "/th%C3%A8mes/a%20b/100%25/%22x%22");
    EXPECT_EQ(read_target(percent_encoded_path(path))->path, path);
}

Router newspaper() {
    Router router;
    const auto here = [](const char* words) { return [words](const Request&) { return Response::text(200, words); }; };
    router.get("/", here("front"));
    router.get("/{language}", here("front of a language"));
    router.get("/search", here("search"));
    router.get("/articles/{article}", here("article"));
    router.get("/articles/newest", here("newest"));
    router.get("/media/{rest...}", here("media"));
    router.post("/articles/{article}", Guard::Origin, here("comment"));
    return router;
}

std::string pattern_of(const Router& router, Method method, std::string_view path) {
    const auto found = router.find(method, path);
    return found.route ? found.route->pattern : "";
}

TEST(Router, a_written_segment_wins_over_a_captured_one) {
    const auto router = newspaper();
    EXPECT_EQ(pattern_of(router, Method::Get, "/"), "/");
    EXPECT_EQ(pattern_of(router, Method::Get, "/search"), "/search");
    EXPECT_EQ(pattern_of(router, Method::Get, "/tr"), "/{language}");
    EXPECT_EQ(pattern_of(router, Method::Get, "/articles/newest"), "/articles/newest");
    EXPECT_EQ(pattern_of(router, Method::Head, "/articles/12"), "/articles/{article}");
    EXPECT_EQ(pattern_of(router, Method::Get, "/articles"), "/{language}");
    EXPECT_EQ(pattern_of(router, Method::Get, "/media"), "/{language}");
    EXPECT_EQ(pattern_of(router, Method::Get, ""), "");
}

TEST(Router, gives_what_it_captured) {
    const auto router = newspaper();
    EXPECT_EQ(router.find(Method::Get, "/articles/12-pont").captured.at("article"), "12-pont");
    EXPECT_EQ(router.find(Method::Get, "/media/7/640.avif").captured.at("rest"), "7/640.avif");
}

TEST(Router, knows_the_methods_of_an_address) {
    const auto router = newspaper();
    EXPECT_EQ(router.find(Method::Delete, "/articles/12").allowed, (std::vector{Method::Get, Method::Post}));
    EXPECT_TRUE(router.find(Method::Get, "/a/b/c").allowed.empty());
}

TEST(Router, refuses_a_pattern_that_makes_no_sense) {
    Router router = newspaper();
    const Handler handler = [](const Request&) { return Response{}; };
    EXPECT_THROW(router.get("/search", handler), std::invalid_argument);
    EXPECT_THROW(router.get("search", handler), std::invalid_argument);
    EXPECT_THROW(router.get("/a/{rest...}/b", handler), std::invalid_argument);
    EXPECT_THROW(router.get("/a/{id", handler), std::invalid_argument);
}

}  // namespace
}  // namespace rotative::http
