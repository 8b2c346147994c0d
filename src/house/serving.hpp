// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door is open: sockets for readers, one for metrics, one for commands, and the hands of the wire. What is served is the house's.
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include "house/house.hpp"
#include "house/lookout.hpp"
#include "press/http/listeners.hpp"

namespace rotative::house {

/// Opens the sockets where the configuration says. Throws a sentence that says what to do when they cannot be had.
http::Listeners listeners_of(const Configuration&);

class Serving {
public:
    /// Opens everything; throws with the reason when an address cannot be had. The house must outlive it. A node that
    /// lost its database answers what is printed for so long.
    explicit Serving(House&, std::chrono::milliseconds answers_without_database = answers_alone);
    /// The same on sockets that listen already, as many as the house has I/O threads.
    Serving(House&, http::Listeners, std::chrono::milliseconds answers_without_database = answers_alone);
    /// Lets what runs finish, then closes.
    ~Serving();

    /// A successor waits, and readers with it: what runs is given this long to finish instead of ten seconds.
    void hurry(std::chrono::milliseconds patience);

    unsigned short port() const;
    /// "http://127.0.0.1:8080", for whoever started it by hand.
    std::string address() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// What a running server can be told by a signal: to end (SIGTERM, SIGINT), or to make room for its successor (SIGHUP).
enum class Signalled : std::uint8_t { End, HandOver };
/// Waits until this process is told something. To be called on the main thread, after block_signals(). A hang-up because the terminal
/// that it was started at is gone means the end, as for any program.
Signalled wait_for_a_signal();
/// Keeps those signals for wait_for_a_signal(); before any thread is started.
void block_signals();

}  // namespace rotative::house
