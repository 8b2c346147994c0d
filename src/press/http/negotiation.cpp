// SPDX-License-Identifier: Apache-2.0
// Weights in thousandths. "*" speaks for the codings that are not named.
#include "press/http/negotiation.hpp"
#include <algorithm>
#include <optional>
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

// "0.8" as 800; nothing when it is no weight.
std::optional<int> weight_of(std::string_view words) {
    if (words.empty() || words.size() > 5 || (words[0] != '0' && words[0] != '1') || (words.size() > 1 && words[1] != '.')) return {};
    int weight = (words[0] - '0') * 1'000;
    for (std::size_t i = 2, unit = 100; i < words.size(); ++i, unit /= 10) {
        if (words[i] < '0' || words[i] > '9') return {};
        weight += (words[i] - '0') * static_cast<int>(unit);
    }
    return weight <= 1'000 ? std::optional(weight) : std::nullopt;
}

// The weight among the parameters of a member: 1000 when none is said.
std::optional<int> weight_among(std::string_view parameters) {
    while (!parameters.empty()) {
        const auto one = next_member(parameters, ';');
        if (one.starts_with("q=") || one.starts_with("Q=")) return weight_of(one.substr(2));
    }
    return 1'000;
}

}  // namespace

Codings read_accept_encoding(std::string_view header) {
    std::optional<int> brotli, gzip, any, identity;
    while (!header.empty()) {
        auto member = next_member(header);
        const auto name = next_member(member, ';');
        const auto weight = weight_among(member);
        if (!weight) continue;
        if (same_word(name, "br"))
            brotli = weight;
        else if (same_word(name, "gzip") || same_word(name, "x-gzip"))
            gzip = weight;
        else if (same_word(name, "identity"))
            identity = weight;
        else if (name == "*")
            any = weight;
    }
    const int of_brotli = brotli.value_or(any.value_or(0)), of_gzip = gzip.value_or(any.value_or(0)), of_identity = identity.value_or(0);
    Codings codings{.gzip = of_gzip > 0, .brotli = of_brotli > 0};
    if (codings.brotli && of_brotli >= std::max(of_gzip, of_identity))
        codings.best = Coding::Brotli;
    else if (codings.gzip && of_gzip >= of_identity)
        codings.best = Coding::Gzip;
    return codings;
}

std::string_view name_of(Coding coding) { return coding == Coding::Brotli ? "br" : coding == Coding::Gzip ? "gzip" : ""; }

}  // namespace rotative::http
