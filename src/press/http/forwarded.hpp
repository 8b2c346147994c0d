// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who asks, when the line comes from a proxy we trust. From anybody else these headers are only words.
#include "press/http/address.hpp"
#include "press/http/guests.hpp"
#include "press/http/message.hpp"
#include "press/http/settings.hpp"

namespace rotative::http {

struct Asker {
    Address address;
    bool by_https = false;
};

/// The last address of X-Forwarded-For (or Forwarded, RFC 7239) that is no trusted proxy itself; the neighbour when `trusted` is null,
/// or when what the header says cannot be read.
Asker asker_of(const Fields& headers, const Address& neighbour, const Guests* trusted, Settings::ForwardedBy);

}  // namespace rotative::http
