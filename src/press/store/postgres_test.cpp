// SPDX-License-Identifier: Apache-2.0
// What can happen between us and PostgreSQL alone: the server hangs up, or is not there. What both engines promise is in store_test.
#include <gtest/gtest.h>
#include <barrier>
#include <thread>
#include <vector>
#include "press/store/test_stores.hpp"

namespace rotative::store {
namespace {

TEST(PostgresStore, goes_on_after_the_server_hung_up) {
    const ScratchStore scratch(Engine::Postgres);
    const auto store = scratch.open_migrated();
    const auto newest = [&] { return store->read([](Reading& reading) { return reading.rows("select 1").next(); }); };
    EXPECT_TRUE(newest());
    scratch::hang_up(scratch.address());
    EXPECT_TRUE(newest());
    scratch::hang_up(scratch.address());
    EXPECT_TRUE(store->write([](Transaction& tx) -> Result<Done> {
        tx.run("insert into switches (name, words) values ('after', 'the server came back')");
        return Done{};
    }));
}

TEST(PostgresStore, passes_over_every_connection_that_the_server_hung_up_on) {
    constexpr int at_once = 6;
    const ScratchStore scratch(Engine::Postgres);
    const auto store = scratch.open_migrated();
    const auto hang_up_on_many = [&] {
        std::barrier all_are_in(at_once);
        std::vector<std::thread> readers;
        for (int i = 0; i < at_once; ++i)
            readers.emplace_back([&] {
                store->read([&](Reading& reading) {
                    EXPECT_TRUE(reading.rows("select 1").next());
                    all_are_in.arrive_and_wait();
                });
            });
        for (auto& reader : readers) reader.join();
        scratch::hang_up(scratch.address());
    };
    hang_up_on_many();
    EXPECT_EQ(store->read([](Reading& reading) {
        auto rows = reading.rows("select 12");
        rows.next();
        return rows.number(0);
    }),
              12);
    hang_up_on_many();
    EXPECT_TRUE(store->write([](Transaction& tx) -> Result<Done> {
        tx.run("insert into switches (name, words) values ('after', 'the server came back')");
        return Done{};
    }));
}

TEST(PostgresStore, says_that_it_is_lost_when_nobody_answers) {
    const ScratchFolder nobody;
    EXPECT_THROW(open("postgresql:///paper?host=" + nobody.path().string()), Lost);
}

}  // namespace
}  // namespace rotative::store
