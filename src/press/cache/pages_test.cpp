// SPDX-License-Identifier: Apache-2.0
// The front door, as the server and the house use it.
#include <gmock/gmock.h>
#include <thread>
#include "press/cache/test_paper.hpp"

namespace rotative::cache {
namespace {

using testing::HasSubstr;

class PagesOfAPaper : public testing::Test {
protected:
    void change(std::string name, std::string words) {
        paper.change(std::move(name), std::move(words), [this](std::string_view one, std::int64_t number) { pages.forget(one, number); });
    }
    http::Response read(const std::string& target, Print print) {
        Answered answered;
        pages.answer(target, {}, std::move(print), answered.reply());
        return answered.response();
    }
    /// The body an I/O thread finds ready; empty when there is none.
    std::string ready(std::string_view target, std::string_view accept_encoding = {}) {
        http::ReadyAnswer answer;
        const bool found = pages.find({.target = target, .accept_encoding = accept_encoding}, 0, answer);
        std::string body;
        for (int i = 0; found && i < answer.body_pieces; ++i) body += answer.body[static_cast<std::size_t>(i)];
        head = found ? answer.head : std::string_view{};
        pages.quiet(0);
        return body;
    }

    TestPaper paper;
    Pages pages{*paper.store, [this] { return paper.newest.load(); }, paper.clock, {}};
    std::string head;
};

TEST_F(PagesOfAPaper, a_printed_page_is_ready_until_what_it_shows_changes) {
    change("bridge", "closed");
    EXPECT_EQ(ready("/bridge"), "");
    EXPECT_EQ(read("/bridge", TestPaper::page_of("bridge")).body, body_saying("closed"));
    EXPECT_EQ(ready("/bridge"), body_saying("closed"));
    change("bridge", "reopened");
    EXPECT_EQ(ready("/bridge"), "");
    EXPECT_EQ(read("/bridge", TestPaper::page_of("bridge")).body, body_saying("reopened"));
}

TEST_F(PagesOfAPaper, an_absence_is_a_page_that_goes_when_the_thing_appears) {
    EXPECT_EQ(read("/bridge", TestPaper::page_of("bridge")).status, 404);
    EXPECT_EQ(ready("/bridge"), body_saying("no bridge"));
    EXPECT_THAT(head, HasSubstr("HTTP/1.1 404 Not Found\r\n"));
    change("bridge", "reopened");
    EXPECT_EQ(ready("/bridge"), "");
    EXPECT_EQ(read("/bridge", TestPaper::page_of("bridge")).status, 200);
}

TEST_F(PagesOfAPaper, a_page_is_not_served_past_its_moment_though_nobody_forgot_it) {
    change("bridge", "closed");
    const Print until_tonight = [&](store::Reading& reading, Ingredients& made_of) {
        made_of.holds_until(paper.clock.now() + std::chrono::hours{8});
        made_of.holds_until(paper.clock.now() + std::chrono::hours{6});
        return TestPaper::page_of("bridge")(reading, made_of);
    };
    read("/bridge", until_tonight);
    paper.clock.wind(std::chrono::hours{6} - std::chrono::milliseconds{1});
    EXPECT_EQ(ready("/bridge"), body_saying("closed"));
    paper.clock.wind(std::chrono::milliseconds{1});
    EXPECT_EQ(ready("/bridge"), "");
    const auto before = pages.figures().prints;
    read("/bridge", until_tonight);
    EXPECT_EQ(pages.figures().prints, before + 1) << "a worker does not serve it either";
    EXPECT_EQ(ready("/bridge"), body_saying("closed")) << "it holds for six more hours";
}

TEST_F(PagesOfAPaper, an_address_with_names_that_nobody_knows_is_the_page_without_them) {
    change("bridge", "closed");
    read("/bridge", TestPaper::page_of("bridge"));
    EXPECT_EQ(ready("/bridge?fbclid=abc&utm_source=x"), body_saying("closed"));
    EXPECT_EQ(ready("/bridge?page=2"), "") << "a name that some route knows is for a worker";
    const auto figures = pages.figures();
    EXPECT_EQ(figures.prints, 1u);
    EXPECT_EQ(figures.pages, 1u) << "nothing is kept for the other spelling";
}

TEST_F(PagesOfAPaper, smaller_forms_are_made_after_the_first_answer) {
    std::string words;
    for (int i = 0; i < 500; ++i) words += "the bridge has reopened; ";
    change("bridge", words);
    EXPECT_THAT(read("/bridge", TestPaper::page_of("bridge")).body, testing::SizeIs(body_saying(words).size()));
    while (ready("/bridge", "gzip, br") == body_saying(words)) std::this_thread::yield();
    EXPECT_THAT(head, HasSubstr("Content-Encoding: br\r\n"));
    EXPECT_NE(ready("/bridge", "gzip"), body_saying(words));
    EXPECT_THAT(head, HasSubstr("Content-Encoding: gzip\r\n"));
    EXPECT_EQ(ready("/bridge"), body_saying(words));
}

TEST_F(PagesOfAPaper, the_figures_tell_what_happened) {
    change("bridge", "closed");
    read("/bridge", TestPaper::page_of("bridge"));
    ready("/bridge");
    ready("/bridge");
    read("/bridge", TestPaper::page_of("bridge"));
    change("bridge", "reopened");
    const auto figures = pages.figures();
    EXPECT_EQ(figures.hits, 2u);
    EXPECT_EQ(figures.worker_hits, 1u);
    EXPECT_EQ(figures.prints, 1u);
    EXPECT_EQ(figures.drops, 1u);
    EXPECT_EQ(figures.pages, 0u);
    EXPECT_EQ(figures.bytes, 0u);
}

TEST_F(PagesOfAPaper, an_answer_that_is_no_page_is_not_kept) {
    const Print busy = [](store::Reading&, Ingredients&) { return http::Response{.status = 503, .body = "later"}; };
    EXPECT_EQ(read("/bridge", busy).status, 503);
    EXPECT_EQ(ready("/bridge"), "");
}

}  // namespace
}  // namespace rotative::cache
