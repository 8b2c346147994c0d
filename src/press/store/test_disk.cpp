// SPDX-License-Identifier: Apache-2.0
// The functions SQLite calls, handed on to the system's file system, and the memory of what was synced. Reads go straight through:
// until the power goes, everybody sees what was written.
#include "press/store/test_disk.hpp"
#include <fmt/format.h>
#include <sqlite3.h>
#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <new>

namespace rotative::store {
namespace {

constexpr std::int64_t sector = 512;

sqlite3_vfs* system_files() { return sqlite3_vfs_find("unix"); }

/// SQLite's handle of an open file: ours first, the system's right behind it.
struct OpenFile {
    sqlite3_file head;
    TestDisk* disk;
    std::string* path;
    bool matters;  // the database or its log
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

OpenFile& ours(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return ours(file).real(); }
const sqlite3_io_methods& real_methods(sqlite3_file* file) { return *real(file)->pMethods; }

int close_file(sqlite3_file* file) {
    const int code = real_methods(file).xClose(real(file));
    delete ours(file).path;
    return code;
}

int read(sqlite3_file* file, void* into, int many, sqlite3_int64 at) { return real_methods(file).xRead(real(file), into, many, at); }

int write(sqlite3_file* file, const void* bytes, int many, sqlite3_int64 at) {
    auto& our = ours(file);
    if (!our.matters) return real_methods(file).xWrite(real(file), bytes, many, at);
    const std::lock_guard guard(our.disk->lock());
    sqlite3_int64 size = 0;
    real_methods(file).xFileSize(real(file), &size);
    if (!our.disk->may_write(size, at + many)) return at + many > size ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    const int code = real_methods(file).xWrite(real(file), bytes, many, at);
    if (code == SQLITE_OK) our.disk->note(*our.path, {at, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(many))});
    return code;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    auto& our = ours(file);
    const std::lock_guard guard(our.disk->lock());
    const int code = real_methods(file).xTruncate(real(file), size);
    if (code == SQLITE_OK && our.matters) our.disk->note(*our.path, {.at = size, .truncates = true});
    return code;
}

/// The real disk is not asked: what counts here is what SQLite believes, and thousands of syncs would take their time.
int sync(sqlite3_file* file, int) {
    auto& our = ours(file);
    if (!our.matters) return SQLITE_OK;
    const std::lock_guard guard(our.disk->lock());
    if (!our.disk->may_sync(*our.path)) return SQLITE_IOERR_FSYNC;
    our.disk->note_sync(*our.path);
    return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) { return real_methods(file).xFileSize(real(file), size); }
int lock(sqlite3_file* file, int how) { return real_methods(file).xLock(real(file), how); }
int unlock(sqlite3_file* file, int how) { return real_methods(file).xUnlock(real(file), how); }
int check_lock(sqlite3_file* file, int* locked) { return real_methods(file).xCheckReservedLock(real(file), locked); }
int control(sqlite3_file* file, int what, void* value) {
    if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_CHUNK_SIZE) return SQLITE_NOTFOUND;  // would write past us
    return real_methods(file).xFileControl(real(file), what, value);
}
int sector_size(sqlite3_file*) { return static_cast<int>(sector); }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** into) {
    return real_methods(file).xShmMap(real(file), page, size, extend, into);
}
int lock_shared(sqlite3_file* file, int at, int many, int flags) { return real_methods(file).xShmLock(real(file), at, many, flags); }
void barrier(sqlite3_file* file) { real_methods(file).xShmBarrier(real(file)); }
int unmap_shared(sqlite3_file* file, int remove) { return real_methods(file).xShmUnmap(real(file), remove); }

const sqlite3_io_methods methods{
    2,           close_file,      read,       write,       truncate, sync,         file_size, lock,   unlock, check_lock, control,
    sector_size, characteristics, map_shared, lock_shared, barrier,  unmap_shared, nullptr,   nullptr};

