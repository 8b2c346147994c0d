// SPDX-License-Identifier: Apache-2.0
#pragma once
// The numbered steps of the schema, forward and back. The steps themselves are db/*.sql; README.md tells how one is written.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "press/store/store.hpp"

namespace rotative::store {

/// One step of the schema, as its file says it.
struct Migration {
    int number = 0;
    std::string name;                     // "wire"
    bool keeps_previous_release = false;  // a program that does not know this step may use the schema with it
    std::string forward, back;

    /// Reads "0001_wire.sql" and its text; throws Broken if the file cannot be a migration.
    static Migration parse(std::string_view file_name, std::string_view text);
};

/// The words of a migration in an engine's spelling: {{id}}, {{number}}, {{real}}, {{text}}, {{bytes}}, {{collate}}, {{strict}}, and
/// the lines after "-- on sqlite", "-- on postgres", until "-- on both".
std::string spelled_for(Engine engine, std::string_view sql);

class Migrations {
public:
    /// In any order; throws Broken if a number is missing its file's text or is given twice.
    explicit Migrations(std::vector<Migration> steps);
    /// All files of a folder; for tests, and for db/ while it is being written.
    static Migrations in(const std::filesystem::path& folder);

    /// Takes the missing steps, in order, all of them or none; returns how many. Throws Broken when the schema has a step this
    /// program does not know and which is not said to keep the previous release working.
    int forward(Store& store) const;
    /// Why forward() would refuse the schema of a newer program, and what to do; nothing if it would not. Changes nothing.
    std::optional<std::string> objection_to(Store& store) const;
    /// Takes steps back until `number` is the highest left. Throws Broken for a step this program does not know.
    int back_to(Store& store, int number) const;

    int newest() const { return steps_.empty() ? 0 : steps_.rbegin()->first; }
    const std::map<int, Migration>& steps() const { return steps_; }

private:
    std::map<int, Migration> steps_;
};

/// The numbers of the steps a store has taken.
std::vector<int> steps_taken(Store& store);

}  // namespace rotative::store
