// SPDX-License-Identifier: Apache-2.0
// A counter, shuffled by a bijection and started at random: unique within a process, and hardly ever equal between two.
#include "press/http/identity.hpp"
#include <fmt/format.h>
#include <atomic>
#include <cstdint>
#include <random>

namespace rotative::http {
namespace {

std::uint64_t random_start() {
    std::random_device device;
    return static_cast<std::uint64_t>(device()) << 32 | device();
}

// The finisher of SplitMix64, which is one to one.
constexpr std::uint64_t shuffled(std::uint64_t number) {
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
    number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
    return number ^ (number >> 31);
}

}  // namespace

std::string new_identity() {
    static std::atomic<std::uint64_t> next{random_start()};
    return fmt::format("{:016x}", shuffled(next.fetch_add(1, std::memory_order_relaxed)));
}

}  // namespace rotative::http