int open_file(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* flags_out) {
    auto& our = ours(file);
    std::memset(file, 0, static_cast<std::size_t>(vfs->szOsFile));
    const int code = system_files()->xOpen(system_files(), path, our.real(), flags, flags_out);
    if (code != SQLITE_OK) return code;
    our.disk = static_cast<TestDisk*>(vfs->pAppData);
    our.path = new std::string(path ? path : "");
    our.matters = path && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) != 0;
    if (our.matters) our.disk->note_open(*our.path);
    our.head.pMethods = &methods;
    return SQLITE_OK;
}

/// What becomes of bytes that were not synced: each sector is there, is not, or is torn.
void perhaps(std::string& image, const TestDisk::Change& change, std::mt19937_64& chance) {
    const auto size = static_cast<std::int64_t>(image.size());
    if (change.truncates) {
        if (chance() % 2 == 0 && change.at < size) image.resize(static_cast<std::size_t>(change.at));
        return;
    }
    const auto end = change.at + static_cast<std::int64_t>(change.bytes.size());
    for (auto at = change.at; at < end;) {
        auto stop = std::min(end, (at / sector + 1) * sector);
        const auto next = stop;
        const auto fate = chance() % 10;
        if (fate == 0) stop = at + static_cast<std::int64_t>(chance() % static_cast<std::uint64_t>(stop - at));
        if (fate < 6 && stop > at) {
            if (static_cast<std::int64_t>(image.size()) < stop) image.resize(static_cast<std::size_t>(stop));
            image.replace(static_cast<std::size_t>(at), static_cast<std::size_t>(stop - at), change.bytes,
                          static_cast<std::size_t>(at - change.at), static_cast<std::size_t>(stop - at));
        }
        at = next;
    }
}

void surely(std::string& image, const TestDisk::Change& change) {
    if (change.truncates) {
        image.resize(std::min(image.size(), static_cast<std::size_t>(change.at)));
        return;
    }
    const auto at = static_cast<std::size_t>(change.at);
    if (image.size() < at + change.bytes.size()) image.resize(at + change.bytes.size());
    image.replace(at, change.bytes.size(), change.bytes);
}

}  // namespace

TestDisk::TestDisk() : vfs_(std::make_unique<sqlite3_vfs>(*system_files())) {
    static std::atomic<int> many = 0;
    name_ = fmt::format("test-disk-{}", ++many);
    vfs_->zName = name_.c_str();
    vfs_->pAppData = this;
    vfs_->szOsFile = static_cast<int>(sizeof(OpenFile)) + system_files()->szOsFile;
    vfs_->xOpen = open_file;
    sqlite3_vfs_register(vfs_.get(), 0);
}

TestDisk::~TestDisk() { sqlite3_vfs_unregister(vfs_.get()); }

bool TestDisk::may_write(std::int64_t size_before, std::int64_t end) const {
    const auto trouble = trouble_.load();
    return trouble != Trouble::WriteFails && (trouble != Trouble::Full || end <= size_before);
}

bool TestDisk::may_sync(std::string_view path) {
    if (trouble_ == Trouble::SyncFails) return false;
    if (!path.ends_with("-wal")) return true;
    if (failing_syncs_ > 0) {
        --failing_syncs_;
        return false;
    }
    ++log_syncs_;
    return true;
}

void TestDisk::note(const std::string& path, Change change) { files_[path].unsynced.push_back(std::move(change)); }

void TestDisk::note_sync(const std::string& path) {
    auto& file = files_[path];
    for (const auto& change : file.unsynced) surely(file.synced, change);
    file.unsynced.clear();
}

void TestDisk::note_open(const std::string& path) {
    const std::lock_guard guard(lock_);
    if (files_.contains(path)) return;
    std::ifstream there(path, std::ios::binary);
    files_[path].synced.assign(std::istreambuf_iterator<char>(there), {});
}

void TestDisk::lose_power(const std::filesystem::path& folder, std::mt19937_64& chance) {
    const std::lock_guard guard(lock_);
    for (const auto& [path, file] : files_) {
        auto image = file.synced;
        for (const auto& change : file.unsynced) perhaps(image, change, chance);
        std::ofstream out(folder / std::filesystem::path(path).filename(), std::ios::binary);
        out << image;
    }
}

}  // namespace rotative::store
