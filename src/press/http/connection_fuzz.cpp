// SPDX-License-Identifier: Apache-2.0
// Everything a client may send on one line, read as a connection reads it: heads, targets, bodies, one after the other. What comes in
// pieces must be understood as what comes at once.
#include <algorithm>
#include <cstdlib>
#include "press/http/chunked.hpp"
#include "press/http/cookies.hpp"
#include "press/http/grammar.hpp"
#include "press/http/head.hpp"
#include "press/http/negotiation.hpp"
#include "press/http/target.hpp"

using namespace rotative::http;

namespace {

void insist(bool holds) {
    if (!holds) std::abort();
}

// A head that was read whole is not yet whole, and not refused, in any of its beginnings.
void insist_on_beginnings(std::string_view head_bytes, const RequestLimits& limits) {
    Head head;
    for (std::size_t size = 0; size < head_bytes.size(); size += 1 + size / 8)
        insist(read_head(head_bytes.substr(0, size), limits, head).reading == Reading::NeedsMore);
}

void insist_on_views(const Head& head, std::string_view bytes) {
    for (const auto& field : head.fields) {
        insist(is_token(field.name) && !has_control(field.value));
        insist(field.name.data() >= bytes.data() && field.value.data() + field.value.size() <= bytes.data() + bytes.size());
    }
    insist(!(head.is_chunked && head.has_length));
}

void insist_on_target(std::string_view written) {
    const auto target = read_target(written);
    if (!target) return;
    insist(is_utf8(target->path));
    if (target->path.empty() || target->path == "*") return;
    const auto again = read_target(percent_encoded_path(target->path));
    insist(again && again->path == target->path && again->is_canonical);
}

// Both readings of a body in chunks end in the same state, at the same byte.
bool take_chunked(std::string_view& rest) {
    constexpr std::size_t limit = 4'096;
    ChunkedBody whole, slow;
    std::string body, slow_body;
    const auto all = rest;
    const auto state = whole.take(rest, body, limit);
    auto slow_state = ChunkedBody::State::Going;
    std::size_t taken = 0;
    while (taken < all.size() && slow_state == ChunkedBody::State::Going) {
        auto one = all.substr(taken++, 1);
        slow_state = slow.take(one, slow_body, limit);
    }
    insist(state == slow_state && body.size() <= limit);
    if (state == ChunkedBody::State::Whole) insist(body == slow_body && taken == all.size() - rest.size());
    return state == ChunkedBody::State::Whole;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const RequestLimits limits{.request_line = 200, .head = 1'000, .headers = 10};
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Head head;
    while (!bytes.empty()) {
        bytes.remove_prefix(blank_lines_before(bytes));
        if (read_head(bytes, limits, head).reading != Reading::Whole) return 0;
        insist(head.size <= limits.head + 2 && head.size <= bytes.size());
        insist_on_views(head, bytes);
        insist_on_beginnings(bytes.substr(0, head.size), limits);
        insist_on_target(head.target);
        read_cookies(head.cookie);
        read_accept_encoding(head.accept_encoding);
        bytes.remove_prefix(head.size);
        if (head.is_chunked && !take_chunked(bytes)) return 0;
        bytes.remove_prefix(std::min<std::uint64_t>(head.content_length, bytes.size()));
    }
    return 0;
}
