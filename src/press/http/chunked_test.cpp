// SPDX-License-Identifier: Apache-2.0
// Bodies in chunks, whole and byte by byte: both readings agree.
#include "press/http/chunked.hpp"
#include <gtest/gtest.h>

namespace rotative::http {
namespace {

using State = ChunkedBody::State;

struct Taken {
    State state;
    std::string body, rest;
};

Taken take(std::string_view bytes, std::size_t step, std::size_t limit = 1'000) {
    ChunkedBody chunks;
    Taken taken{State::Going, "", ""};
    while (!bytes.empty() && taken.state == State::Going) {
        auto piece = bytes.substr(0, step);
        bytes.remove_prefix(piece.size());
        taken.state = chunks.take(piece, taken.body, limit);
        taken.rest = std::string(piece) + std::string(bytes);
    }
    return taken;
}

State state_of(std::string_view bytes) {
    const auto whole = take(bytes, bytes.size()), slow = take(bytes, 1);
    EXPECT_EQ(whole.state, slow.state) << bytes;
    EXPECT_EQ(whole.body, slow.body);
    return whole.state;
}

TEST(ChunkedBody, is_put_together) {
    const auto taken = take("5\r\nhello\r\n6;name=\"va\\\"l;ue\"\r\n world\r\n000\r\nVary: *\r\n\r\nGET /", 7);
    EXPECT_EQ(taken.state, State::Whole);
    EXPECT_EQ(taken.body, "hello world");
    EXPECT_EQ(taken.rest, "GET /");
}

TEST(ChunkedBody, sizes_are_hexadecimal_digits_and_nothing_else) {
    EXPECT_EQ(state_of("A\r\n0123456789\r\n0\r\n\r\n"), State::Whole);
    for (const auto* bad :
         {"+5\r\n", " 5\r\n", "5 \r\n", "0x5\r\n", "5_0\r\n", "-1\r\n", "\r\n", ";a\r\n", "5\n", "5\r5", "11111111111111111\r\n"})
        EXPECT_EQ(state_of(bad), State::Malformed) << bad;
}

TEST(ChunkedBody, chunks_end_where_they_say) {
    EXPECT_EQ(state_of("5\r\nhelloX"), State::Malformed);
    EXPECT_EQ(state_of("5\r\nhello\rX"), State::Malformed);
    EXPECT_EQ(state_of("5\r\nhello\n"), State::Malformed);
    EXPECT_EQ(state_of("5\r\nhell"), State::Going);
}

TEST(ChunkedBody, trailers_change_nothing) {
    EXPECT_EQ(state_of("0\r\nVary: *\r\nContent-Type: text/plain\r\n\r\n"), State::Whole);
    for (const auto* bad : {"0\r\nContent-Length: 9\r\n", "0\r\nHOST: a\r\n", "0\r\nTransfer-Encoding: x\r\n", "0\r\n folded\r\n",
                            "0\r\nX\n", "0\r\nnothing\r\n"})
        EXPECT_EQ(state_of(bad), State::Malformed) << bad;
}

TEST(ChunkedBody, is_bounded_as_a_whole_and_in_its_framing) {
    EXPECT_EQ(take("400\r\n", 5).state, State::TooLarge);
    EXPECT_EQ(take("1;" + std::string(20'000, 'a'), 100).state, State::Malformed);
    EXPECT_EQ(take("0\r\nX: " + std::string(20'000, 'a'), 100).state, State::Malformed);
    std::string many;
    for (int i = 0; i < 5'000; ++i) many += "1\r\na\r\n";
    EXPECT_EQ(take(many + "0\r\n\r\n", 1'000, 10'000).state, State::Whole) << "small chunks are legal";
}

}  // namespace
}  // namespace rotative::http
