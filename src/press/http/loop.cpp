// SPDX-License-Identifier: Apache-2.0
// A turn of the loop: what is new on lines, who was kept waiting, the passing of time, answers that come back. And stopping.
#include "press/http/loop.hpp"
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <ctime>
#include <utility>

namespace rotative::http {
namespace {

constexpr int lines_in_a_turn = 64;

// The name that the accepting socket has for the poller; no line has it.
constexpr Poller::Name listeners_name = Poller::Name{0xffffffff} << 32;

Poller::Name name_of(ConnectionId id) { return Poller::Name{id.slot} << 32 | id.generation; }
ConnectionId id_of(Poller::Name name) { return {static_cast<std::uint32_t>(name >> 32), static_cast<std::uint32_t>(name)}; }

timespec time_by(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return time;
}

Tick monotonic_now() {
    const auto time = time_by(CLOCK_MONOTONIC_COARSE);
    return static_cast<Tick>(time.tv_sec) * 1'000 + time.tv_nsec / 1'000'000;
}

std::string date_line(std::time_t second) { return fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", fmt::gmtime(second)); }

}  // namespace

Loop::Loop(unsigned number, Shared& shared, int listener)
    : number_(number),
      shared_(shared),
      listener_(listener),
      now_(monotonic_now()),
      next_tick_(now_ + shared.settings.patience.tick.count()),
      wheel_(shared.settings.patience.tick, now_),
      inbox_(std::make_shared<Inbox>([this] { poller_.wake(); })) {}

Loop::~Loop() {
    inbox_->close();
    if (listener_ >= 0) ::close(listener_);
}

void Loop::run() {
    look_at_the_clock();
    wait_for_lines();
    while (!stopping_ || open_ > 0) take_turn();
}

void Loop::stop(std::chrono::milliseconds patience) {
    asked_to_stop_.store(patience.count());
    poller_.wake();
}

void Loop::take_turn() {
    const auto until_tick = go_on_.empty() ? std::max<Tick>(0, next_tick_ - now_) : Tick{0};
    const auto events = poller_.wait(std::chrono::milliseconds(until_tick));
    look_at_the_clock();
    for (const auto& event : events) heed(event);
    if (poller_.was_woken()) heed_the_bell();
    go_on();
    if (now_ >= next_tick_) tick();
    if (shared_.ready) shared_.ready->quiet(number_);
}

// Both clocks are read once a turn, however many lines have something to say in it.
void Loop::look_at_the_clock() {
    now_ = monotonic_now();
    const auto second = time_by(CLOCK_REALTIME_COARSE).tv_sec;
    if (second == date_second_) return;
    date_second_ = second;
    const auto date = date_line(second);
    date_[static_cast<int>(Stays::Yes)] = date + "\r\n";
    date_[static_cast<int>(Stays::YesSaid)] = date + "Connection: keep-alive\r\n\r\n";
    date_[static_cast<int>(Stays::No)] = date + "Connection: close\r\n\r\n";
}

void Loop::heed(const epoll_event& event) {
    if (event.data.u64 == listeners_name) {
        if (listener_ >= 0) accept_lines();
    } else if (auto* connection = find(id_of(event.data.u64))) {
        connection->heed(event);
    }
}

void Loop::go_on() {
    std::swap(go_on_, going_on_);
    for (const auto id : going_on_)
        if (auto* connection = find(id)) connection->go_on();
    going_on_.clear();
}

void Loop::tick() {
    next_tick_ = now_ + shared_.settings.patience.tick.count();
    wheel_.turn(now_, [](Timed& timed) { static_cast<Connection&>(timed).expired(); });
    buried_.clear();
    if (std::exchange(is_out_of_descriptors_, false) && !stopping_) wait_for_lines();
    if (stopping_ && now_ >= cut_at_) cut_all();
}

void Loop::heed_the_bell() {
    if (const auto patience = asked_to_stop_.load(); patience >= 0) wind_down(std::chrono::milliseconds(patience));
    take_deliveries();
}

void Loop::wait_for_lines() { poller_.watch_listener(listener_, listeners_name); }

void Loop::accept_lines() {
    for (int i = 0; i < lines_in_a_turn; ++i) {
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        const int descriptor = ::accept4(listener_, reinterpret_cast<sockaddr*>(&from), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor >= 0) {
            take_in(descriptor, Address::of(from));
            continue;
        }
        if (errno == EINTR || errno == ECONNABORTED) continue;
        if (errno == EMFILE || errno == ENFILE) leave_the_door_alone();
        return;
    }
}

void Loop::take_in(int descriptor, const Address& from) {
    if (shared_.guests.is_full()) make_place();
    if (shared_.guests.is_full() || shared_.guests.enter(from) == Guests::Welcome::TooManyOfThem) {
        counts_.turned_away.fetch_add(1, std::memory_order_relaxed);
        ::close(descriptor);
        return;
    }
    if (free_slots_.empty()) {
        free_slots_.push_back(static_cast<std::uint32_t>(connections_.size()));
        connections_.emplace_back();
        generations_.push_back(0);
    }
    const auto slot = free_slots_.back();
    free_slots_.pop_back();
    counts_.accepted.fetch_add(1, std::memory_order_relaxed);
    ++open_;
    connections_[slot] =
        std::make_unique<Connection>(*this, ConnectionId{slot, generations_[slot]}, descriptor, from, shared_.guests.is_trusted(from));
    if (!poller_.watch(descriptor, name_of({slot, generations_[slot]}))) connections_[slot]->cut();
}

// No descriptor is left: somebody makes place, and whoever comes waits in the kernel's queue until the next tick.
void Loop::leave_the_door_alone() {
    is_out_of_descriptors_ = true;
    poller_.ignore(listener_);
    make_place();
}

// The house is full: of the lines that ask for nothing or have not finished asking, the sixteenth that has waited longest goes.
void Loop::make_place() { cut_some(&Connection::could_make_place); }

void Loop::cut_slow_readers() { cut_some(&Connection::is_writing); }

void Loop::cut_some(bool (Connection::*could_go)() const) {
    std::vector<Connection*> waiting;
    for (const auto& connection : connections_)
        if (connection && (*connection.*could_go)() && connection->waiting_since() + 1'000 < now()) waiting.push_back(connection.get());
    const auto go = std::min(waiting.size(), waiting.size() / 16 + 1);
    std::partial_sort(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(go), waiting.end(),
                      [](const auto* one, const auto* other) { return one->waiting_since() < other->waiting_since(); });
    for (std::size_t i = 0; i < go; ++i) waiting[i]->cut();
}

void Loop::take_deliveries() {
    for (auto& delivery : inbox_->take())
        if (auto* connection = find(delivery.to)) connection->answered(std::move(delivery.answer));
}

void Loop::wind_down(std::chrono::milliseconds patience) {
    if (stopping_) return;
    accept_lines();  // who was let into the queue by the kernel is served
    stopping_ = true;
    cut_at_ = now() + patience.count();
    ::close(std::exchange(listener_, -1));
    for (std::size_t i = 0; i < connections_.size(); ++i)
        if (connections_[i]) connections_[i]->wind_down();
}

void Loop::cut_all() {
    for (std::size_t i = 0; i < connections_.size(); ++i)
        if (connections_[i]) connections_[i]->cut();
}

Connection* Loop::find(ConnectionId id) const {
    return id.slot < connections_.size() && generations_[id.slot] == id.generation ? connections_[id.slot].get() : nullptr;
}

// The line may still be on the stack above us: it is buried now and freed at the next tick. News that was told of it already finds
// nobody by its name.
void Loop::destroy(Connection& connection) {
    const auto id = connection.id();
    if (find(id) != &connection) return;
    ++generations_[id.slot];
    buried_.push_back(std::move(connections_[id.slot]));
    free_slots_.push_back(id.slot);
    --open_;
}

}  // namespace rotative::http
