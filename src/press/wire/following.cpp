// SPDX-License-Identifier: Apache-2.0
// Reading on. Numbers are given under a lock that is held to the end of the commit (wire.cpp), so a reader that asks for all above
// the last one it saw skips none.
#include "press/wire/following.hpp"

namespace rotative::wire {
namespace {

constexpr std::chrono::milliseconds look_anyway = std::chrono::seconds(5);
constexpr std::chrono::milliseconds between_tries = std::chrono::milliseconds(250);

}  // namespace

Following::Following(store::Store& store, Hear hear) : store_(store), hear_(std::move(hear)) {
    newest_ = store_.read([](store::Reading& reading) {
        auto rows = reading.rows("select coalesce(max(number), 0) from news");
        rows.next();
        return rows.number(0);
    });
}

Following::~Following() { stop(); }

void Following::catch_up(Number number) noexcept {
    if (newest() >= number) return;
    const std::lock_guard guard(reading_);
    if (newest() >= number) return;
    try {
        read_on(number);
    } catch (const std::exception&) {
        lost();  // kept, and not heard here: what is printed may be older than what we are about to acknowledge
        returned();
        if (away_) lost();
    }
}

/// With reading_ held.
void Following::read_on(Number at_least) {
    struct Piece {
        Number number;
        std::string name, words;
        Age age;
    };
    for (;;) {
        const auto looked_at = std::chrono::steady_clock::now();  // what commits after that, we may not have seen
        const auto pieces = store_.read([&](store::Reading& reading) {
            std::vector<Piece> found;
            auto rows = reading.rows("select number, name, words, history from news where number > ? order by number limit 500", newest());
            while (rows.next()) found.push_back({rows.number(0), rows.text(1), rows.text(2), rows.truth(3) ? Age::History : Age::Fresh});
            return found;
        });
        if (away_) {
            away_ = false;
            returned();
        }
        for (const auto& piece : pieces) {
            hear_(piece.number, piece.name, piece.words, piece.age);
            newest_.store(piece.number);
        }
        if (pieces.empty() && newest() < at_least) newest_.store(at_least);  // pruned meanwhile
        if (pieces.size() < 500) followed_at_.store(looked_at);
        if (newest() >= at_least && pieces.size() < 500) return;
    }
}

void Following::start() {
    if (store_.engine() == store::Engine::Sqlite || thread_.joinable()) return;
    closing_ = false;
    thread_ = std::thread([this] { follow_until_closed(); });
}

void Following::stop() {
    if (!thread_.joinable()) return;
    closing_ = true;
    {
        const std::lock_guard guard(ear_lock_);
        if (ear_) ear_->wake();
    }
    thread_.join();
}

void Following::follow_until_closed() {
    while (!closing_) {
        try {
            auto ear = store_.listen("rotative_wire");
            {
                const std::lock_guard guard(ear_lock_);
                ear_ = std::move(ear);
            }
            while (!closing_) {
                {
                    const std::lock_guard guard(reading_);
                    read_on(0);
                }
                ear_->wait(look_anyway);
            }
        } catch (const std::exception&) {
            const std::lock_guard guard(reading_);
            if (!away_) lost();
            away_ = true;
        }
        {
            const std::lock_guard guard(ear_lock_);
            ear_.reset();
        }
        if (!closing_) std::this_thread::sleep_for(between_tries);
    }
}

}  // namespace rotative::wire
