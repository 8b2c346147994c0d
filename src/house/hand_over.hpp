// SPDX-License-Identifier: Apache-2.0
#pragma once
// A server makes room for its successor: the same process runs the program that lies on the disk by then, with the listening sockets and
// the folder's lock in its hands. No connection is refused; who comes in between waits. What is closed before that is serving.hpp's.
#include <optional>
#include <string>
#include "house/configuration.hpp"
#include "house/data_folder.hpp"
#include "press/http/listeners.hpp"

namespace rotative::house {

struct Inheritance {
    FolderLock lock;
    http::Listeners listeners;
    std::string listen;  // where the sockets listen, as it was said
};

/// What a predecessor left to this process; nothing when a person started it. To be asked once, before there are threads.
std::optional<Inheritance> inherited();

/// Asks the program on the disk whether it runs and understands the configuration; its words when it does not.
std::optional<std::string> objection_of_the_successor(const Configuration&);

/// Becomes the program on the disk, with the words this one was started with. Throws std::system_error when it cannot be started.
[[noreturn]] void hand_over(const Inheritance&);

}  // namespace rotative::house
