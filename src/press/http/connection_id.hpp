// SPDX-License-Identifier: Apache-2.0
#pragma once
// The name of a line within its loop. A slot is used again, its generation is not.
#include <cstdint>

namespace rotative::http {

struct ConnectionId {
    std::uint32_t slot = 0, generation = 0;
    bool operator==(const ConnectionId&) const = default;
};

}  // namespace rotative::http
