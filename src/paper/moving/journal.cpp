// SPDX-License-Identifier: Apache-2.0
// The SQL of the import's journal, and how a mark is made.
#include "paper/moving/journal.hpp"
#include <fmt/format.h>
#include <sodium.h>
#include <iterator>

namespace rotative::moving::journal {

std::optional<std::string> mark_of(store::Reading& reading, std::string_view origin) {
    auto rows = reading.rows("select mark from import_journal where origin = ?", origin);
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

void note(store::Transaction& tx, std::string_view origin, std::string_view mark) {
    tx.run(
        "insert into import_journal (origin, mark, brought_at) values (?, ?, ?) "
        "on conflict (origin) do update set mark = excluded.mark, brought_at = excluded.brought_at",
        origin, mark, tx.now());
}

std::string hash_of(std::string_view all) {
    unsigned char hash[16];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(all.data()), all.size(), nullptr, 0);
    std::string written;
    for (const auto byte : hash) fmt::format_to(std::back_inserter(written), "{:02x}", byte);
    return written;
}

}  // namespace rotative::moving::journal
