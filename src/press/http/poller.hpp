// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the kernel tells of many descriptors at once: epoll, and a bell that other threads ring. A line is announced once, when it opens,
// and from then on only what is new is told ("edges"): a request costs no call here. Who is meant by a name is the loop's knowledge.
#include <sys/epoll.h>
#include <array>
#include <chrono>
#include <cstdint>
#include <span>

namespace rotative::http {

class Poller {
public:
    using Name = std::uint64_t;

    /// Throws std::system_error when the system has no descriptor left.
    Poller();
    ~Poller();
    Poller(const Poller&) = delete;
    Poller& operator=(const Poller&) = delete;

    /// News of this line from now on: more can be read, more can be written, the other side ended. What was told and not used up (until
    /// the line said EAGAIN, or gave less than asked for) is not told again. Closing the descriptor ends it. False: the system refused.
    bool watch(int descriptor, Name);
    /// Tells as long as somebody waits to be accepted on this socket.
    void watch_listener(int descriptor, Name);
    void ignore(int descriptor);

    /// What is new, after `at_most` at the latest; valid until the next call.
    std::span<const epoll_event> wait(std::chrono::milliseconds at_most);
    /// Makes wait() return, now or when it is called next. Any thread.
    void wake();
    /// Whether somebody has rung since the last wait().
    bool was_woken() const { return was_woken_; }

    static bool can_read(const epoll_event& one) { return one.events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR); }
    static bool can_write(const epoll_event& one) { return one.events & (EPOLLOUT | EPOLLHUP | EPOLLERR); }
    /// The other side sends nothing more: reading on comes to an end.
    static bool has_ended(const epoll_event& one) { return one.events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR); }

private:
    int epoll_, bell_;
    bool was_woken_ = false;
    std::array<epoll_event, 256> events_;
};

}  // namespace rotative::http
