// SPDX-License-Identifier: Apache-2.0
#include "paper/moving/awaited_shelf.hpp"

namespace rotative::moving::shelf {

void await(store::Transaction& tx, const media::Known& known, std::string_view address) {
    tx.run(
        "insert into awaited_media(origin, address, name, title, alternative, caption, description, credit) values(?, ?, ?, ?, ?, ?, ?, ?)"
        " on conflict(origin) do update set address = excluded.address, name = excluded.name, title = excluded.title,"
        " alternative = excluded.alternative, caption = excluded.caption, description = excluded.description, credit = excluded.credit",
        known.origin, address, known.name, known.title, known.alternative, known.caption, known.description, known.credit);
}

void came(store::Transaction& tx, std::string_view origin) { tx.run("delete from awaited_media where origin = ?", origin); }

}  // namespace rotative::moving::shelf
