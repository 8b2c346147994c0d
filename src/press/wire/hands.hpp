// SPDX-License-Identifier: Apache-2.0
#pragma once
// The threads that do errands, one after the other. What an errand is, and how one is done, is in errands.
#include <condition_variable>
#include <mutex>
#include <thread>
#include "press/wire/errands.hpp"

namespace rotative::wire {

class Hands {
public:
    /// Starts `many` threads. On SQLite this process is the only one, so leases of an earlier one are void.
    Hands(store::Store& store, Errands& errands, ErrandSettings settings, unsigned many);
    /// Lets every hand finish what it is at.
    ~Hands();

    /// An errand was kept: somebody look.
    void wake();

private:
    void work_until_closed(const std::string& name);
    void renew_until_closed();
    std::chrono::milliseconds until_next();

    store::Store& store_;
    Errands& errands_;
    ErrandSettings settings_;
    std::mutex lock_;
    std::condition_variable changed_;
    std::uint64_t woken_ = 0;
    bool closing_ = false;
    std::vector<std::string> names_;
    std::vector<std::thread> threads_;
};

}  // namespace rotative::wire
