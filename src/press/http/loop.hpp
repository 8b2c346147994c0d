// SPDX-License-Identifier: Apache-2.0
#pragma once
// One I/O thread: its event loop, its accepting socket, its lines and their deadlines, and what its lines share so that each of them
// is small. What a line does with its bytes is in connection.cpp; the threads are started by server.cpp.
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>
#include "press/http/connection.hpp"
#include "press/http/door.hpp"
#include "press/http/guests.hpp"
#include "press/http/head.hpp"
#include "press/http/inbox.hpp"
#include "press/http/poller.hpp"
#include "press/http/ready.hpp"
#include "press/http/settings.hpp"
#include "press/http/wheel.hpp"
#include "press/http/workers.hpp"

namespace rotative::http {

/// What all I/O threads of a server share.
struct Shared {
    const Settings& settings;
    const Router& router;
    Door& door;
    Workers& workers;
    Guests& guests;
    ReadyAnswers* ready = nullptr;
    std::atomic<std::size_t> bodies{0};   // bytes of bodies that are being read or wait for a worker
    std::atomic<std::size_t> answers{0};  // bytes of answers that readers have not taken yet
    std::atomic<std::size_t> files{0};    // files that wait for slow readers
};

/// Counted by one I/O thread, read by anybody.
struct Counts {
    std::atomic<std::uint64_t> accepted{0}, turned_away{0}, ready{0}, by_workers{0}, malformed{0}, overloaded{0}, timed_out{0};
};

class Loop {
public:
    Loop(unsigned number, Shared&, int listener);
    ~Loop();

    /// Runs until it was told to stop and its last line is closed.
    void run();
    /// From any thread: accept nothing more, close what is idle, let the others finish; after `patience` they are cut.
    void stop(std::chrono::milliseconds patience);

    // For connections.
    Shared& shared() { return shared_; }
    const std::shared_ptr<Inbox>& inbox() { return inbox_; }
    Counts& counts() { return counts_; }
    const Counts& counts() const { return counts_; }
    /// One more answer that was ready. This thread alone writes the count, so nobody need wait for it.
    void count_ready() { counts_.ready.store(counts_.ready.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed); }
    unsigned number() const { return number_; }
    bool is_stopping() const { return stopping_; }
    /// The clock, as it was when this turn began.
    Tick now() const { return now_; }
    void set_deadline(Connection& connection, Tick at) { wheel_.set(connection, at); }
    /// Too much waits to be written: cuts readers who have been at it longest.
    void cut_slow_readers();
    /// Goes on with this line after the others had their turn.
    void go_on_later(const Connection& connection) { go_on_.push_back(connection.id()); }
    void destroy(Connection&);
    /// The last lines of a head: Date, Connection where it must be said, and the empty line.
    enum class Stays : unsigned char { Yes, YesSaid, No };
    std::string_view last_lines(Stays stays) const { return date_[static_cast<int>(stays)]; }

    static constexpr std::size_t scratch_size = 65'536;
    std::unique_ptr<char[]> scratch = std::make_unique<char[]>(scratch_size);  // where lines read into, one at a time
    Head head, next_head;                                                      // read from scratch

private:
    void take_turn();
    void look_at_the_clock();
    void heed(const epoll_event&);
    void go_on();
    void tick();
    void heed_the_bell();
    void wait_for_lines();
    void accept_lines();
    void leave_the_door_alone();
    void take_in(int descriptor, const Address&);
    void make_place();
    void cut_some(bool (Connection::*could_go)() const);
    void take_deliveries();
    void wind_down(std::chrono::milliseconds patience);
    void cut_all();
    Connection* find(ConnectionId) const;

    const unsigned number_;
    Shared& shared_;
    Poller poller_;
    int listener_;  // -1: closed
    Tick now_ = 0, next_tick_ = 0;
    Wheel wheel_;
    std::shared_ptr<Inbox> inbox_;
    std::vector<std::unique_ptr<Connection>> connections_;  // by slot; a slot is used again
    std::vector<std::uint32_t> generations_, free_slots_;
    std::vector<std::unique_ptr<Connection>> buried_;  // closed, freed at the next tick
    std::vector<ConnectionId> go_on_, going_on_;       // who waits for the others to have their turn
    std::size_t open_ = 0;
    Counts counts_;
    std::atomic<std::int64_t> asked_to_stop_{-1};  // milliseconds of patience
    bool stopping_ = false;
    bool is_out_of_descriptors_ = false;  // accepting waits for the next tick
    Tick cut_at_ = 0;
    std::int64_t date_second_ = 0;
    std::string date_[3];
};

}  // namespace rotative::http
