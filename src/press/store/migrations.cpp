// SPDX-License-Identifier: Apache-2.0
// Reading migration files, and taking their steps: all that are missing in one transaction, together with the rows that record them.
#include "press/store/migrations.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <utility>

namespace rotative::store {
namespace {

struct Spelling {
    std::string_view word, sqlite, postgres;
};
constexpr std::array spellings{
    Spelling{"{{id}}", "integer primary key autoincrement", "bigint generated always as identity primary key"},
    Spelling{"{{number}}", "integer", "bigint"},
    Spelling{"{{real}}", "real", "double precision"},
    Spelling{"{{text}}", "text", "text collate \"C\""},
    Spelling{"{{bytes}}", "blob", "bytea"},
    Spelling{"{{collate}}", "collate binary", "collate \"C\""},
    Spelling{"{{strict}}", "strict", ""},
};

constexpr std::string_view ledger =
    "create table if not exists migrations (number bigint primary key, name text not null, taken_at bigint not null,"
    " keeps_previous_release bigint not null)";

std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

void replace_all(std::string& text, std::string_view word, std::string_view by) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size())) text.replace(at, word.size(), by);
}

/// Opens the ledger of steps, alone among all nodes that start now.
void lock_ledger(Transaction& tx) {
    if (tx.engine() == Engine::Postgres) tx.rows("select pg_advisory_xact_lock(7246001)").next();
    tx.run(ledger);
}

struct Taken {
    int number;
    std::string name;
    bool keeps_previous_release;
};

std::vector<Taken> taken(Reading& reading) {
    std::vector<Taken> steps;
    auto rows = reading.rows("select number, name, keeps_previous_release from migrations order by number");
    while (rows.next()) steps.push_back({static_cast<int>(rows.number(0)), rows.text(1), rows.truth(2)});
    return steps;
}

std::optional<std::string> objection_to(const std::vector<Taken>& steps, const std::map<int, Migration>& known) {
    for (const auto& step : steps)
        if (!known.contains(step.number) && !step.keeps_previous_release)
            return fmt::format(
                "the schema has step {:04}_{}, which this program does not know: use the newer program, or take the step back with it",
                step.number, step.name);
    return {};
}

}  // namespace

Migration Migration::parse(std::string_view file_name, std::string_view text) {
    Migration migration;
    const auto [end, error] = std::from_chars(file_name.data(), file_name.data() + file_name.size(), migration.number);
    const auto rest = file_name.substr(static_cast<std::size_t>(end - file_name.data()));
    if (error != std::errc{} || !rest.starts_with('_') || !rest.ends_with(".sql"))
        throw Broken(fmt::format("{}: a migration is called 0001_name.sql", file_name));
    migration.name = rest.substr(1, rest.size() - 5);
    std::string before;
    auto* part = &before;
    while (!text.empty()) {
        const auto line = take_line(text);
        if (trimmed(line) == "-- forward")
            part = &migration.forward;
        else if (trimmed(line) == "-- back")
            part = &migration.back;
        else if (trimmed(line) == "-- keeps the previous release working")
            migration.keeps_previous_release = true;
        else
            part->append(line).append("\n");
    }
    if (migration.forward.empty() || migration.back.empty())
        throw Broken(fmt::format("{}: a migration has a part \"-- forward\" and a part \"-- back\"", file_name));
    if (migration.forward.find("deferrable") != std::string::npos)
        throw Broken(fmt::format("{}: a deferred constraint would fail at COMMIT, for everybody in the group", file_name));
    return migration;
}

std::string spelled_for(Engine engine, std::string_view sql) {
    std::string spelled;
    bool ours = true;
    while (!sql.empty()) {
        const auto line = take_line(sql);
        if (const auto mark = trimmed(line); mark == "-- on sqlite")
            ours = engine == Engine::Sqlite;
        else if (mark == "-- on postgres")
            ours = engine == Engine::Postgres;
        else if (mark == "-- on both")
            ours = true;
        else if (ours)
            spelled.append(line).append("\n");
    }
    for (const auto& each : spellings) replace_all(spelled, each.word, engine == Engine::Sqlite ? each.sqlite : each.postgres);
    return spelled;
}

Migrations::Migrations(std::vector<Migration> steps) {
    for (auto& step : steps) {
        const int number = step.number;
        if (!steps_.emplace(number, std::move(step)).second) throw Broken(fmt::format("two migrations have the number {:04}", number));
    }
}

Migrations Migrations::in(const std::filesystem::path& folder) {
    std::vector<Migration> steps;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (name.size() < 5 || name[0] < '0' || name[0] > '9' || !name.ends_with(".sql")) continue;
        std::ifstream file(entry.path());
        const std::string text(std::istreambuf_iterator<char>(file), {});
        steps.push_back(Migration::parse(name, text));
    }
    return Migrations(std::move(steps));
}

int Migrations::forward(Store& store) const {
    const auto many = store.write([&](Transaction& tx) -> Result<int> {
        lock_ledger(tx);
        const auto before = taken(tx);
        if (const auto objection = store::objection_to(before, steps_)) throw Broken(*objection);
        int steps = 0;
        for (const auto& [number, migration] : steps_) {
            if (std::ranges::any_of(before, [&](const auto& each) { return each.number == number; })) continue;
            tx.script(spelled_for(tx.engine(), migration.forward));
            tx.run("insert into migrations (number, name, taken_at, keeps_previous_release) values (?, ?, ?, ?)", number, migration.name,
                   tx.now(), migration.keeps_previous_release);
            ++steps;
        }
        return steps;
    });
    if (!many) throw NoRoom("no room for a step of the schema");
    return *many;
}

std::optional<std::string> Migrations::objection_to(Store& store) const {
    return store.read([&](Reading& reading) { return store::objection_to(taken(reading), steps_); });
}

int Migrations::back_to(Store& store, int number) const {
    const auto many = store.write([&](Transaction& tx) -> Result<int> {
        lock_ledger(tx);
        const auto before = taken(tx);
        int steps = 0;
        for (auto step = before.rbegin(); step != before.rend() && step->number > number; ++step, ++steps) {
            const auto known = steps_.find(step->number);
            if (known == steps_.end()) throw Broken(fmt::format("step {:04} of the schema is not known here", step->number));
            tx.script(spelled_for(tx.engine(), known->second.back));
            tx.run("delete from migrations where number = ?", known->first);
        }
        return steps;
    });
    if (!many) throw NoRoom("no room for a step of the schema");
    return *many;
}

std::vector<int> steps_taken(Store& store) {
    return *store.write([](Transaction& tx) -> Result<std::vector<int>> {
        lock_ledger(tx);
        std::vector<int> numbers;
        for (const auto& step : taken(tx)) numbers.push_back(step.number);
        return numbers;
    });
}

}  // namespace rotative::store
