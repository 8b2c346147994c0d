// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many lines are open, in all and of each address. All I/O threads count here, when a line opens or closes and not in between.
#include <atomic>
#include <mutex>
#include <unordered_map>
#include "press/http/address.hpp"
#include "press/http/settings.hpp"

namespace rotative::http {

class Guests {
public:
    Guests(const Room& room, std::vector<Network> trusted) : room_(room), trusted_(std::move(trusted)) {}

    enum class Welcome : unsigned char { In, TooManyOfThem };
    /// Counts a line of this address in, unless it has too many already.
    Welcome enter(const Address&);
    void leave(const Address&);

    bool is_trusted(const Address& address) const { return any_holds(trusted_, address); }
    std::size_t count() const { return count_.load(std::memory_order_relaxed); }
    bool is_full() const { return count() >= room_.connections; }
    bool is_crowded() const { return count() >= room_.connections / 4 * 3; }

private:
    bool is_counted(const Address& address) const { return !address.is_loopback() && !is_trusted(address); }

    const Room room_;
    const std::vector<Network> trusted_;
    std::atomic<std::size_t> count_{0};
    std::mutex mutex_;
    std::unordered_map<Address, std::size_t> of_household_;
};

}  // namespace rotative::http
