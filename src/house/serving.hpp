// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door is open: sockets for readers, one for metrics, one for commands, and the hands of the wire. What is served is the house's.
#include <memory>
#include <string>
#include "house/house.hpp"
#include "house/lookout.hpp"

namespace rotative::house {

class Serving {
public:
    /// Opens everything; throws with the reason when an address cannot be had. The house must outlive it. A node that
    /// lost its database answers what is printed for so long.
    explicit Serving(House&, std::chrono::milliseconds answers_without_database = answers_alone);
    /// Lets what runs finish, then closes.
    ~Serving();

    unsigned short port() const;
    /// "http://127.0.0.1:8080", for whoever started it by hand.
    std::string address() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Waits until this process is told to stop (SIGTERM, SIGINT). To be called on the main thread, after block_signals().
void wait_for_the_end();
/// Keeps those signals for wait_for_the_end(); before any thread is started.
void block_signals();

}  // namespace rotative::house
