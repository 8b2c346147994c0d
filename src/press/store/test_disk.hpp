// SPDX-License-Identifier: Apache-2.0
#pragma once
// A disk for tests, between SQLite and the real one. It knows what was synced and what was not, loses a random part of the latter
// when the power goes, runs full, and fails. Tests open a store on it with open_sqlite({.path, .vfs = disk.name()}).
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_vfs;

namespace rotative::store {

class TestDisk {
public:
    enum class Trouble : std::uint8_t {
        None,
        Full,        // no file can grow
        WriteFails,  // no write succeeds
        SyncFails,   // no sync succeeds
    };

    TestDisk();
    ~TestDisk();
    TestDisk(const TestDisk&) = delete;
    TestDisk& operator=(const TestDisk&) = delete;

    /// What SQLite knows it by.
    const std::string& name() const { return name_; }

    void set(Trouble trouble) { trouble_ = trouble; }
    /// The next so many syncs of a log fail, then they succeed again.
    void fail_next_syncs(int many) { failing_syncs_ = many; }
    /// How often a write-ahead log was synced.
    int log_syncs() const { return log_syncs_; }

    /// The power goes now: writes into `folder` what a disk could hold then, that is all that was synced, and of the rest each
    /// sector at random whole, torn or not at all. The store that is open goes on.
    void lose_power(const std::filesystem::path& folder, std::mt19937_64& chance);

    /// One change of a file that was not synced yet.
    struct Change {
        std::int64_t at = 0;
        std::string bytes;
        bool truncates = false;
    };
    /// What a file surely holds, and what it holds perhaps.
    struct File {
        std::string synced;
        std::vector<Change> unsynced;
    };

    // For the file system's own functions (test_disk.cpp).
    bool may_write(std::int64_t size_before, std::int64_t end) const;
    bool may_sync(std::string_view path);
    void note(const std::string& path, Change change);
    void note_sync(const std::string& path);
    void note_open(const std::string& path);
    std::mutex& lock() { return lock_; }

private:
    std::string name_;
    std::unique_ptr<sqlite3_vfs> vfs_;
    std::atomic<Trouble> trouble_ = Trouble::None;
    std::atomic<int> failing_syncs_ = 0;
    std::atomic<int> log_syncs_ = 0;
    std::mutex lock_;
    std::map<std::string, File> files_;  // under lock_
};

}  // namespace rotative::store
