// SPDX-License-Identifier: Apache-2.0
// Accepting, the passing of time, answers that come back, and stopping.
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

std::string date_line(std::time_t second) { return fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", fmt::gmtime(second)); }

}  // namespace

Loop::Loop(unsigned number, Shared& shared, int listener)
    : number_(number),
      shared_(shared),
      context_(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE_IO),
      listener_(context_, listener),
      ticker_(context_),
      wheel_(shared.settings.patience.tick, now()),
      inbox_(std::make_shared<Inbox>([this] { boost::asio::post(context_, [this] { take_deliveries(); }); })) {}

Loop::~Loop() { inbox_->close(); }

void Loop::run() {
    wait_for_lines();
    wait_for_tick();
    context_.run();
}

void Loop::stop(std::chrono::milliseconds patience) {
    boost::asio::post(context_, [this, patience] { wind_down(patience); });
}

Tick Loop::now() const {
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC_COARSE, &time);
    return static_cast<Tick>(time.tv_sec) * 1'000 + time.tv_nsec / 1'000'000;
}

void Loop::go_on_later(const Connection& connection) {
    boost::asio::post(context_, [this, id = connection.id()] {
        if (auto* found = find(id)) found->go_on();
    });
}

std::string_view Loop::last_lines(Stays stays) {
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &time);
    if (time.tv_sec != date_second_) {
        date_second_ = time.tv_sec;
        const auto date = date_line(time.tv_sec);
        date_[static_cast<int>(Stays::Yes)] = date + "\r\n";
        date_[static_cast<int>(Stays::YesSaid)] = date + "Connection: keep-alive\r\n\r\n";
        date_[static_cast<int>(Stays::No)] = date + "Connection: close\r\n\r\n";
    }
    return date_[static_cast<int>(stays)];
}

void Loop::wait_for_lines() {
    listener_.async_wait(Descriptor::wait_read, [this](const boost::system::error_code& error) {
        if (error || stopping_) return;
        accept_lines();
        if (listener_.is_open() && !is_out_of_descriptors_) wait_for_lines();
    });
}

void Loop::accept_lines() {
    for (int i = 0; i < lines_in_a_turn; ++i) {
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        const int descriptor =
            ::accept4(listener_.native_handle(), reinterpret_cast<sockaddr*>(&from), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor >= 0) {
            take_in(descriptor, Address::of(from));
            continue;
        }
        if (errno == EINTR || errno == ECONNABORTED) continue;
        is_out_of_descriptors_ = errno == EMFILE || errno == ENFILE;
        if (is_out_of_descriptors_) make_place();
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
    connections_[slot]->wait_readable();
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

void Loop::wait_for_tick() {
    ticker_.expires_after(shared_.settings.patience.tick);
    ticker_.async_wait([this](const boost::system::error_code& error) {
        if (error) return;
        turn_wheel();
        buried_.clear();
        if (std::exchange(is_out_of_descriptors_, false) && !stopping_) wait_for_lines();
        if (stopping_ && now() >= cut_at_) cut_all();
        if (!stopping_ || open_ > 0) wait_for_tick();
    });
}

void Loop::turn_wheel() {
    wheel_.turn(now(), [](Timed& timed) { static_cast<Connection&>(timed).expired(); });
}

void Loop::take_deliveries() {
    for (auto& delivery : inbox_->take())
        if (auto* connection = find(delivery.to)) connection->answered(std::move(delivery.answer));
    if (shared_.ready) shared_.ready->quiet(number_);
}

void Loop::wind_down(std::chrono::milliseconds patience) {
    if (stopping_) return;
    accept_lines();  // who was let into the queue by the kernel is served
    stopping_ = true;
    cut_at_ = now() + patience.count();
    boost::system::error_code ignored;
    listener_.close(ignored);
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

// The line may still be on the stack above us: it is buried now and freed at the next tick.
void Loop::destroy(Connection& connection) {
    const auto id = connection.id();
    if (find(id) != &connection) return;
    ++generations_[id.slot];
    buried_.push_back(std::move(connections_[id.slot]));
    free_slots_.push_back(id.slot);
    --open_;
}

}  // namespace rotative::http
