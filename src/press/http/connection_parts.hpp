// SPDX-License-Identifier: Apache-2.0
#pragma once
// A request on its way in: what is known of it while its body is read, and the memory it has been granted.
#include "press/http/chunked.hpp"
#include "press/http/connection.hpp"
#include "press/http/loop.hpp"
#include "press/http/message.hpp"
#include "press/http/router.hpp"

namespace rotative::http {

struct Connection::Incoming {
    Request request;
    Router::Found found;
    ChunkedBody chunks;
    std::uint64_t expected = 0;  // Content-Length
    std::size_t limit = 0;       // bytes this route takes
    bool is_chunked = false;
    bool is_whole = false;
    bool is_canonical = true;

    /// Asks for room for a body of this many bytes; false when the house holds too many already. Given back with this.
    bool reserve(Shared& shared, std::size_t bytes) {
        if (bytes <= reserved_) return true;
        const auto more = bytes - reserved_;
        shared_ = &shared;
        reserved_ = bytes;
        return shared.bodies.fetch_add(more, std::memory_order_relaxed) + more <= shared.settings.room.bodies;
    }
    /// A GET of a known address with a slash too many is sent to the address itself.
    bool should_move() const { return found.route && !is_canonical && (request.method == Method::Get || request.method == Method::Head); }

    Incoming() = default;
    Incoming(const Incoming&) = delete;
    Incoming& operator=(const Incoming&) = delete;
    ~Incoming() {
        if (shared_) shared_->bodies.fetch_sub(reserved_, std::memory_order_relaxed);
    }

private:
    Shared* shared_ = nullptr;
    std::size_t reserved_ = 0;
};

}  // namespace rotative::http
