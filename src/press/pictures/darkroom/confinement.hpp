// SPDX-License-Identifier: Apache-2.0
#pragma once
// The walls of the darkroom: what a process that looks at a stranger's bytes may still do. What it does with them is in developing.hpp.
#include <cstdint>

namespace rotative::pictures {

struct Walls {
    std::uint64_t memory = 0;       // bytes of address space; 0: no wall
    std::uint32_t cpu_seconds = 0;  // of all threads together; 0: no wall
    std::uint64_t file_bytes = 0;   // of one file that is written; 0: no wall
};

/// From here on this process reads and writes what it has open, computes, and starts threads. It opens no file, no socket, no other
/// program and no other process, gains no right, and can map no memory that runs. There is no way back. Throws std::system_error
/// when the walls do not stand; nothing foreign may be looked at then.
void confine(const Walls&);

}  // namespace rotative::pictures
