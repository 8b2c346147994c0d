// SPDX-License-Identifier: Apache-2.0
#pragma once
// Addresses of clients and networks of them. Whose X-Forwarded-For is believed is decided in forwarded.hpp, how many lines one
// address may hold in guests.hpp.
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sockaddr_storage;

namespace rotative::http {

/// An IPv6 address, or an IPv4 one in its mapped form.
struct Address {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const Address&) const = default;

    static std::optional<Address> read(std::string_view text);
    static Address of(const sockaddr_storage&);
    bool is_v4() const;
    bool is_loopback() const;
    std::string text() const;
    /// What one household has: the IPv4 address itself, the /64 of an IPv6 one.
    Address household() const;
    /// For logs: the /16 of an IPv4 address, the /32 of an IPv6 one, "203.0.0.0". Never the whole address.
    std::string truncated() const;
};

/// A network in CIDR notation.
class Network {
public:
    static std::optional<Network> read(std::string_view cidr);
    bool holds(const Address&) const;

private:
    Address base_;
    unsigned bits_ = 128;
};

/// The networks of a setting. Throws std::invalid_argument naming the one that cannot be read.
std::vector<Network> networks_of(const std::vector<std::string>& setting);
bool any_holds(const std::vector<Network>&, const Address&);

}  // namespace rotative::http

template <>
struct std::hash<rotative::http::Address> {
    std::size_t operator()(const rotative::http::Address& address) const noexcept {
        return std::hash<std::string_view>{}({reinterpret_cast<const char*>(address.bytes.data()), address.bytes.size()});
    }
};
