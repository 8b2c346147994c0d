// SPDX-License-Identifier: Apache-2.0
// What a sysadmin reads when something broke: one line, with the reason and the step that mends it.
#include "house/next_step.hpp"
#include <gtest/gtest.h>
#include <system_error>
#include "press/store/breakage.hpp"

namespace rotative::house {
namespace {

TEST(NextStep, is_told_after_the_reason_on_one_line) {
    const Configuration here{.data = "paper"};
    EXPECT_EQ(
        with_next_step(store::Lost("postgres: refused\n\tIs the server running?\n\n"), here),
        "postgres: refused Is the server running? Next: see that PostgreSQL runs, and that `database` in rotative.toml names it: psql "
        "with the same address tries it.");
    EXPECT_EQ(
        with_next_step(store::Broken("sqlite: file is not a database (26)"), here),
        "sqlite: file is not a database (26). Next: the file is damaged: stop the server and restore the newest backup, `rotative restore "
        "FILE --data paper`.");
    EXPECT_EQ(with_next_step(std::system_error(std::make_error_code(std::errc::no_space_on_device), "paper/secret"), here),
              "paper/secret: No space left on device. Next: the disk is full: make room, then say it again.");
}

TEST(NextStep, is_not_invented_for_what_is_not_known) {
    EXPECT_EQ(with_next_step(std::runtime_error("the moon is in the way"), {}), "the moon is in the way");
}

}  // namespace
}  // namespace rotative::house
