// SPDX-License-Identifier: Apache-2.0
#include "press/cache/keeper.hpp"
#include <pthread.h>

namespace rotative::cache {

Keeper::~Keeper() {
    is_ending_ = true;
    bell_.ring();
    thread_.join();
}

void Keeper::work() {
    pthread_setname_np(pthread_self(), "pages-keeper");
    while (!is_ending_) {
        bell_.wait(std::chrono::seconds{1});
        printing_.wind();
        fetch_pressed();
        bring_work();
        const auto freed_without_the_lock = printing_.with_stock([](Stock& stock) { return stock.no_longer_seen(); });
    }
}

void Keeper::fetch_pressed() {
    const auto job = compressor_.take();
    if (!job) return;
    const bool is_better = printing_.with_stock([&](Stock& stock) { return stock.add_forms(*job); });
    if (is_better && job->pressing == Pressing::Hard) ++upgrades_;
}

void Keeper::bring_work() {
    constexpr std::size_t most_waiting = 8192, look_at = 1024;
    for (auto& target : printing_.newly_placed())
        if (to_press_.size() < most_waiting) to_press_.push_back(std::move(target));
    while (!job_ && !to_press_.empty()) {
        const auto target = std::move(to_press_.back());
        to_press_.pop_back();
        job_ = printing_.with_stock([&](Stock& stock) { return stock.job_for(target); });
    }
    if (!job_) job_ = printing_.with_stock([&](Stock& stock) { return stock.job_in_turn(settings_.hot_after, look_at); });
    if (job_) compressor_.give(job_);
}

}  // namespace rotative::cache
