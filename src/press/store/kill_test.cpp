// SPDX-License-Identifier: Apache-2.0
// A process that writes is killed at many moments: everything it was told is kept is there when the next one opens the store.
#include <atomic>
#include <thread>
#include "press/store/test_child.hpp"
#include "press/store/test_ledger.hpp"
#include "press/store/test_numbers.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::store {
namespace {

constexpr auto child_of_kill_test = "ROTATIVE_WRITES_UNTIL_KILLED";

/// The child: four threads enter what comes next and say each entry once it is acknowledged.
[[noreturn]] void write_until_killed(const std::string& path) {
    const auto store = open(path);
    open_ledger(*store);
    std::atomic<std::int64_t> next = store->read([](Reading& reading) {
        auto rows = reading.rows("select coalesce(max(entry), 0) + 1 from debit");
        rows.next();
        return rows.number(0);
    });
    std::vector<std::thread> threads;
    for (int writer = 0; writer < 4; ++writer)
        threads.emplace_back([&] {
            for (;;) {
                const auto entry = next++;
                enter(*store, entry);
                tell_parent(fmt::format("kept {}", entry));
            }
        });
    for (auto& thread : threads) thread.join();
    std::abort();
}

TEST(KillNine, at_any_moment_takes_nothing_that_was_acknowledged) {
    if (const char* path = std::getenv(child_of_kill_test)) write_until_killed(path);
    auto chance = told_chance();
    const ScratchFolder folder;
    const auto path = (folder.path() / "newspaper.db").string();
    std::set<std::int64_t> acknowledged;
    const int moments = this_many(5, 200);
    for (int moment = 0; moment < moments; ++moment) {
        TestChild child("KillNine.at_any_moment_takes_nothing_that_was_acknowledged", child_of_kill_test, path);
        const auto note = [&](const std::string& line) {
            if (line.starts_with("kept ")) acknowledged.insert(std::stoll(line.substr(5)));
            return line.starts_with("kept ");
        };
        std::string line;
        for (auto left = 1 + chance() % 30; left > 0 && child.says(line);) left -= note(line);
        child.kill_now();
        while (child.says(line)) note(line);
        ASSERT_EQ(wrong_with_ledger(path, acknowledged), "") << "at moment " << moment;
    }
    EXPECT_GE(acknowledged.size(), static_cast<std::size_t>(moments));
}

}  // namespace
}  // namespace rotative::store
