// SPDX-License-Identifier: Apache-2.0
#pragma once
// A command given while the server runs is carried out by the server: its words, its folder, its standard streams and the root of its files
// go through a socket in the data folder, to the same user only. What the commands are is in command_line.hpp.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
#include "house/terminal.hpp"

namespace rotative::house {

/// What the caller typed after `rotative`, and where he stood.
struct Order {
    std::vector<std::string> words;
    std::filesystem::path folder;
};

/// The server's end. Each command runs on a thread of its own; leaving waits for those that run.
class ControlSocket {
public:
    using Carry = std::function<Outcome(const Order&, const Terminal&)>;
    ControlSocket(const std::filesystem::path& data, Carry);
    ~ControlSocket();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// The caller's end: hands the command to the server that owns `data`; nothing when no server listens there.
std::optional<Outcome> ask_the_server(const std::filesystem::path& data, const Order&);

}  // namespace rotative::house
