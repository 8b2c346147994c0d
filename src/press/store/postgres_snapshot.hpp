// SPDX-License-Identifier: Apache-2.0
#pragma once
// What one snapshot has answered already. It does not change while it is open, so the same question with the same values has the
// same answer, and a page that asks twenty times for the main language asks the server once. Asking is in postgres_connection.
#include <libpq-fe.h>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include "press/store/rows.hpp"

namespace rotative::store {

class PostgresSnapshot {
public:
    using Answer = std::shared_ptr<PGresult>;

    /// A snapshot opens; what an earlier one answered is forgotten.
    void open() { is_open_ = true; }
    /// It closes, or the transaction is one that writes: nothing is remembered.
    void close();

    /// The answer to this question, if it was asked before; else nothing.
    Answer find(std::string_view sql, std::span<const Bound> values);
    /// Remembers what find() was just asked for, unless it is large or there is much already.
    void remember(const Answer&);

private:
    bool is_open_ = false;
    std::size_t bytes_ = 0;
    std::string asked_;  // the question and its values in one text
    std::unordered_map<std::string, Answer> answers_;
};

}  // namespace rotative::store
