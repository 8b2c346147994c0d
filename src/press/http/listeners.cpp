// SPDX-License-Identifier: Apache-2.0
// Opening sockets that listen. Accepting on them is the loop's work.
#include "press/http/listeners.hpp"
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <utility>
#include "base/descriptor.hpp"
#include "press/http/address.hpp"
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

constexpr int backlog = 4'096;

struct Where {
    Address address;
    bool any = false;
    unsigned short port = 0;
};

Where where_of(std::string_view text) {
    const auto colon = text.rfind(':');
    const auto port = colon == std::string_view::npos ? std::nullopt : digits(text.substr(colon + 1));
    if (!port || *port > 65'535) throw std::invalid_argument("an address to listen on is host:port, not " + std::string(text));
    auto host = text.substr(0, colon);
    Where where{.port = static_cast<unsigned short>(*port)};
    if (host.empty()) return where.any = true, where;
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    if (host == "localhost") host = "127.0.0.1";
    const auto address = Address::read(host);
    if (!address) throw std::invalid_argument("this is no address of this machine: " + std::string(host));
    where.address = *address;
    return where;
}

void check(int result, const char* what) {
    if (result < 0) throw std::system_error(errno, std::generic_category(), what);
}

void set(int socket, int level, int name, int value, const char* what) {
    check(::setsockopt(socket, level, name, &value, sizeof value), what);
}

void bind_to(int socket, const Where& where) {
    if (!where.any && where.address.is_v4()) {
        sockaddr_in four{};
        four.sin_family = AF_INET;
        four.sin_port = htons(where.port);
        std::memcpy(&four.sin_addr, where.address.bytes.data() + 12, 4);
        return check(::bind(socket, reinterpret_cast<const sockaddr*>(&four), sizeof four), "bind");
    }
    sockaddr_in6 six{};
    six.sin6_family = AF_INET6;
    six.sin6_port = htons(where.port);
    std::memcpy(&six.sin6_addr, where.address.bytes.data(), 16);
    check(::bind(socket, reinterpret_cast<const sockaddr*>(&six), sizeof six), "bind");
}

int socket_for(const Where& where) {
    const bool is_four = !where.any && where.address.is_v4();
    const int socket = ::socket(is_four ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    check(socket, "socket");
    if (!is_four) set(socket, IPPROTO_IPV6, IPV6_V6ONLY, 0, "IPV6_V6ONLY");
    return socket;
}

/// Sockets that share an address would share it with another process of ours too, each having half of the readers. So the address is
/// first asked for alone, which is refused while anybody listens there.
void claim(const Where& where) {
    if (where.port == 0) return;
    const Descriptor alone(socket_for(where));
    set(*alone, SOL_SOCKET, SO_REUSEADDR, 1, "SO_REUSEADDR");
    bind_to(*alone, where);
}

sockaddr_storage name_of(int socket) {
    sockaddr_storage name{};
    socklen_t size = sizeof name;
    check(::getsockname(socket, reinterpret_cast<sockaddr*>(&name), &size), "getsockname");
    return name;
}

}  // namespace

Listeners Listeners::open(std::string_view text, unsigned count) {
    auto where = where_of(text);
    claim(where);
    Listeners listeners;
    for (unsigned i = 0; i < std::max(1u, count); ++i) {
        const int socket = socket_for(where);
        listeners.descriptors_.push_back(socket);
        set(socket, SOL_SOCKET, SO_REUSEADDR, 1, "SO_REUSEADDR");
        set(socket, SOL_SOCKET, SO_REUSEPORT, 1, "SO_REUSEPORT");
        set(socket, IPPROTO_TCP, TCP_NODELAY, 1, "TCP_NODELAY");  // the lines accepted on it inherit this
        bind_to(socket, where);
        check(::listen(socket, backlog), "listen");
        where.port = listeners.port();
    }
    return listeners;
}

Listeners Listeners::adopt(std::vector<int> descriptors) {
    Listeners listeners;
    listeners.descriptors_ = std::move(descriptors);
    return listeners;
}

Listeners::Listeners(Listeners&& other) noexcept : descriptors_(std::exchange(other.descriptors_, {})) {}

Listeners& Listeners::operator=(Listeners&& other) noexcept {
    std::swap(descriptors_, other.descriptors_);
    return *this;
}

Listeners::~Listeners() {
    for (const int descriptor : descriptors_)
        if (descriptor >= 0) ::close(descriptor);
}

unsigned short Listeners::port() const {
    const auto name = name_of(descriptors_.at(0));
    return ntohs(name.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(name).sin6_port
                                            : reinterpret_cast<const sockaddr_in&>(name).sin_port);
}

bool Listeners::is_loopback() const { return Address::of(name_of(descriptors_.at(0))).is_loopback(); }

Listeners Listeners::duplicate() const {
    std::vector<int> copies;
    for (const int descriptor : descriptors_) {
        copies.push_back(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0));
        check(copies.back(), "dup");
    }
    return adopt(std::move(copies));
}

int Listeners::release(std::size_t which) { return std::exchange(descriptors_.at(which), -1); }

}  // namespace rotative::http
