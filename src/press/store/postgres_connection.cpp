// SPDX-License-Identifier: Apache-2.0
// Talking to the server. BEGIN, PREPARE and the first statement travel together in a pipeline; the COMMIT of a reading is sent and
// its answer taken before the next use.
#include "press/store/postgres_connection.hpp"
#include <fmt/format.h>
#include <poll.h>
#include "press/store/postgres_values.hpp"

namespace rotative::store {
namespace {

constexpr std::size_t most_statements = 500;

/// What we want of a session: a commit is on disk when we are told, and a frozen node does not hold the wire's lock for ever.
constexpr auto session =
    "set client_encoding = 'UTF8'; set jit = off; set idle_in_transaction_session_timeout = '30s';"
    "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local')";

constexpr bool is(std::string_view state, std::string_view one) { return state == one; }

}  // namespace

class PostgresConnection::Answers final : public Cursor {
public:
    explicit Answers(std::shared_ptr<PGresult> answer) : answer_(std::move(answer)), rows_(PQntuples(answer_.get())) {}

    bool next() override { return ++row_ < rows_; }
    bool null(int column) const override { return PQgetisnull(answer_.get(), row_, column) != 0; }
    std::int64_t number(int column) const override { return null(column) ? 0 : number_in(type(column), cell(column)); }
    double real(int column) const override { return null(column) ? 0 : real_in(type(column), cell(column)); }
    std::string_view text(int column) const override {
        return null(column) ? std::string_view() : text_in(type(column), cell(column), spelled_);
    }

private:
    Oid type(int column) const { return PQftype(answer_.get(), column); }
    std::string_view cell(int column) const {
        return {PQgetvalue(answer_.get(), row_, column), static_cast<std::size_t>(PQgetlength(answer_.get(), row_, column))};
    }

