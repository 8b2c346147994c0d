// SPDX-License-Identifier: Apache-2.0
// The SQL of settings, and nothing else. A setting that was never set has no row.
#include "paper/masthead/setting_shelf.hpp"

namespace rotative::masthead::shelf {

std::optional<std::string> kept(store::Reading& reading, std::string_view key) {
    auto rows = reading.rows("select value from settings where key = ?", key);
    if (!rows.next()) return {};
    return rows.text(0);
}

std::vector<std::pair<std::string, std::string>> all_kept(store::Reading& reading) {
    std::vector<std::pair<std::string, std::string>> settings;
    auto rows = reading.rows("select key, value from settings");
    while (rows.next()) settings.emplace_back(rows.text(0), rows.text(1));
    return settings;
}

void keep(store::Transaction& tx, std::string_view key, std::string_view value) {
    tx.run("insert into settings(key, value) values(?, ?) on conflict(key) do update set value = excluded.value", key, value);
}

}  // namespace rotative::masthead::shelf
