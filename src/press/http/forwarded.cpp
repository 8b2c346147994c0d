// SPDX-License-Identifier: Apache-2.0
// Each proxy adds the address it was asked from at the end, so the list is read backwards as long as we trust who wrote it.
#include "press/http/forwarded.hpp"
#include <algorithm>
#include "press/http/form.hpp"
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

// All values of a header as one list, as RFC 9110, section 5.3 joins them.
std::string joined(const Fields& headers, std::string_view name) {
    std::string list;
    for (const auto& [here, value] : headers)
        if (here == name) list += (list.empty() ? "" : ",") + value;
    return list;
}

// "203.0.113.9", "203.0.113.9:4711", "[2001:db8::1]:4711" or "2001:db8::1".
std::optional<Address> node(std::string_view words) {
    if (words.starts_with('[')) return Address::read(words.substr(1, words.find(']') - 1));
    if (std::count(words.begin(), words.end(), ':') == 1) words = words.substr(0, words.find(':'));
    return Address::read(words);
}

std::string_view last_member(std::string_view& list) {
    const auto comma = list.rfind(',');
    const auto member = trimmed(comma == std::string_view::npos ? list : list.substr(comma + 1));
    list = comma == std::string_view::npos ? std::string_view() : list.substr(0, comma);
    return member;
}

}  // namespace

Asker asker_of(const Fields& headers, const Address& neighbour, const Guests* trusted, Settings::ForwardedBy by) {
    Asker asker{neighbour};
    if (!trusted) return asker;
    const bool is_rfc = by == Settings::ForwardedBy::Forwarded;
    const auto all = joined(headers, is_rfc ? "forwarded" : "x-forwarded-for");
    const auto schemes = joined(headers, "x-forwarded-proto");
    std::string_view scheme = schemes;
    if (!is_rfc) asker.by_https = same_word(last_member(scheme), "https");
    for (std::string_view list = all; !list.empty() && trusted->is_trusted(asker.address);) {
        const auto member = last_member(list);
        // parameter_of passes over a first member without parameters, which RFC 7239 does not have.
        const auto named = is_rfc ? parameter_of(";" + std::string(member), "for") : std::optional(std::string(member));
        const auto address = named ? node(*named) : std::nullopt;
        if (!address) break;
        if (is_rfc) asker.by_https = same_word(parameter_of(";" + std::string(member), "proto").value_or(""), "https");
        asker.address = *address;
    }
    return asker;
}

}  // namespace rotative::http
