// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests of every room: a fresh, migrated store of either engine. `using SectionsOn = store::EachStore;`, TEST_P, and
// ON_EACH_STORE(SectionsOn). Files are in a temporary folder; PostgreSQL databases are on the scratch server and dropped at the end.
#include <gtest/gtest.h>
#include <unistd.h>
#include <atomic>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include "press/store/migrations.hpp"
#include "press/store/store.hpp"

namespace rotative::store {

/// A folder that is gone when the test is.
class ScratchFolder {
public:
    ScratchFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "rotative-test-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// The root of the source, looked for from where the test was started.
std::filesystem::path source_root();

/// A clock that a test winds by hand; it stands at noon of 1 March 2024 (UTC) until then. Threads may look while one winds.
class HandClock {
public:
    Moment now() const { return {ms_->load()}; }
    void wind(std::chrono::milliseconds span) { ms_->fetch_add(span.count()); }
    void set(Moment moment) { ms_->store(moment.ms); }
    operator Clock() const {
        return [ms = ms_] { return Moment{ms->load()}; };
    }

private:
    std::shared_ptr<std::atomic<std::int64_t>> ms_ = std::make_shared<std::atomic<std::int64_t>>(1'709'294'400'000);
};

/// The scratch server of PostgreSQL: the one of ROTATIVE_TEST_POSTGRES, or one that bin/scratch-postgres starts for this process.
namespace scratch {
std::string create_database();
void drop_database(const std::string& address);
/// Lays a fresh SQLite database with the schema of db/ there: migrated once a process, then copied.
void lay_migrated_file(const std::filesystem::path& path);
/// Ends the sessions of a database, as a server does that is restarted.
void hang_up(const std::string& address);

/// A PostgreSQL of a test's own, for what one must not do to the others': it breaks down and is mended. It goes with the test.
class Server {
public:
    Server();
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    const std::string& address() const { return address_; }
    /// Takes it down at once, as a power cut does; returns when it is down.
    void break_down() { order("break"); }
    /// Starts it again; returns when it answers.
    void mend() { order("mend"); }

private:
    void order(const char* what) const;
    std::string address_;
};
}  // namespace scratch

/// A place for one fresh database of an engine. It may be opened more than once, as two nodes do.
class ScratchStore {
public:
    explicit ScratchStore(Engine engine)
        : engine_(engine),
          address_(engine == Engine::Sqlite ? "sqlite:" + (folder_.path() / "newspaper.db").string() : scratch::create_database()) {}
    ~ScratchStore() {
        if (engine_ == Engine::Postgres) scratch::drop_database(address_);
    }
    ScratchStore(const ScratchStore&) = delete;
    ScratchStore& operator=(const ScratchStore&) = delete;
    const std::string& address() const { return address_; }
    const std::filesystem::path& folder() const { return folder_.path(); }
    std::unique_ptr<Store> open(Clock clock = {}) const { return store::open(address_, std::move(clock)); }
    std::unique_ptr<Store> open_migrated(Clock clock = {}) const {
        if (engine_ == Engine::Sqlite) scratch::lay_migrated_file(folder_.path() / "newspaper.db");
        auto store = open(std::move(clock));
        if (engine_ == Engine::Postgres) Migrations::in(source_root() / "db").forward(*store);
        return store;
    }

private:
    ScratchFolder folder_;
    Engine engine_;
    std::string address_;
};

/// A test that is run on both engines, with the schema of db/ and a clock wound by hand.
class EachStore : public testing::TestWithParam<Engine> {
protected:
    ScratchStore scratch{GetParam()};
    HandClock clock;
    std::unique_ptr<Store> store = scratch.open_migrated(clock);
};

inline std::string engine_name(const testing::TestParamInfo<Engine>& info) { return info.param == Engine::Sqlite ? "sqlite" : "postgres"; }

/// The engines that tests run on.
inline auto each_engine() { return testing::Values(Engine::Sqlite, Engine::Postgres); }

#define ON_EACH_STORE(Fixture) INSTANTIATE_TEST_SUITE_P(On, Fixture, rotative::store::each_engine(), rotative::store::engine_name)

}  // namespace rotative::store
