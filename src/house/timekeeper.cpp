// SPDX-License-Identifier: Apache-2.0
// One thread that looks at the clock each second. What breaks is told to the operator and tried again at the next look.
#include "house/timekeeper.hpp"
#include <chrono>
#include <exception>
#include "house/catching_up.hpp"
#include "house/house.hpp"
#include "press/http/sent_once.hpp"

namespace rotative::house {

using namespace std::chrono_literals;

Timekeeper::Timekeeper(House& house) : house_(house), thread_([this] { keep_time(); }) {}

Timekeeper::~Timekeeper() {
    {
        const std::lock_guard alone(lock_);
        closing_ = true;
    }
    closing_signal_.notify_all();
    thread_.join();
}

void Timekeeper::keep_time() {
    std::unique_lock waiting(lock_);
    while (!closing_) {
        waiting.unlock();
        try {
            publish_what_is_due();
            prune_once_an_hour();
            house_.log.flush();
        } catch (const std::exception& breakage) {
            house_.log.write(Level::Warning, "timekeeper", {{"reason", breakage.what()}});
        }
        waiting.lock();
        closing_signal_.wait_for(waiting, 1s, [this] { return closing_; });
    }
}

void Timekeeper::publish_what_is_due() {
    const auto published = house_.articles.publish_due();
    if (!published) {
        house_.log.write(Level::Warning, "timekeeper", {{"refused", published.problem().message}});
        return;
    }
    if (*published > 0) house_.log.write(Level::Info, "published on schedule", {{"articles", std::to_string(*published)}});
}

void Timekeeper::prune_once_an_hour() {
    const auto now = house_.store->now();
    if (pruned_ && now - *pruned_ < 1h) return;
    pruned_ = now;
    catch_up_and_note(house_);
    house_.wire.prune(now - 72h);
    (void)house_.store->write([](store::Transaction& tx) -> Result<Done> {
        http::forget_sent(tx);
        return Done{};
    });
}

}  // namespace rotative::house
