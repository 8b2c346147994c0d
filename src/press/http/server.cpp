// SPDX-License-Identifier: Apache-2.0
// Putting the parts together, starting the threads and stopping them in the right order: first the lines, then the workers.
#include "press/http/server.hpp"
#include <sys/resource.h>
#include <algorithm>
#include <stdexcept>
#include <thread>
#include <vector>
#include "press/http/loop.hpp"

namespace rotative::http {
namespace {

constexpr std::size_t kept_descriptors = 256;  // for the store, logs and what leaves the house

Settings checked(Settings settings) {
    if (settings.request.head > Loop::scratch_size / 2) throw std::invalid_argument("a head of more than 32 KB is not read");
    if (settings.patience.tick.count() < 1) throw std::invalid_argument("the clock ticks at least every millisecond");
    rlimit descriptors{};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) == 0 && descriptors.rlim_cur > kept_descriptors)
        settings.room.connections = std::min<std::size_t>(settings.room.connections, descriptors.rlim_cur - kept_descriptors);
    if (!settings.seal_key) settings.seal_key = new_seal_key();
    return settings;
}

}  // namespace

Guards guards_of(const Settings& settings) { return Guards({settings.address, settings.seal_key.value(), settings.session_cookie}); }

struct Server::Inside {
    Inside(Settings given, const Router& router, ReadyAnswers* ready, Hooks hooks)
        : settings(checked(std::move(given))),
          door(std::make_shared<Door>(router, guards_of(settings), std::move(hooks))),
          guests(settings.room, networks_of(settings.trusted_proxies)),
          workers(settings.room.workers, settings.room.waiting),
          shared{settings, router, *door, workers, guests, ready} {}

    const Settings settings;
    const std::shared_ptr<Door> door;
    Guests guests;
    Workers workers;
    Shared shared;
    unsigned short port = 0;
    std::vector<std::unique_ptr<Loop>> loops;
    std::vector<std::thread> threads;
};

Server::Server(Settings settings, const Router& router, ReadyAnswers* ready, Hooks hooks)
    : inside_(std::make_unique<Inside>(std::move(settings), router, ready, std::move(hooks))) {}

Server::~Server() { stop(std::chrono::milliseconds(0)); }

void Server::start(Listeners listeners) {
    inside_->port = listeners.port();
    for (unsigned i = 0; i < listeners.count(); ++i)
        inside_->loops.push_back(std::make_unique<Loop>(i, inside_->shared, listeners.release(i)));
    for (auto& loop : inside_->loops) inside_->threads.emplace_back([&loop = *loop] { loop.run(); });
}

void Server::stop(std::chrono::milliseconds patience) {
    for (auto& loop : inside_->loops) loop->stop(patience);
    for (auto& thread : inside_->threads)
        if (thread.joinable()) thread.join();
    inside_->workers.stop();
}

unsigned short Server::port() const { return inside_->port; }

Figures Server::figures() const {
    Figures sum;
    sum.connections = inside_->guests.count();
    sum.waiting = inside_->workers.waiting();
    sum.waiting_time = inside_->workers.waiting_time();
    for (const auto& loop : inside_->loops) {
        const auto& counts = loop->counts();
        sum.accepted += counts.accepted;
        sum.turned_away += counts.turned_away;
        sum.ready += counts.ready;
        sum.by_workers += counts.by_workers;
        sum.malformed += counts.malformed;
        sum.overloaded += counts.overloaded;
        sum.timed_out += counts.timed_out;
    }
    return sum;
}

}  // namespace rotative::http
