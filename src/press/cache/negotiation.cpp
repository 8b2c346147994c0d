// SPDX-License-Identifier: Apache-2.0
// Reading two header fields without allocating.
#include "press/cache/negotiation.hpp"
#include "press/http/grammar.hpp"

namespace rotative::cache {
namespace {

/// Whether the parameters of a coding refuse it: a weight of 0, 0.0, 0.00 or 0.000.
bool refused(std::string_view parameters) {
    while (!parameters.empty()) {
        const auto one = http::next_member(parameters, ';');
        if (one.size() < 3 || http::lower(one[0]) != 'q' || one[1] != '=') continue;
        return one.substr(2).find_first_not_of("0.") == std::string_view::npos;
    }
    return false;
}

}  // namespace

Accepted accepted_codings(std::string_view accept_encoding) {
    // What browsers of these years send, known at a glance.
    if (accept_encoding == "gzip, deflate, br, zstd" || accept_encoding == "gzip, deflate, br") return {.gzip = true, .brotli = true};
    Accepted accepted, named;
    bool any = false;
    while (!accept_encoding.empty()) {
        auto parameters = http::next_member(accept_encoding);
        const auto coding = http::next_member(parameters, ';');
        const bool taken = !refused(parameters);
        if (http::same_word(coding, "br")) {
            named.brotli = true;
            accepted.brotli = taken;
        } else if (http::same_word(coding, "gzip") || http::same_word(coding, "x-gzip")) {
            named.gzip = true;
            accepted.gzip = taken;
        } else if (coding == "*") {
            any = taken;
        }
    }
    if (any && !named.gzip) accepted.gzip = true;
    if (any && !named.brotli) accepted.brotli = true;
    return accepted;
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
    if (if_none_match == tag) return true;
    // A tag holds no quote inside its own, so finding it quotes and all is finding it whole; W/ before it changes nothing.
    return tag.size() > 2 && if_none_match.find(tag) != std::string_view::npos;
}

}  // namespace rotative::cache
