// SPDX-License-Identifier: Apache-2.0
// The judge of everything that is kept asks the engine itself, not the rooms.
#include "paper/moving/test_house.hpp"
#include <algorithm>

namespace rotative::moving {
namespace {

std::vector<std::string> texts(store::Reading& reading, const std::string& sql) {
    std::vector<std::string> found;
    for (auto rows = reading.rows(sql); rows.next();) found.push_back(rows.text(0));
    return found;
}

std::vector<std::string> tables_in(store::Reading& reading) {
    return texts(reading, reading.engine() == store::Engine::Sqlite ? "select name from sqlite_master where type = 'table'"
                                                                    : "select tablename::text from pg_tables where schemaname = 'public'");
}

std::string whole_rows_of(store::Reading& reading, const std::string& table) {
    if (reading.engine() == store::Engine::Postgres) return "select t::text from \"" + table + "\" t";
    std::string row;
    for (const auto& column : texts(reading, "select name from pragma_table_info('" + table + "')"))
        row += (row.empty() ? "quote(" : " || '|' || quote(") + column + ")";
    return "select " + row + " from \"" + table + "\"";
}

}  // namespace

std::vector<std::string> everything_in(store::Store& store) {
    std::vector<std::string> rows;
    store.read([&](store::Reading& reading) {
        for (const auto& table : tables_in(reading)) {
            if (table == "import_journal") continue;
            for (auto& row : texts(reading, whole_rows_of(reading, table))) rows.push_back(table + ": " + row);
        }
    });
    std::ranges::sort(rows);
    return rows;
}

}  // namespace rotative::moving
