// SPDX-License-Identifier: Apache-2.0
// The files beside the database travel in its backup as rows of a table that the restored newspaper does not keep.
#include "house/backup.hpp"
#include <fstream>
#include <iterator>
#include <map>
#include "base/descriptor.hpp"
#include "house/backup_media.hpp"
#include "house/data_folder.hpp"
#include "house/house.hpp"
#include "paper/schema/schema.hpp"
#include "press/store/backup.hpp"
#include "press/wire/wire.hpp"

namespace rotative::house {
namespace {

namespace fs = std::filesystem;

constexpr auto make_table = "create table sqlar(name text primary key, mode int, mtime int, sz int, data blob)";

/// What is packed beside the database, by name: whose bytes a restored newspaper needs to be the same one.
constexpr const char* packed[] = {"rotative.toml", "secret"};

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Result<Done> pack(const fs::path& data, const fs::path& backup) {
    const auto store = store::open("sqlite:" + backup.string());
    (void)TRY(store->write([&](store::Transaction& tx) -> Result<Done> {
        tx.script(make_table);
        for (const auto* name : packed) {
            if (!fs::exists(data / name)) continue;
            const auto bytes = bytes_of(data / name);
            tx.run("insert into sqlar(name, mode, mtime, sz, data) values(?, 384, ?, ?, ?)", name, tx.now().ms / 1000, bytes.size(),
                   store::Bytes{bytes});
        }
        return Done{};
    }));
    pack_media(*store, data);
    return Done{};
}

using Files = std::map<std::string, std::string>;

Files unpack(store::Store& store, const fs::path& data) {
    Files files;
    const auto done = store.write([&](store::Transaction& tx) -> Result<Done> {
        files.clear();
        auto rows = tx.rows("select name, data from sqlar where name not like 'media/%'");
        while (rows.next()) files[rows.text(0)] = rows.text(1);
        return Done{};
    });
    if (!done) throw std::runtime_error("the backup cannot be read");
    unpack_media(store, data);
    (void)store.write([](store::Transaction& tx) -> Result<Done> {
        tx.script("drop table sqlar");
        return Done{};
    });
    return files;
}

/// The schema of this release, and nothing leaves until somebody says resume.
void bring_up_to_date(store::Store& store) {
    schema::migrations().forward(store);
    wire::Wire wire(store);
    const auto paused = store.write([&](store::Transaction& tx) -> Result<Done> {
        wire.errands().pause_leaving(tx);
        return Done{};
    });
    if (!paused) throw std::runtime_error(paused.problem().message);
}

}  // namespace

Result<Done> back_up(const Configuration& configuration, const fs::path& file) {
    if (fs::exists(file)) return Problem{Refusal::Conflict, "store.backup_exists", {{"file", file.string()}}};
    if (const auto above = file.parent_path(); !above.empty() && !fs::is_directory(above))
        return Problem{Refusal::NotFound, "house.no_folder", {{"folder", above.string()}}};
    const fs::path aside = file.string() + ".packing";
    fs::remove(aside);
    (void)TRY(store::back_up(store_address(configuration), aside));
    fs::permissions(aside, fs::perms::owner_read | fs::perms::owner_write);
    (void)TRY(pack(configuration.data, aside));
    rename_whole(aside, file);
    return Done{};
}

Result<Done> restore(const Configuration& configuration, const fs::path& file) {
    const auto address = store_address(configuration);
    if (!address.starts_with("sqlite:")) return Problem{Refusal::Invalid, "store.backup_by_pg_dump"};
    Files files;
    const auto prepare = [&](store::Store& copy) {
        files = unpack(copy, configuration.data);
        bring_up_to_date(copy);
    };
    (void)TRY(store::restore(file, address.substr(7), schema::migrations(), prepare));
    put_media_in_place(configuration.data);
    for (const auto* name : packed) {
        const auto found = files.find(name);
        const bool is_this_machines = std::string_view(name) == "rotative.toml" && fs::exists(configuration.data / name);
        if (found != files.end() && !is_this_machines) write_whole(configuration.data / name, found->second, 0600);
    }
    return Done{};
}

}  // namespace rotative::house
