// SPDX-License-Identifier: Apache-2.0
// Our own vectors of request heads: what is legal and what is refused, with which status.
#include "press/http/head.hpp"
#include <gtest/gtest.h>

namespace rotative::http {
namespace {

int status_of_head(std::string_view bytes, const RequestLimits& limits = {}) {
    Head head;
    const auto read = read_head(bytes, limits, head);
    return read.reading == Reading::Whole ? 200 : read.reading == Reading::NeedsMore ? 100 : read.status;
}

int with_lines(const std::string& lines) { return status_of_head("POST /comments HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n"); }

TEST(Head, is_read_into_views_of_its_bytes) {
    Head head;
    const std::string bytes =
        "GET /articles/1-pont?page=2 HTTP/1.1\r\nHost: journal.example\r\nACCEPT-encoding: gzip, br \r\ncookie:\ta=1\r\n\r\nrest";
    ASSERT_EQ(read_head(bytes, {}, head).reading, Reading::Whole);
    EXPECT_EQ(head.method, Method::Get);
    EXPECT_EQ(head.target, "/articles/1-pont?page=2");
    EXPECT_EQ(head.accept_encoding, "gzip, br");
    EXPECT_EQ(head.cookie, "a=1");
    EXPECT_EQ(bytes.substr(head.size), "rest");
    EXPECT_TRUE(head.keeps_alive);
}

TEST(Head, is_waited_for_as_long_as_what_came_makes_sense) {
    const std::string whole = "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n";
    for (std::size_t size = 1; size < whole.size(); ++size) EXPECT_EQ(status_of_head(whole.substr(0, size)), 100) << size;
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999999999999999\r\n"), 400) << "before its end";
}

TEST(Head, lines_end_with_carriage_return_and_line_feed_and_nothing_else) {
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\nHost: a\n\n"), 400);
    EXPECT_EQ(with_lines("X: a\rb\r\n"), 400);
    EXPECT_EQ(with_lines("X: a\n"), 400);
    EXPECT_EQ(with_lines(" folded: line\r\n"), 400);
    EXPECT_EQ(with_lines("X: a\r\n\tb\r\n"), 400);
}

TEST(Head, request_lines_that_two_readers_could_understand_differently_are_refused) {
    const auto line = [](const std::string& words) { return status_of_head(words + "\r\nHost: a\r\n\r\n"); };
    EXPECT_EQ(line("GET  / HTTP/1.1"), 400);
    EXPECT_EQ(line("GET / HTTP/1.1 "), 400);
    EXPECT_EQ(line("GET /a b HTTP/1.1"), 400);
    EXPECT_EQ(line("GET /\xc3\xa9 HTTP/1.1"), 400);
    EXPECT_EQ(line("GET relative HTTP/1.1"), 400);
    EXPECT_EQ(line("GET ftp://a/ HTTP/1.1"), 400);
    EXPECT_EQ(line("GET http://somebody@a/ HTTP/1.1"), 400);
    EXPECT_EQ(line("GET * HTTP/1.1"), 400);
    EXPECT_EQ(line("OPTIONS * HTTP/1.1"), 200);
    EXPECT_EQ(line("GET http://a/x HTTP/1.1"), 200);
    EXPECT_EQ(line("get / HTTP/1.1"), 400);
    EXPECT_EQ(line("PROPFIND / HTTP/1.1"), 200) << "known, and refused by the router";
    EXPECT_EQ(line("GET / http/1.1"), 400);
    EXPECT_EQ(line("GET / HTTP/1.10"), 400);
    EXPECT_EQ(line("GET / HTTP/2.0"), 505);
    EXPECT_EQ(line("GET /"), 400);
}

TEST(Head, a_host_is_named_once) {
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\n\r\n"), 400);
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"), 400);
    EXPECT_EQ(status_of_head("GET / HTTP/1.0\r\n\r\n"), 200) << "HTTP/1.0 knew no Host";
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\nHost: [2001:db8::1]:8080\r\n\r\n"), 200);
}

TEST(Head, a_body_has_one_length) {
    EXPECT_EQ(with_lines("Content-Length: 2\r\n"), 200);
    EXPECT_EQ(with_lines("Content-Length: 2, 2\r\n"), 400);
    EXPECT_EQ(with_lines("Content-Length: 2\r\nContent-Length: 2\r\n"), 400);
    EXPECT_EQ(with_lines("Content-Length: +2\r\n"), 400);
    EXPECT_EQ(with_lines("Content-Length: 0x2\r\n"), 400);
    EXPECT_EQ(with_lines("Content-Length:\r\n"), 400);
    EXPECT_EQ(with_lines("Content-Length : 2\r\n"), 400);
    EXPECT_EQ(with_lines("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n"), 400);
    EXPECT_EQ(with_lines("Transfer-Encoding: Chunked\r\n"), 200);
    EXPECT_EQ(with_lines("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400);
    EXPECT_EQ(with_lines("Transfer-Encoding: chunked, chunked\r\n"), 400);
    EXPECT_EQ(with_lines("Transfer-Encoding: xchunked\r\n"), 400);
    EXPECT_EQ(with_lines("Transfer-Encoding: chunked, gzip\r\n"), 400);
    EXPECT_EQ(with_lines("Transfer-Encoding: gzip, chunked\r\n"), 501) << "known, not spoken here";
    EXPECT_EQ(status_of_head("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
}

TEST(Head, fields_hold_no_control_characters) {
    EXPECT_EQ(with_lines(std::string("X: a\0b\r\n", 8)), 400);
    EXPECT_EQ(with_lines("X: a\x7f\r\n"), 400);
    EXPECT_EQ(with_lines("X: a\tb caf\xc3\xa9\r\n"), 200);
    EXPECT_EQ(with_lines("X@: a\r\n"), 400);
    EXPECT_EQ(with_lines(": a\r\n"), 400);
    EXPECT_EQ(with_lines("no colon\r\n"), 400);
    for (int c = 0; c < 256; ++c) {  // at every place of a word of eight, where bytes are looked at together
        const std::string value = "abc" + std::string(1, static_cast<char>(c)) + "defghijk";
        const bool is_fine = c == '\t' || (c >= 0x20 && c != 0x7f);
        EXPECT_EQ(with_lines("X: " + value + "\r\n"), is_fine ? 200 : 400) << c;
    }
}

TEST(Head, what_is_too_long_is_said_to_be) {
    EXPECT_EQ(status_of_head("GET /" + std::string(9'000, 'a')), 414) << "before the line has an end";
    EXPECT_EQ(with_lines("X: " + std::string(20'000, 'a') + "\r\n"), 431);
    std::string many;
    for (int i = 0; i < 101; ++i) many += "X: y\r\n";
    EXPECT_EQ(with_lines(many), 431);
}

TEST(Head, keeps_the_line_as_each_version_does) {
    const auto keeps = [](const std::string& bytes) {
        Head head;
        EXPECT_EQ(read_head(bytes, {}, head).reading, Reading::Whole);
        return head.keeps_alive;
    };
    EXPECT_FALSE(keeps("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n"));
    EXPECT_FALSE(keeps("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nConnection: keep-alive\r\n\r\n"));
    EXPECT_FALSE(keeps("GET / HTTP/1.0\r\n\r\n"));
    EXPECT_TRUE(keeps("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"));
}

TEST(Head, only_one_expectation_is_known) {
    EXPECT_EQ(with_lines("Expect: 100-Continue\r\n"), 200);
    EXPECT_EQ(with_lines("Expect: miracles\r\n"), 417);
}

}  // namespace
}  // namespace rotative::http
