// SPDX-License-Identifier: Apache-2.0
#include "press/cache/doorbell.hpp"
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <cerrno>
#include <cstdint>
#include <system_error>

namespace rotative::cache {

Doorbell::Doorbell() : handle_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (handle_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

Doorbell::~Doorbell() { close(handle_); }

void Doorbell::ring() {
    const std::uint64_t once = 1;
    [[maybe_unused]] const auto written = write(handle_, &once, sizeof once);  // full: it is ringing already
}

void Doorbell::wait(std::chrono::milliseconds at_most) {
    pollfd bell{handle_, POLLIN, 0};
    poll(&bell, 1, static_cast<int>(at_most.count()));
    std::uint64_t rings = 0;
    [[maybe_unused]] const auto heard = read(handle_, &rings, sizeof rings);
}

}  // namespace rotative::cache
