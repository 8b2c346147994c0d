// SPDX-License-Identifier: Apache-2.0
// Counting lines. Which line makes place when the house is full is the loop's choice.
#include "press/http/guests.hpp"

namespace rotative::http {

Guests::Welcome Guests::enter(const Address& address) {
    if (is_counted(address)) {
        const std::lock_guard lock(mutex_);
        auto& lines = of_household_[address.household()];
        if (lines >= room_.per_address) return Welcome::TooManyOfThem;
        ++lines;
    }
    count_.fetch_add(1, std::memory_order_relaxed);
    return Welcome::In;
}

void Guests::leave(const Address& address) {
    count_.fetch_sub(1, std::memory_order_relaxed);
    if (!is_counted(address)) return;
    const std::lock_guard lock(mutex_);
    const auto found = of_household_.find(address.household());
    if (found != of_household_.end() && --found->second == 0) of_household_.erase(found);
}

}  // namespace rotative::http
