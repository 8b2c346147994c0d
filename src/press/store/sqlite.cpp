// SPDX-License-Identifier: Apache-2.0
// The embedded store: one writer, readers each on a snapshot of their own, checkpoints beside them. How writes share a commit is in
// sqlite_writer; what a statement costs is in sqlite_connection.
#include "press/store/sqlite.hpp"
#include <mutex>
#include "press/store/sqlite_checkpoints.hpp"
#include "press/store/sqlite_writer.hpp"

namespace rotative::store {
namespace {

constexpr std::size_t most_idle_readers = 16;

class SqliteStore final : public Store {
public:
    SqliteStore(SqliteSettings settings, Clock clock)
        : settings_(std::move(settings)),
          clock_(std::move(clock)),
          writing_(std::make_unique<SqliteConnection>(settings_, SqliteConnection::Purpose::Writing)),
          checkpoints_(settings_),
          writer_((checkpoints_.watch(*writing_), std::move(writing_)), clock_, settings_.group) {}

    Engine engine() const override { return Engine::Sqlite; }
    Moment now() override { return clock_(); }
    std::unique_ptr<Ear> listen(std::string_view) override { return nullptr; }

protected:
    void keep(const std::function<bool(Transaction&)>& work) override { writer_.keep(work); }

    void show(const std::function<void(Reading&)>& look) override {
        auto reader = a_reader();
        reader->set_now(clock_());
        reader->command("begin");
        Reading reading(*reader);
        try {
            look(reading);
        } catch (const Broken&) {
            throw;  // and this connection is not used again
        } catch (...) {
            reader->undo();
            give_back(std::move(reader));
            throw;
        }
        reader->command("commit");
        give_back(std::move(reader));
    }

private:
    std::unique_ptr<SqliteConnection> a_reader() {
        {
            const std::lock_guard guard(lock_);
            if (!idle_.empty()) {
                auto reader = std::move(idle_.back());
                idle_.pop_back();
                return reader;
            }
        }
        return std::make_unique<SqliteConnection>(settings_, SqliteConnection::Purpose::Reading);
    }

    void give_back(std::unique_ptr<SqliteConnection> reader) {
        const std::lock_guard guard(lock_);
        if (idle_.size() < most_idle_readers) idle_.push_back(std::move(reader));
    }

    SqliteSettings settings_;
    Clock clock_;
    std::unique_ptr<SqliteConnection> writing_;  // until the writer has it
    SqliteCheckpoints checkpoints_;
    std::mutex lock_;
    std::vector<std::unique_ptr<SqliteConnection>> idle_;
    SqliteWriter writer_;  // last: what was handed in is still carried out when the rest stands
};

}  // namespace

std::unique_ptr<Store> open_sqlite(SqliteSettings settings, Clock clock) {
    return std::make_unique<SqliteStore>(std::move(settings), clock ? std::move(clock) : Clock(system_now));
}

}  // namespace rotative::store
