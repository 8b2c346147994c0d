// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an engine has to be able to do for Reading and Transaction, inside this room. Rooms never include it.
#include <functional>
#include <span>
#include <vector>
#include "press/store/store.hpp"

namespace rotative::store {

/// The work that hangs on one transaction: before its commit, and after it.
struct Hooks {
    std::vector<std::function<void(Transaction&)>> before;
    std::vector<std::function<void()>> after;

    void clear() {
        before.clear();
        after.clear();
    }
    /// Runs what comes before the commit; it may hang more on either end.
    void run_before(Transaction& tx) {
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto work = before[i];
            work(tx);
        }
    }
};

class Connection {
public:
    virtual ~Connection() = default;

    /// Runs the statement up to its first row. The values are copied where they outlive this call.
    virtual std::unique_ptr<Cursor> ask(std::string_view sql, std::span<const Bound> values) = 0;
    /// Runs the statement to its end; how many rows it changed.
    virtual std::int64_t carry_out(std::string_view sql, std::span<const Bound> values) = 0;
    /// Runs several statements without values.
    virtual void script(const std::string& statements) = 0;
    virtual Engine engine() const = 0;
    /// The time of the transaction that runs.
    virtual Moment now() = 0;

    Hooks hooks;
};

}  // namespace rotative::store
