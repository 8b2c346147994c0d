// SPDX-License-Identifier: Apache-2.0
// The clustered store: connections kept in a pool, each write a serializable transaction of its own that goes again when it collides.
// What a connection says to the server is in postgres_connection.
#include "press/store/postgres.hpp"
#include <fmt/format.h>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>
#include "press/store/postgres_connection.hpp"
#include "press/store/postgres_ear.hpp"

namespace rotative::store {
namespace {

constexpr std::size_t most_connections = 32;
constexpr std::size_t most_idle = 16;
constexpr int most_tries = 50;
constexpr std::chrono::seconds patience{10};

constexpr auto to_write = "begin isolation level serializable";
constexpr auto to_read = "begin isolation level repeatable read read only";

/// Which store this thread is writing to, so that a write inside a write is told and not waited for.
thread_local const Store* writing = nullptr;

void wait_a_little(int tries) {
    thread_local std::minstd_rand chance(std::random_device{}());
    const auto most = std::min(1 << std::min(tries, 6), 50);
    std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution(100, most * 1000)(chance)));
}

class PostgresStore final : public Store {
public:
    PostgresStore(std::string uri, Clock clock) : uri_(std::move(uri)), clock_(std::move(clock)) { give_back(a_connection()); }

    Engine engine() const override { return Engine::Postgres; }
    Moment now() override {
        return clock_ ? clock_() : read([](Reading& reading) { return reading.now(); });
    }
    std::unique_ptr<Ear> listen(std::string_view channel) override { return listen_on_postgres(uri_, channel); }

protected:
    void keep(const std::function<bool(Transaction&)>& work) override {
        if (writing == this) throw std::logic_error("a write inside a write");
        bool violated = false;
        bool lost = false;
        for (int tries = 1;; ++tries) {
            bool committing = false;
            try {
                keep_once(work, committing);
                return;
            } catch (const Collided&) {
                if (tries == most_tries) throw;
            } catch (const Violated&) {
                if (std::exchange(violated, true)) throw;  // once more: the row in the way may be one its check could not see yet
            } catch (const Lost&) {
                if (committing || std::exchange(lost, true)) throw;  // once more: the server had hung up on a connection that lay idle
                pass_over_idle_connections();
            }
            wait_a_little(tries);
        }
    }

    void show(const std::function<void(Reading&)>& look) override {
        while (!show_once(look)) pass_over_idle_connections();  // until one is fresh: that one answers, or says that we are lost
    }

private:
    using Owned = std::unique_ptr<PostgresConnection>;

    /// Gives a connection back at the end, if it is still well.
    class Lent {
    public:
        Lent(PostgresStore& store, Owned& connection) : store_(store), connection_(connection) {}
        ~Lent() { store_.give_back(std::move(connection_)); }
        Lent(const Lent&) = delete;
        Lent& operator=(const Lent&) = delete;

    private:
        PostgresStore& store_;
        Owned& connection_;
    };

    /// False if the server had hung up before it answered anything, which may be tried again once.
    bool show_once(const std::function<void(Reading&)>& look) {
        auto connection = a_connection();
        const Lent lent(*this, connection);
        const bool lay_idle = connection->has_answered();
        connection->begin(to_read, time());
        connection->show_one_snapshot();
        try {
            Reading reading(*connection);
            look(reading);
        } catch (const Lost&) {
            if (lay_idle && !connection->has_answered()) return false;
            throw;
        } catch (...) {
            connection->undo();
            throw;
        }
        connection->let_go();
        return true;
    }

    void keep_once(const std::function<bool(Transaction&)>& work, bool& committing) {
        std::vector<std::function<void()>> heard;
        {
            auto connection = a_connection();
            const Lent lent(*this, connection);
            connection->begin(to_write, time());
            try {
                writing = this;
                Transaction tx(*connection);
                const bool kept = work(tx);
                if (kept) {
                    connection->hooks.run_before(tx);
                    committing = true;
                    connection->commit();
                    heard = std::move(connection->hooks.after);
                } else {
                    connection->undo();
                }
                writing = nullptr;
            } catch (...) {
                writing = nullptr;
                connection->undo();
                throw;
            }
        }
        for (const auto& hear : heard) hear();  // without a connection in hand: whoever hears may read
    }

    std::optional<Moment> time() const { return clock_ ? std::optional(clock_()) : std::nullopt; }

    Owned a_connection() {
        {
            std::unique_lock guard(lock_);
            if (!one_is_free_.wait_for(guard, patience, [this] { return lent_ < most_connections; }))
                throw Broken("postgres: no connection was free for ten seconds");
            ++lent_;
            while (!idle_.empty()) {
                auto connection = std::move(idle_.back());
                idle_.pop_back();
                if (connection->is_well()) return connection;
            }
        }
        try {
            return std::make_unique<PostgresConnection>(uri_);
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    /// When the server hung up on one that lay idle, it has on the others.
    void pass_over_idle_connections() {
        std::vector<Owned> passed_over;
        const std::lock_guard guard(lock_);
        passed_over.swap(idle_);
    }

    void give_back(Owned connection) {
        const bool well = connection && connection->is_well();
        {
            const std::lock_guard guard(lock_);
            --lent_;
            if (well && idle_.size() < most_idle) idle_.push_back(std::move(connection));
        }
        one_is_free_.notify_one();
    }

    std::string uri_;
    Clock clock_;
    std::mutex lock_;
    std::condition_variable one_is_free_;
    std::size_t lent_ = 0;
    std::vector<Owned> idle_;
};

}  // namespace

std::unique_ptr<Store> open_postgres(std::string uri, Clock clock) {
    return std::make_unique<PostgresStore>(std::move(uri), std::move(clock));
}

}  // namespace rotative::store
