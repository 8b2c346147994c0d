// SPDX-License-Identifier: Apache-2.0
// IPv4 lives in ::ffff:0:0/96, so that there is one kind of address.
#include "press/http/address.hpp"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <algorithm>
#include <cstring>
#include <stdexcept>
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

Address with_bits(Address address, unsigned bits) {
    for (unsigned bit = bits; bit < 128; ++bit) address.bytes[bit / 8] &= static_cast<std::uint8_t>(~(0x80u >> (bit % 8)));
    return address;
}

}  // namespace

std::optional<Address> Address::read(std::string_view text) {
    const std::string words(text);
    Address address;
    if (inet_pton(AF_INET6, words.c_str(), address.bytes.data()) == 1) return address;
    std::copy(mapped.begin(), mapped.end(), address.bytes.begin());
    if (inet_pton(AF_INET, words.c_str(), address.bytes.data() + 12) == 1) return address;
    return {};
}

Address Address::of(const sockaddr_storage& from) {
    Address address;
    if (from.ss_family == AF_INET6) {
        const auto& six = reinterpret_cast<const sockaddr_in6&>(from);
        std::copy_n(six.sin6_addr.s6_addr, 16, address.bytes.begin());
    } else if (from.ss_family == AF_INET) {
        const auto& four = reinterpret_cast<const sockaddr_in&>(from);
        std::copy(mapped.begin(), mapped.end(), address.bytes.begin());
        std::memcpy(address.bytes.data() + 12, &four.sin_addr, 4);
    }
    return address;
}

bool Address::is_v4() const { return std::equal(mapped.begin(), mapped.end(), bytes.begin()); }

bool Address::is_loopback() const {
    static constexpr std::array<std::uint8_t, 16> one{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return is_v4() ? bytes[12] == 127 : bytes == one;
}

std::string Address::text() const {
    char out[INET6_ADDRSTRLEN];
    if (is_v4()) return inet_ntop(AF_INET, bytes.data() + 12, out, sizeof out);
    return inet_ntop(AF_INET6, bytes.data(), out, sizeof out);
}

Address Address::household() const { return is_v4() ? *this : with_bits(*this, 64); }

std::string Address::truncated() const { return with_bits(*this, is_v4() ? 96 + 16 : 32).text(); }

std::optional<Network> Network::read(std::string_view cidr) {
    const auto slash = cidr.find('/');
    const auto base = Address::read(cidr.substr(0, slash));
    if (!base) return {};
    const unsigned most = base->is_v4() ? 32 : 128;
    const auto bits = slash == std::string_view::npos ? most : digits(cidr.substr(slash + 1));
    if (!bits || *bits > most) return {};
    Network network;
    network.bits_ = static_cast<unsigned>(*bits) + (128 - most);
    network.base_ = with_bits(*base, network.bits_);
    return network;
}

bool Network::holds(const Address& address) const { return with_bits(address, bits_) == base_; }

std::vector<Network> networks_of(const std::vector<std::string>& setting) {
    std::vector<Network> networks;
    for (const auto& cidr : setting) {
        const auto network = Network::read(cidr);
        if (!network) throw std::invalid_argument("this is no network: " + cidr);
        networks.push_back(*network);
    }
    return networks;
}

bool any_holds(const std::vector<Network>& networks, const Address& address) {
    return std::any_of(networks.begin(), networks.end(), [&](const Network& network) { return network.holds(address); });
}

}  // namespace rotative::http
