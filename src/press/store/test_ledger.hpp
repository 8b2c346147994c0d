// SPDX-License-Identifier: Apache-2.0
#pragma once
// A ledger that the power and kill tests keep: each entry is two rows in two tables, written together. Afterwards it says what is
// missing of what was acknowledged, and what is half there.
#include <fmt/format.h>
#include <set>
#include <string>
#include "press/store/migrations.hpp"
#include "press/store/store.hpp"

namespace rotative::store {

inline void open_ledger(Store& store) {
    (void)*store.write([](Transaction& tx) -> Result<Done> {
        tx.script(
            "create table if not exists debit (entry integer primary key, words text not null);"
            "create table if not exists credit (entry integer primary key, words text not null);");
        return Done{};
    });
}

/// Returns when the entry is on disk.
inline void enter(Store& store, std::int64_t entry) {
    (void)*store.write([&](Transaction& tx) -> Result<Done> {
        const std::string words(static_cast<std::size_t>(20 + entry % 400), static_cast<char>('a' + entry % 26));
        tx.run("insert into debit (entry, words) values (?, ?)", entry, words);
        tx.run("insert into credit (entry, words) values (?, ?)", entry, words);
        return Done{};
    });
}

/// What is wrong with the ledger at `path`, in a sentence; empty if every acknowledged entry is there and nothing is half there.
inline std::string wrong_with_ledger(const std::string& path, const std::set<std::int64_t>& acknowledged) try {
    const auto store = open(path);
    return store->read([&](Reading& reading) -> std::string {
        auto integrity = reading.rows("pragma integrity_check");
        if (!integrity.next() || integrity.text(0) != "ok") return "the database is damaged: " + integrity.text(0);
        auto half = reading.rows(
            "select count(*) from debit d full join credit c on c.entry = d.entry"
            " where d.entry is null or c.entry is null or d.words <> c.words");
        half.next();
        if (half.number(0) > 0) return fmt::format("{} entries are half there", half.number(0));
        std::set<std::int64_t> there;
        auto rows = reading.rows("select entry from debit");
        while (rows.next()) there.insert(rows.number(0));
        for (const auto entry : acknowledged)
            if (!there.contains(entry)) return fmt::format("entry {} was acknowledged and is lost", entry);
        return "";
    });
} catch (const Broken& broken) {
    return fmt::format("the database cannot be read: {}", broken.what());
}

}  // namespace rotative::store
