// SPDX-License-Identifier: Apache-2.0
// Putting the parts together, starting the threads and stopping them in the right order: first the lines, then the workers.
#include "press/http/server.hpp"
#include <stdexcept>
#include <thread>
#include <vector>
#include "press/http/loop.hpp"

namespace rotative::http {
namespace {

Settings checked(Settings settings) {
    if (settings.request.head > Loop::scratch_size / 2) throw std::invalid_argument("a head of more than 32 KB is not read");
    if (settings.patience.tick.count() < 1) throw std::invalid_argument("the clock ticks at least every millisecond");
    return settings;
}

}  // namespace

struct Server::Inside {
    Inside(Settings given, const Router& router, ReadyAnswers* ready, Hooks hooks)
        : settings(checked(std::move(given))),
          guards({settings.address, settings.seal_key ? *settings.seal_key : new_seal_key(), settings.session_cookie}),
          door(router, guards, std::move(hooks)),
          guests(settings.room, networks_of(settings.trusted_proxies)),
          workers(settings.room.workers, settings.room.waiting),
          shared{settings, router, door, workers, guests, ready} {}

    const Settings settings;
    const Guards guards;
    Door door;
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
