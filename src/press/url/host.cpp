// SPDX-License-Identifier: Apache-2.0
// Which of the four kinds a host is. The numbers are read in numbers.cpp, international names in ascii_name.cpp.
#include "press/url/host.hpp"
#include <algorithm>
#include "base/utf8.hpp"
#include "press/url/letters.hpp"
#include "press/url/numbers.hpp"
#include "press/url/percent.hpp"

namespace rotative::url {
namespace {

bool is_forbidden_in_host(char c) { return std::string_view("\0\t\n\r #/:<>?@[\\]^|", 17).find(c) != std::string_view::npos; }

bool is_forbidden_in_name(char c) { return is_forbidden_in_host(c) || static_cast<unsigned char>(c) < 0x20 || c == '%' || c == 0x7F; }

std::optional<Host> opaque(std::string_view text) {
    if (std::ranges::any_of(text, is_forbidden_in_host)) return {};
    Host host{Host::Kind::Opaque, {}, {}};
    append_encoded(host.text, text, Place::C0Control);
    return host;
}

std::optional<Host> name_or_number(std::string_view text) {
    auto name = ascii_name(well_formed(decoded(text)));
    if (!name || std::ranges::any_of(*name, is_forbidden_in_name)) return {};
    if (ends_in_a_number(*name)) return parse_ipv4(*name);
    return Host{Host::Kind::Name, std::move(*name), {}};
}

}  // namespace

std::optional<Host> parse_host(std::string_view text, HostRules rules) {
    if (text.starts_with('[')) {
        if (!text.ends_with(']')) return {};
        return parse_ipv6(text.substr(1, text.size() - 2));
    }
    return rules == HostRules::Opaque ? opaque(text) : name_or_number(text);
}

}  // namespace rotative::url
