// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every limit and every time-out of the server, with its default. Where they come from (rotative.toml, flags) is the house's business.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include "press/http/sealed.hpp"

namespace rotative::http {

/// What one request may be.
struct RequestLimits {
    std::size_t request_line = 8'000;  // bytes; longer is 414
    std::size_t head = 16'384;         // bytes of request line and headers; more is 431
    std::size_t headers = 100;         // lines; more is 431
    std::size_t body = 1u << 20;       // bytes, unless the route says otherwise; more is 413
};

/// How long we wait for whom. Rates are an average over the phase, asked for once its grace is over.
struct Patience {
    std::chrono::milliseconds head{10'000};  // from a request's first byte to the end of its head, else 408
    std::chrono::milliseconds body_grace{10'000};
    std::uint32_t body_rate = 512;  // bytes a second a sender must keep up, else 408
    std::chrono::milliseconds write_grace{10'000};
    std::uint32_t write_rate = 512;                      // bytes a second a reader must take, else the line is cut
    std::chrono::milliseconds idle{30'000};              // between two requests
    std::chrono::milliseconds idle_when_crowded{2'000};  // the same, when three quarters of all lines are taken
    std::chrono::milliseconds farewell{500};             // for the last request of an idle line when the server stops
    std::chrono::milliseconds linger{2'000};             // for the last bytes of someone who was refused
    std::chrono::milliseconds tick{100};                 // how often the clock is looked at
};

/// How many may come at once.
struct Room {
    std::size_t connections = 16'000;     // lines in all; the oldest waiting ones make place
    std::size_t per_address = 256;        // lines of one address (an IPv6 /64); not for loopback and trusted proxies
    unsigned requests_in_a_turn = 16;     // pipelined requests answered before the others have their turn
    unsigned workers = 8;                 // threads for blocking work
    std::size_t waiting = 512;            // requests waiting for a worker; past it: 503
    std::size_t bodies = 256u << 20;      // bytes of bodies held for workers; past it: 503
    std::size_t answers = 256u << 20;     // bytes of workers' answers not yet taken; past it the slowest readers are cut
    std::size_t files = 2'000;            // files that slow readers keep open; past it the slowest are cut
    std::chrono::seconds retry_after{5};  // what a 503 says
};

struct Settings {
    unsigned io_threads = 1;
    RequestLimits request;
    Patience patience;
    Room room;
    /// Networks whose X-Forwarded-For or Forwarded is believed: "10.0.0.0/8", "::1/128".
    std::vector<std::string> trusted_proxies;
    /// Which of the two headers those proxies write. The other one is whatever the client made up.
    enum class ForwardedBy : std::uint8_t { XForwardedFor, Forwarded } forwarded_by = ForwardedBy::XForwardedFor;
    /// Where this newspaper is, "https://journal.example": what Origin is compared with. Empty: with the request's Host.
    std::string address;
    /// What tokens are signed with, the same on every node; absent: a fresh one, whose tokens die with the process.
    std::optional<SealKey> seal_key;
    /// The cookie that names a session; tokens are bound to its value.
    std::string session_cookie = "rotative-session";
};

}  // namespace rotative::http