    std::shared_ptr<PGresult> answer_;
    int rows_;
    int row_ = -1;
    mutable std::string spelled_;
};

PostgresConnection::PostgresConnection(const std::string& uri) {
    const char* const names[] = {"dbname", "application_name", "connect_timeout", "tcp_user_timeout", nullptr};
    const char* const values[] = {uri.c_str(), "rotative", "5", "10000", nullptr};
    handle_.reset(PQconnectdbParams(names, values, 1));
    if (PQstatus(handle_.get()) != CONNECTION_OK) throw Lost(fmt::format("postgres: {}", PQerrorMessage(handle_.get())));
    PQsetNoticeProcessor(handle_.get(), [](void*, const char*) {}, nullptr);
    simple(session);
}

std::unique_ptr<Cursor> PostgresConnection::ask(std::string_view sql, std::span<const Bound> values) {
    auto answer = snapshot_.find(sql, values);
    if (!answer) {
        answer = exchange(sql, values);
        snapshot_.remember(answer);
    }
    return std::make_unique<Answers>(std::move(answer));
}

std::int64_t PostgresConnection::carry_out(std::string_view sql, std::span<const Bound> values) {
    const auto answer = exchange(sql, values);
    return std::strtoll(PQcmdTuples(answer.get()), nullptr, 10);
}

void PostgresConnection::script(const std::string& statements) {
    if (const auto* begin = std::exchange(begins_with_, nullptr)) simple(begin);
    simple(statements.c_str());
}

Moment PostgresConnection::now() {
    if (!now_) {
        Answers answers(exchange("select (extract(epoch from now()) * 1000)::bigint", {}));
        answers.next();
        now_ = Moment{answers.number(0)};
    }
    return *now_;
}

void PostgresConnection::begin(const char* how, std::optional<Moment> now) {
    take_owed_answers();
    hooks.clear();
    snapshot_.close();
    begins_with_ = how;
    in_transaction_ = true;
    collided_ = false;
    answered_ = false;
    now_ = now;
}

void PostgresConnection::commit() {
    if (collided_) throw Collided("postgres: the work went on after a collision");
    in_transaction_ = false;
    if (std::exchange(begins_with_, nullptr)) return;  // nothing was said
    const Answer answer(PQexec(handle_.get(), "commit"));
    check(answer.get(), "commit");
    if (std::string_view(PQcmdStatus(answer.get())) != "COMMIT")
        throw Broken("postgres: the transaction had failed before its work returned");
}

void PostgresConnection::let_go() {
    in_transaction_ = false;
    snapshot_.close();
    if (std::exchange(begins_with_, nullptr)) return;
    if (PQsendQuery(handle_.get(), "commit") == 0) fail(nullptr, "commit");
    owed_ = true;
}

void PostgresConnection::undo() noexcept {
    in_transaction_ = false;
    snapshot_.close();
    if (std::exchange(begins_with_, nullptr) || PQstatus(handle_.get()) != CONNECTION_OK) return;
    const Answer answer(PQexec(handle_.get(), "rollback"));
}

bool PostgresConnection::is_well() {
    if (in_transaction_ || PQstatus(handle_.get()) != CONNECTION_OK) return false;
    if (owed_) return true;
    pollfd socket{PQsocket(handle_.get()), POLLIN, 0};
    if (poll(&socket, 1, 0) > 0) PQconsumeInput(handle_.get());
    return PQstatus(handle_.get()) == CONNECTION_OK && PQtransactionStatus(handle_.get()) == PQTRANS_IDLE;
}

/// One statement, and before it what has not been sent yet, in one round trip.
PostgresConnection::Answer PostgresConnection::exchange(std::string_view sql, std::span<const Bound> values) {
    take_owed_answers();
    auto* const handle = handle_.get();
    auto types = types_of(values);
    const auto [first, last] = statements_.equal_range(sql);
    auto prepared = std::find_if(first, last, [&](const auto& each) { return each.second.types == types; });
    const bool fresh = prepared == last;
    if (fresh && statements_.size() >= most_statements) {
        if (!begins_with_) throw Collided("postgres: too many statements are prepared");  // again, on a connection that forgot them
        simple("deallocate all");
        statements_.clear();
    }
    const auto name = fresh ? fmt::format("s{}", ++named_) : prepared->second.name;
    const BoundForPostgres bound(values);

    bool sent = PQenterPipelineMode(handle) != 0;
    const auto* const begin = std::exchange(begins_with_, nullptr);
    if (begin) sent = sent && PQsendQueryParams(handle, begin, 0, nullptr, nullptr, nullptr, nullptr, 1) != 0;
    if (fresh) {
        const auto numbered = with_numbered_places(sql);
        sent = sent && PQsendPrepare(handle, name.c_str(), numbered.c_str(), static_cast<int>(types.size()), types.data()) != 0;
    }
    sent = sent && PQsendQueryPrepared(handle, name.c_str(), bound.count(), bound.pointers(), bound.lengths(), bound.formats(), 1) != 0;
    sent = sent && PQpipelineSync(handle) != 0;
    if (!sent) fail(nullptr, sql);

    Answer failed;
    const auto take = [&] {
        auto answer = next_in_pipeline();
        const auto status = PQresultStatus(answer.get());
        const bool good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
        if (!good && !failed) failed = std::move(answer);
        return answer;
    };
    if (begin) take();
    if (fresh) {
        take();
        if (!failed) statements_.emplace(std::string(sql), Prepared{name, std::move(types)});
    }
    auto answer = take();
    end_pipeline();
    if (failed) fail(failed.get(), sql);
    answered_ = true;
    return answer;
}

PostgresConnection::Answer PostgresConnection::next_in_pipeline() {
    Answer answer(PQgetResult(handle_.get()));
    while (const Answer more{answer ? PQgetResult(handle_.get()) : nullptr}) {
    }
    return answer;
}

void PostgresConnection::end_pipeline() {
    while (PQstatus(handle_.get()) == CONNECTION_OK) {
        const Answer answer(PQgetResult(handle_.get()));
        if (answer && PQresultStatus(answer.get()) == PGRES_PIPELINE_SYNC) break;
    }
    PQexitPipelineMode(handle_.get());
}

void PostgresConnection::simple(const char* statements) {
    take_owed_answers();
    const Answer answer(PQexec(handle_.get(), statements));
    check(answer.get(), statements);
}

void PostgresConnection::take_owed_answers() {
    if (!std::exchange(owed_, false)) return;
    while (const Answer answer{PQgetResult(handle_.get())}) {
    }
}

void PostgresConnection::check(const PGresult* answer, std::string_view doing) {
    const auto status = PQresultStatus(answer);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(answer, doing);
}

void PostgresConnection::fail(const PGresult* answer, std::string_view doing) {
    const char* field = answer ? PQresultErrorField(answer, PG_DIAG_SQLSTATE) : nullptr;
    const std::string state = field ? field : "";
    const auto words = fmt::format("postgres: {} {} in: {:.200}", state, PQerrorMessage(handle_.get()), doing);
    if (PQstatus(handle_.get()) != CONNECTION_OK || state.starts_with("08") || state.starts_with("57P0")) throw Lost(words);
    if (is(state, "40001") || is(state, "40P01")) {
        collided_ = true;
        throw Collided(words);
    }
    if (is(state, "0A000") || is(state, "26000")) {  // the schema changed under a prepared statement
        statements_.clear();
        collided_ = true;
        throw Collided(words);
    }
    if (is(state, "53100")) throw NoRoom(words);
    if (state.starts_with("23")) throw Violated(words);
    throw Broken(words);
}

}  // namespace rotative::store
