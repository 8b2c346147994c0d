// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a server tells whoever started it, so that `systemctl start` returns when readers are served: the protocol of sd_notify(3), without
// its library. When it is told is in commands/folder.cpp.
#include <cstdint>

namespace rotative::house {

enum class State : std::uint8_t { Serving, HandingOver, Ending };

/// Tells the socket named by $NOTIFY_SOCKET, if there is one; whether anybody hears it changes nothing here. A successor has the same
/// process number and the same environment, and goes on telling. A hand-over is told as words only: one that was told as a reload would
/// never end where the successor, on the way back, is a release that tells nothing.
void tell_supervisor(State);

}  // namespace rotative::house
