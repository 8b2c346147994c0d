// SPDX-License-Identifier: Apache-2.0
#pragma once
// All that is kept, as one sorted text: two of them are equal when nothing was changed in between.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>
#include "press/store/store.hpp"

namespace rotative::journeys {

/// What one table keeps, a text a row.
inline std::vector<std::string> rows_of(store::Reading& reading, const std::string& table) {
    std::string columns;
    if (reading.engine() == store::Engine::Sqlite) {
        auto names = reading.rows("select name from pragma_table_info(?)", table);
        while (names.next()) columns += (columns.empty() ? "quote(" : " || '|' || quote(") + names.text(0) + ")";
    } else {
        columns = "cast(one as text)";
    }
    std::vector<std::string> rows;
    auto all = reading.rows("select " + columns + " from " + table + " one");
    while (all.next()) rows.push_back(table + "|" + all.text(0));
    return rows;
}

/// Every row of every table, sorted.
inline std::string every_row(store::Store& store) {
    return store.read([](store::Reading& reading) {
        std::vector<std::string> tables, rows;
        {
            auto names = reading.engine() == store::Engine::Sqlite
                             ? reading.rows("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
                             : reading.rows("select cast(tablename as text) from pg_tables where schemaname = 'public'");
            while (names.next()) tables.push_back(names.text(0));
        }
        for (const auto& table : tables) std::ranges::move(rows_of(reading, table), std::back_inserter(rows));
        std::ranges::sort(rows);
        std::string words;
        for (const auto& row : rows) words += row + "\n";
        return words;
    });
}

}  // namespace rotative::journeys
