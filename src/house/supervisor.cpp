// SPDX-License-Identifier: Apache-2.0
// One datagram to a Unix socket; a name that begins with "@" is one without a file (unix(7)).
#include "house/supervisor.hpp"
#include <sys/socket.h>
#include <sys/un.h>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include "base/descriptor.hpp"

namespace rotative::house {
namespace {

std::string_view words_for(State state) {
    switch (state) {
        case State::Serving:
            return "READY=1\nSTATUS=Serving readers";
        case State::HandingOver:
            return "STATUS=Handing over to the program on the disk";
        case State::Ending:
            return "STOPPING=1\nSTATUS=Finishing what runs";
    }
    return {};
}

}  // namespace

void tell_supervisor(State state) {
    const auto* said = std::getenv("NOTIFY_SOCKET");
    sockaddr_un name{};
    const std::string_view path = said ? said : "";
    if (path.empty() || path.size() >= sizeof name.sun_path) return;
    name.sun_family = AF_UNIX;
    std::memcpy(name.sun_path, path.data(), path.size());
    if (path.front() == '@') name.sun_path[0] = '\0';
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    const auto words = words_for(state);
    if (socket) (void)::sendto(*socket, words.data(), words.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&name), length);
}

}  // namespace rotative::house
