// SPDX-License-Identifier: Apache-2.0
#pragma once
// The accepting sockets: one for each I/O thread on the same address, so that the kernel shares out the lines. They are made apart
// from the server, so that a new process can be handed those of the old one (adopt).
#include <string>
#include <string_view>
#include <vector>

namespace rotative::http {

class Listeners {
public:
    /// Opens `count` sockets on "127.0.0.1:8080", "[::]:80" or ":8080" (all addresses); port 0 lets the system choose. Throws
    /// std::system_error (address_in_use when anybody listens there, this program too), or std::invalid_argument for an address that is
    /// none.
    static Listeners open(std::string_view where, unsigned count);
    /// Takes over sockets that already listen.
    static Listeners adopt(std::vector<int> descriptors);

    Listeners(Listeners&&) noexcept;
    Listeners& operator=(Listeners&&) noexcept;
    ~Listeners();

    std::size_t count() const { return descriptors_.size(); }
    unsigned short port() const;
    /// Whether they are reached from this machine only.
    bool is_loopback() const;
    /// Gives one away to whoever accepts on it and closes it.
    int release(std::size_t which);
    /// The same sockets once more, for a successor: while these are open nobody is refused, he only waits.
    Listeners duplicate() const;
    /// Their numbers, which stay ours to close.
    const std::vector<int>& numbers() const { return descriptors_; }

private:
    Listeners() = default;
    std::vector<int> descriptors_;
};

}  // namespace rotative::http
