// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one thread that writes to a SQLite store. Writes that wait share a transaction, each under its savepoint, and one fsync
// answers them all. What a connection does is in sqlite_connection; when the log is folded back is in sqlite_checkpoints.
#include <condition_variable>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <thread>
#include <vector>
#include "press/store/sqlite_connection.hpp"

namespace rotative::store {

class SqliteWriter {
public:
    using Work = std::function<bool(Transaction&)>;

    SqliteWriter(std::unique_ptr<SqliteConnection> connection, Clock clock, std::size_t most_in_a_group);
    /// Carries out what was handed in before, then stops.
    ~SqliteWriter();

    /// Hands the work in and waits until it is on disk and heard, refused, or failed; what it throws comes back here.
    void keep(const Work& work);
    /// How many wait to be taken into a group.
    std::size_t waiting();

private:
    /// One write of a group, from hand-in to answer. It lives on its caller's stack.
    struct Member {
        const Work* work;
        std::promise<void> answer = {};
        std::vector<std::function<void()>> heard = {};
        std::exception_ptr failure = {};
        bool kept = false;
        bool ended_the_others = false;
    };
    using Group = std::vector<Member*>;

    void write_until_closed();
    void carry_out(const Group& group);
    bool all_in_one(const Group& group);
    void alone(Member& member);
    void run(Member& member);
    void tell(Member& member) noexcept;
    static void answer(Member& member);

    std::unique_ptr<SqliteConnection> connection_;
    Clock clock_;
    std::size_t most_in_a_group_;
    std::mutex lock_;
    std::condition_variable something_waits_;
    std::deque<Member*> waiting_;
    bool closing_ = false;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace rotative::store
