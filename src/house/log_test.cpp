// SPDX-License-Identifier: Apache-2.0
// What a line of the log looks like, and what it can never hold.
#include "house/log.hpp"
#include <gtest/gtest.h>
#include <algorithm>
#include <array>
#include "base/descriptor.hpp"

namespace rotative::house {
namespace {

struct Reading {
    Reading() {
        std::array<int, 2> ends{};
        EXPECT_EQ(::pipe(ends.data()), 0);
        out = Descriptor(ends[0]), in = Descriptor(ends[1]);
    }
    std::string line() const {
        std::string words(4096, '\0');
        const auto n = ::read(*out, words.data(), words.size());
        words.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
        return words;
    }
    Descriptor in, out;
};

Moment then() { return {1'773'500'645'123}; }

TEST(Log, a_line_has_its_instant_its_event_and_its_fields) {
    const Reading log_file;
    Log log(*log_file.in, Log::Form::Text, then);
    log.write(Level::Info, "request", {{"id", "a1"}, {"target", "/a b"}, {"empty", ""}});
    EXPECT_EQ(log_file.line(), "2026-03-14T15:04:05.123Z info request id=a1 target=\"/a b\" empty=\"\"\n");
}

TEST(Log, nothing_from_outside_can_begin_a_new_line) {
    const Reading log_file;
    Log log(*log_file.in, Log::Form::Text, then);
    log.write(Level::Warning, "request", {{"target", "/x\n2026 error forged \"quoted\"\x1b[2J"}});
    EXPECT_EQ(log_file.line(), "2026-03-14T15:04:05.123Z warning request target=\"/x\\x0a2026 error forged \\\"quoted\\\"\\x1b[2J\"\n");
    EXPECT_EQ(log.troubles(), 1u);
}

TEST(Log, what_is_written_soon_waits_for_the_next_line_or_for_a_flush) {
    const Reading log_file;
    Log log(*log_file.in, Log::Form::Text, then);
    log.write_soon(Level::Info, "request", {{"id", "a1"}});
    log.write_soon(Level::Info, "request", {{"id", "a2"}});
    log.write(Level::Info, "stopped");
    EXPECT_EQ(log_file.line(),
              "2026-03-14T15:04:05.123Z info request id=a1\n2026-03-14T15:04:05.123Z info request id=a2\n2026-03-14T15:04:05.123Z info "
              "stopped\n");
    log.write_soon(Level::Info, "request", {{"id", "a3"}});
    log.flush();
    EXPECT_EQ(log_file.line(), "2026-03-14T15:04:05.123Z info request id=a3\n");
}

TEST(Log, what_waits_is_written_when_there_is_much_of_it_and_at_the_end) {
    const Reading log_file;
    std::string said;
    const auto lines = [&] { return std::count(said.begin(), said.end(), '\n'); };
    {
        Log log(*log_file.in, Log::Form::Text, then);
        const std::string long_path(1'000, 'a');
        for (int i = 0; i < 40; ++i) log.write_soon(Level::Info, "request", {{"path", long_path}});
        while (lines() < 32) said += log_file.line();
        EXPECT_EQ(lines(), 32);
    }
    while (lines() < 40) said += log_file.line();
    EXPECT_TRUE(said.ends_with("a\n"));
}

TEST(Log, json_is_one_object_a_line) {
    const Reading log_file;
    Log log(*log_file.in, Log::Form::Json, then);
    log.write(Level::Error, "errand", {{"reason", "a\nb"}});
    EXPECT_EQ(log_file.line(), "{\"at\":\"2026-03-14T15:04:05.123Z\",\"level\":\"error\",\"event\":\"errand\",\"reason\":\"a\\nb\"}\n");
}

TEST(Log, an_address_is_kept_without_its_end) {
    EXPECT_EQ(shortened_address("203.0.113.77"), "203.0.113.0");
    EXPECT_EQ(shortened_address("2001:db8:85a3::8a2e:370:7334"), "2001:db8:85a3::");
    EXPECT_EQ(shortened_address("::1"), "::");
    EXPECT_EQ(shortened_address("nonsense"), "");
}

}  // namespace
}  // namespace rotative::house
