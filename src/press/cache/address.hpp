// SPDX-License-Identifier: Apache-2.0
#pragma once
// Under which address a page is kept: the path in its one spelling, and the query names its route knows, in the route's order. Which
// names a route knows, the route says; whether an old slug is redirected, its room says.
#include <array>
#include <string>
#include <string_view>
#include <vector>
#include "press/http/message.hpp"

namespace rotative::cache {

/// The address this request means: "/sections/monde?page=2" for "/sections/%6donde?utm_source=x&page=2". Of a name sent twice the
/// first counts.
std::string canonical_target(const http::Request&, const std::vector<std::string_view>& known_names = {});

/// Drops query pairs that no route knows from a target, as the I/O thread does it: into a given room, nothing decoded.
class TargetTrimmer {
public:
    explicit TargetTrimmer(std::vector<std::string> known_anywhere) : known_(std::move(known_anywhere)) {}
    using Room = std::array<char, 1024>;
    /// The target without the pairs nobody knows; empty when there was nothing to drop, or it would not fit.
    std::string_view trimmed(std::string_view target, Room&) const;

private:
    bool knows(std::string_view pair) const;
    std::vector<std::string> known_;
};

}  // namespace rotative::cache
