// SPDX-License-Identifier: Apache-2.0
// What rooms hold, handed on to the connection behind it; and which engine an address means. The engines are sqlite.cpp and
// postgres.cpp.
#include "press/store/store.hpp"
#include "press/store/connection.hpp"
#include "press/store/postgres.hpp"
#include "press/store/sqlite.hpp"

namespace rotative::store {

Rows Reading::ask(std::string_view sql, std::initializer_list<Bound> values) {
    return Rows(connection_->ask(sql, {values.begin(), values.size()}));
}

Moment Reading::now() const { return connection_->now(); }

Engine Reading::engine() const { return connection_->engine(); }

std::int64_t Transaction::carry_out(std::string_view sql, std::initializer_list<Bound> values) {
    return connection_->carry_out(sql, {values.begin(), values.size()});
}

void Transaction::before_commit(std::function<void(Transaction&)> work) { connection_->hooks.before.push_back(std::move(work)); }

void Transaction::after_commit(std::function<void()> heard) { connection_->hooks.after.push_back(std::move(heard)); }

void Transaction::script(const std::string& statements) { connection_->script(statements); }

std::unique_ptr<Store> open(std::string_view address, Clock clock) {
    if (address.starts_with("postgresql://") || address.starts_with("postgres://"))
        return open_postgres(std::string(address), std::move(clock));
    if (address.starts_with("sqlite:")) address.remove_prefix(7);
    return open_sqlite({.path = std::string(address)}, std::move(clock));
}

}  // namespace rotative::store
