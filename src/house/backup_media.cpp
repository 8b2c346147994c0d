// SPDX-License-Identifier: Apache-2.0
// A file at a time, so that a library needs no more memory than its largest file.
#include "house/backup_media.hpp"
#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include "base/descriptor.hpp"
#include "house/data_folder.hpp"
#include "paper/media/media.hpp"

namespace rotative::house {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view folder = "media/";

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void pack(store::Store& backup, const std::string& name, const fs::path& file) {
    const auto bytes = bytes_of(file);
    const auto packed = backup.write([&](store::Transaction& tx) -> Result<Done> {
        tx.run("insert into sqlar(name, mode, mtime, sz, data) values(?, 416, ?, ?, ?)", name, tx.now().ms / 1000, bytes.size(),
               store::Bytes{bytes});
        return Done{};
    });
    if (!packed) throw std::runtime_error(packed.problem().message);
}

std::vector<std::string> names_in(store::Store& backup) {
    return backup.read([](store::Reading& reading) {
        std::vector<std::string> names;
        auto rows = reading.rows("select name from sqlar where name like 'media/%' order by name");
        while (rows.next()) names.push_back(rows.text(0));
        return names;
    });
}

/// A name from a backup is not believed to stay below the folder.
void refuse_escape(const std::string& name) {
    for (const auto& part : fs::path(name))
        if (part == ".." || part.is_absolute()) throw std::runtime_error("the backup names a file outside of its folder: " + name);
}

}  // namespace

void pack_media(store::Store& backup, const fs::path& data) {
    const media::Files files = media::Files::as_they_are(data / "media");
    const auto named = backup.read([&](store::Reading& reading) { return media::files_named(reading, files); });
    for (const auto& name : named)
        if (const auto file = data / "media" / name; fs::exists(file)) pack(backup, std::string(folder) + name, file);
}

void unpack_media(store::Store& backup, const fs::path& data) {
    const auto into = data / "media.restoring";
    fs::remove_all(into);
    for (const auto& name : names_in(backup)) {
        refuse_escape(name);
        const auto file = into / name.substr(folder.size());
        fs::create_directories(file.parent_path());
        backup.read([&](store::Reading& reading) {
            auto rows = reading.rows("select data from sqlar where name = ?", name);
            if (rows.next()) write_whole(file, rows.text_here(0), 0640);
        });
    }
}

void put_media_in_place(const fs::path& data) {
    const auto in_place = data / "media", before = data / "media.before-restore", restored = data / "media.restoring";
    fs::remove_all(before);
    if (fs::exists(in_place)) fs::rename(in_place, before);
    if (fs::exists(restored)) fs::rename(restored, in_place);
    const Descriptor open(::open(data.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!open || ::fsync(*open) != 0) throw std::system_error(errno, std::generic_category(), data.string());
}

}  // namespace rotative::house
