// SPDX-License-Identifier: Apache-2.0
// Group commit. The promise: each member is kept exactly once or not at all, and its failure is its own. README.md tells the
// failure paths one by one.
#include "press/store/sqlite_writer.hpp"
#include <algorithm>

namespace rotative::store {

SqliteWriter::SqliteWriter(std::unique_ptr<SqliteConnection> connection, Clock clock, std::size_t most_in_a_group)
    : connection_(std::move(connection)),
      clock_(std::move(clock)),
      most_in_a_group_(most_in_a_group),
      thread_([this] { write_until_closed(); }) {}

SqliteWriter::~SqliteWriter() {
    {
        const std::lock_guard guard(lock_);
        closing_ = true;
    }
    something_waits_.notify_one();
    thread_.join();
}

void SqliteWriter::keep(const Work& work) {
    if (std::this_thread::get_id() == thread_.get_id()) throw std::logic_error("a write inside a write");
    Member member{.work = &work};
    auto answer = member.answer.get_future();
    {
        const std::lock_guard guard(lock_);
        waiting_.push_back(&member);
    }
    something_waits_.notify_one();
    answer.get();
    if (member.failure) std::rethrow_exception(std::move(member.failure));
}

std::size_t SqliteWriter::waiting() {
    const std::lock_guard guard(lock_);
    return waiting_.size();
}

void SqliteWriter::write_until_closed() {
    for (;;) {
        Group group;
        {
            std::unique_lock guard(lock_);
            something_waits_.wait(guard, [this] { return closing_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            const auto many = static_cast<std::ptrdiff_t>(std::min(waiting_.size(), most_in_a_group_));
            group.assign(waiting_.begin(), waiting_.begin() + many);
            waiting_.erase(waiting_.begin(), waiting_.begin() + many);
        }
        carry_out(group);
    }
}

void SqliteWriter::carry_out(const Group& group) {
    if (group.size() > 1 && all_in_one(group)) {
        for (auto* member : group) tell(*member);
        for (auto* member : group) answer(*member);
        return;
    }
    for (auto* member : group) {
        if (!member->ended_the_others) alone(*member);
        tell(*member);
        answer(*member);
    }
}

/// True if the group is on disk. If not, nobody was kept, and who ended the transaction keeps his failure: the others go again
/// alone, those who refused too, since what they saw was not kept.
bool SqliteWriter::all_in_one(const Group& group) {
    try {
        connection_->command("begin immediate");
        for (auto* member : group) {
            run(*member);
            member->ended_the_others = !connection_->in_transaction();
            if (member->ended_the_others) return false;
        }
        connection_->command("commit");
        return true;
    } catch (...) {
        connection_->undo();
        return false;
    }
}

void SqliteWriter::alone(Member& member) {
    try {
        connection_->command("begin immediate");
        run(member);
        if (connection_->in_transaction()) connection_->command("commit");
    } catch (...) {
        connection_->undo();
        member.kept = false;
        member.failure = std::current_exception();
    }
}

/// Runs the member's work under its savepoint. Afterwards the transaction stands, with the member's rows or without; or it does
/// not stand any more, and the member has failed.
void SqliteWriter::run(Member& member) {
    member.kept = false;
    member.failure = nullptr;
    connection_->hooks.clear();
    connection_->set_now(clock_());
    connection_->command("savepoint member");
    try {
        Transaction tx(*connection_);
        member.kept = (*member.work)(tx);
        if (member.kept) connection_->hooks.run_before(tx);
    } catch (...) {
        member.kept = false;
        member.failure = std::current_exception();
    }
    member.heard = std::move(connection_->hooks.after);
    try {
        if (connection_->in_transaction()) {
            if (!member.kept) connection_->command("rollback to member");
            connection_->command("release member");
            return;
        }
    } catch (...) {
        connection_->undo();
        if (!member.failure) member.failure = std::current_exception();
    }
    member.kept = false;
    if (!member.failure) member.failure = std::make_exception_ptr(Broken("sqlite: the transaction ended before its work did"));
}

void SqliteWriter::tell(Member& member) noexcept {
    if (!member.kept) return;
    for (const auto& hear : member.heard) hear();
}

/// A failure stays with the member, so that it ends on its caller's thread and not on two.
void SqliteWriter::answer(Member& member) {
    auto answer = std::move(member.answer);  // the member is gone as soon as its caller wakes
    answer.set_value();
}

}  // namespace rotative::store
