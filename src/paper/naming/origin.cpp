// SPDX-License-Identifier: Apache-2.0
// Origins: one row for each thing that was brought from elsewhere.
#include "paper/naming/origin.hpp"

namespace rotative::naming {

void came_from(store::Transaction& tx, Brought what, std::string_view origin, std::int64_t number) {
    tx.run("insert into origins(kind, origin, thing) values(?, ?, ?) on conflict(kind, origin) do update set thing = excluded.thing", what,
           origin, number);
}

std::optional<std::int64_t> brought_from(store::Reading& reading, Brought what, std::string_view origin) {
    auto rows = reading.rows("select thing from origins where kind = ? and origin = ?", what, origin);
    if (!rows.next()) return {};
    return rows.number(0);
}

}  // namespace rotative::naming
