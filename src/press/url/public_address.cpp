// SPDX-License-Identifier: Apache-2.0
// The ranges that are no stranger's business, from the IANA registries of special-purpose addresses and names.
#include "press/url/public_address.hpp"
#include <algorithm>
#include <array>

namespace rotative::url {
namespace {

struct Range4 {
    std::uint32_t network;
    int bits;
};

constexpr std::uint32_t ip(unsigned a, unsigned b, unsigned c, unsigned d) { return a << 24 | b << 16 | c << 8 | d; }

constexpr std::array special4{
    Range4{ip(0, 0, 0, 0), 8},      Range4{ip(10, 0, 0, 0), 8},     Range4{ip(100, 64, 0, 0), 10}, Range4{ip(127, 0, 0, 0), 8},
    Range4{ip(169, 254, 0, 0), 16}, Range4{ip(172, 16, 0, 0), 12},  Range4{ip(192, 0, 0, 0), 24},  Range4{ip(192, 0, 2, 0), 24},
    Range4{ip(192, 88, 99, 0), 24}, Range4{ip(192, 168, 0, 0), 16}, Range4{ip(198, 18, 0, 0), 15}, Range4{ip(198, 51, 100, 0), 24},
    Range4{ip(203, 0, 113, 0), 24}, Range4{ip(224, 0, 0, 0), 4},    Range4{ip(240, 0, 0, 0), 4},
};

bool is_public4(std::uint32_t address) {
    return std::ranges::none_of(special4, [&](Range4 range) { return (address ^ range.network) >> (32 - range.bits) == 0; });
}

std::uint32_t pair_at(const Host& host, std::size_t i) { return std::uint32_t{host.groups[i]} << 16 | host.groups[i + 1]; }

bool is_public6(const Host& host) {
    const auto& g = host.groups;
    const bool leading_zeros = std::all_of(g.begin(), g.begin() + 5, [](auto group) { return group == 0; });
    if (leading_zeros && g[5] == 0xFFFF) return is_public4(pair_at(host, 6));              // ::ffff:a.b.c.d
    if (g[0] == 0x64 && g[1] == 0xFF9B && g[2] == 0) return is_public4(pair_at(host, 6));  // NAT64
    if (g[0] == 0x2002) return is_public4(pair_at(host, 1));                               // 6to4
    if (g[0] == 0x2001 && (g[1] < 0x200 || g[1] == 0xDB8)) return false;                   // Teredo and its like, documentation
    if (g[0] == 0x3FFF) return false;                                                      // documentation
    return (g[0] & 0xE000) == 0x2000;                                                      // only 2000::/3 is given out
}

bool is_public_name(std::string_view name) {
    if (name.ends_with('.')) name.remove_suffix(1);
    constexpr std::array reserved{"localhost", "local", "internal", "invalid",   "test",       "onion",
                                  "lan",       "home",  "corp",     "home.arpa", "localdomain"};
    if (name.find('.') == std::string_view::npos) return false;
    return std::ranges::none_of(reserved, [&](std::string_view end) {
        return name.ends_with(end) && name.size() > end.size() && name[name.size() - end.size() - 1] == '.';
    });
}

}  // namespace

bool is_public_http(const Url& url) {
    return is_web(url) && url.username.empty() && url.password.empty() && url.host && is_public(*url.host);
}

bool is_public(const Host& host) {
    switch (host.kind) {
        case Host::Kind::Name:
            return is_public_name(host.text);
        case Host::Kind::Ipv4:
            return is_public4(pair_at(host, 6));
        case Host::Kind::Ipv6:
            return is_public6(host);
        case Host::Kind::Empty:
        case Host::Kind::Opaque:
            return false;
    }
    return false;
}

}  // namespace rotative::url
