// SPDX-License-Identifier: Apache-2.0
// Opening the sockets that listen: an address belongs to one program at a time, however many sockets share it inside.
#include "press/http/listeners.hpp"
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <system_error>

namespace rotative::http {
namespace {

TEST(Listeners, an_address_where_this_program_listens_already_is_refused) {
    const auto first = Listeners::open("127.0.0.1:0", 2);
    try {
        const auto second = Listeners::open(fmt::format("127.0.0.1:{}", first.port()), 2);
        FAIL() << "two programs share an address";
    } catch (const std::system_error& refused) {
        EXPECT_EQ(refused.code(), std::errc::address_in_use) << refused.what();
    }
}

TEST(Listeners, an_address_that_was_let_go_can_be_had_again_at_once) {
    unsigned short port = 0;
    {
        const auto first = Listeners::open("127.0.0.1:0", 2);
        port = first.port();
    }
    EXPECT_EQ(Listeners::open(fmt::format("127.0.0.1:{}", port), 2).port(), port);
}

TEST(Listeners, what_is_handed_on_listens_on_after_the_first_owner_is_gone) {
    auto first = Listeners::open("127.0.0.1:0", 2);
    const auto port = first.port();
    const auto second = first.duplicate();
    first = Listeners::adopt({});
    EXPECT_EQ(second.port(), port);
    EXPECT_EQ(second.count(), 2u);
    EXPECT_THROW((void)Listeners::open(fmt::format("127.0.0.1:{}", port), 1), std::system_error);
}

TEST(Listeners, what_is_no_address_is_refused) {
    for (const auto* wrong : {"127.0.0.1", "127.0.0.1:70000", "300.1.1.1:80", "nowhere.example:80"})
        EXPECT_THROW((void)Listeners::open(wrong, 1), std::invalid_argument) << wrong;
}

}  // namespace
}  // namespace rotative::http
