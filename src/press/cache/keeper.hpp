// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who keeps the printed pages in order while nobody looks: winds the clock of last readings, frees what no reader can see any more,
// brings pages to the compressor and puts what it made in their place.
#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>
#include "press/cache/compressor.hpp"
#include "press/cache/doorbell.hpp"
#include "press/cache/printing.hpp"

namespace rotative::cache {

class Keeper {
public:
    Keeper(Printing<>& printing, const Settings& settings)
        : printing_(printing), settings_(settings), compressor_(bell_), thread_([this] { work(); }) {}
    ~Keeper();

    /// There is something to do. Any thread, never waits.
    void ring() { bell_.ring(); }
    std::uint64_t upgrades() const { return upgrades_; }

private:
    void work();
    void fetch_pressed();
    void bring_work();

    Printing<>& printing_;
    const Settings& settings_;
    Doorbell bell_;
    std::atomic<bool> is_ending_{false};
    std::atomic<std::uint64_t> upgrades_{0};
    std::vector<std::string> to_press_;  // newest first to be taken from the back
    std::unique_ptr<PressJob> job_;      // waits for the compressor to be free
    Compressor compressor_;
    std::thread thread_;
};

}  // namespace rotative::cache
