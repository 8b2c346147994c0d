// SPDX-License-Identifier: Apache-2.0
// When a hand looks for an errand: when it is woken, when the next is due, and on a cluster every two seconds, since another node
// may have kept one and died.
#include "press/wire/hands.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <random>

namespace rotative::wire {
namespace {

constexpr std::chrono::milliseconds longest_look_away = std::chrono::minutes(1);
constexpr std::chrono::milliseconds longest_on_a_cluster = std::chrono::seconds(2);
constexpr std::chrono::milliseconds after_a_breakage = std::chrono::seconds(1);

}  // namespace

Hands::Hands(store::Store& store, Errands& errands, ErrandSettings settings, unsigned many)
    : store_(store), errands_(errands), settings_(settings) {
    if (store_.engine() == store::Engine::Sqlite) errands_.void_leases();
    std::random_device chance;
    const auto node = fmt::format("{:08x}{:08x}", chance(), chance());
    for (unsigned hand = 0; hand < many; ++hand) names_.push_back(fmt::format("{}/{}", node, hand));
    for (const auto& name : names_) threads_.emplace_back([this, name] { work_until_closed(name); });
    threads_.emplace_back([this] { renew_until_closed(); });
}

Hands::~Hands() {
    {
        const std::lock_guard guard(lock_);
        closing_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_) thread.join();
}

void Hands::wake() {
    {
        const std::lock_guard guard(lock_);
        ++woken_;
    }
    changed_.notify_all();
}

void Hands::work_until_closed(const std::string& name) {
    for (;;) {
        std::uint64_t seen = 0;
        {
            const std::lock_guard guard(lock_);
            if (closing_) return;
            seen = woken_;
        }
        auto pause = after_a_breakage;
        try {
            if (errands_.do_one(name)) continue;
            pause = until_next();
        } catch (const std::exception&) {  // the store is broken, not the errand: it is still there
        }
        std::unique_lock guard(lock_);
        changed_.wait_for(guard, pause, [&] { return closing_ || woken_ != seen; });
    }
}

std::chrono::milliseconds Hands::until_next() {
    const auto most = store_.engine() == store::Engine::Sqlite ? longest_look_away : longest_on_a_cluster;
    const auto due = errands_.next_due();
    return due ? std::clamp(*due - store_.now(), std::chrono::milliseconds(1), most) : most;
}

void Hands::renew_until_closed() {
    std::unique_lock guard(lock_);
    while (!changed_.wait_for(guard, settings_.lease / 3, [this] { return closing_; })) {
        guard.unlock();
        try {
            errands_.renew(names_);
        } catch (const std::exception&) {  // another try in a third of a lease
        }
        guard.lock();
    }
}

}  // namespace rotative::wire
