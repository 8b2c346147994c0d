// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server: listeners in, answers out. One I/O thread for each listening socket, a bounded pool for blocking work. What is on the
// routes is the house's; how one line is served is in connection.cpp.
#include <chrono>
#include <cstdint>
#include <memory>
#include "press/http/door.hpp"
#include "press/http/listeners.hpp"
#include "press/http/ready.hpp"
#include "press/http/router.hpp"
#include "press/http/settings.hpp"

namespace rotative::http {

/// What the server did and does, summed over its threads.
struct Figures {
    std::size_t connections = 0;               // open now
    std::size_t waiting = 0;                   // requests waiting for a worker
    std::chrono::microseconds waiting_time{};  // smoothed; the signal that the house is full
    std::uint64_t accepted = 0, turned_away = 0, ready = 0, by_workers = 0, malformed = 0, overloaded = 0, timed_out = 0;
};

/// The guards of a server with these settings, for pages that draw a token; the settings name a seal key.
Guards guards_of(const Settings&);

class Server {
public:
    /// The router and `ready` (which may be null) must outlive the server. Throws std::invalid_argument for settings that make no sense.
    Server(Settings, const Router&, ReadyAnswers* ready = nullptr, Hooks = {});
    ~Server();

    /// Begins to serve on these sockets, one thread each.
    void start(Listeners);
    /// Accepts nothing more, lets what runs finish for at most `patience`, closes what is kept alive; returns when all is done.
    void stop(std::chrono::milliseconds patience = std::chrono::seconds(10));
    unsigned short port() const;
    Figures figures() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace rotative::http
