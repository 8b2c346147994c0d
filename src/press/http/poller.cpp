// SPDX-License-Identifier: Apache-2.0
// Five calls of the kernel. The bell is told apart by a name that no line has.
#include "press/http/poller.hpp"
#include <sys/eventfd.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <system_error>

namespace rotative::http {
namespace {

constexpr Poller::Name bells_name = ~Poller::Name{0};

bool add(int epoll, int descriptor, std::uint32_t events, Poller::Name name) {
    epoll_event wanted{};
    wanted.events = events;
    wanted.data.u64 = name;
    return ::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &wanted) == 0;
}

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

}  // namespace

Poller::Poller() : epoll_(::epoll_create1(EPOLL_CLOEXEC)), bell_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (epoll_ < 0 || bell_ < 0 || !add(epoll_, bell_, EPOLLIN | EPOLLET, bells_name)) fail("epoll");
}

Poller::~Poller() {
    ::close(bell_);
    ::close(epoll_);
}

bool Poller::watch(int descriptor, Name name) { return add(epoll_, descriptor, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, name); }

void Poller::watch_listener(int descriptor, Name name) {
    if (!add(epoll_, descriptor, EPOLLIN, name)) fail("epoll_ctl");
}

void Poller::ignore(int descriptor) { ::epoll_ctl(epoll_, EPOLL_CTL_DEL, descriptor, nullptr); }

std::span<const epoll_event> Poller::wait(std::chrono::milliseconds at_most) {
    const int count = ::epoll_wait(epoll_, events_.data(), static_cast<int>(events_.size()), static_cast<int>(at_most.count()));
    if (count < 0 && errno != EINTR) fail("epoll_wait");
    const auto end = events_.begin() + std::max(count, 0);
    const auto lines_end = std::remove_if(events_.begin(), end, [](const epoll_event& one) { return one.data.u64 == bells_name; });
    was_woken_ = lines_end != end;
    return {events_.begin(), lines_end};
}

void Poller::wake() {
    const std::uint64_t once = 1;
    [[maybe_unused]] const auto written = ::write(bell_, &once, sizeof once);  // full: it is ringing already
}

}  // namespace rotative::http
