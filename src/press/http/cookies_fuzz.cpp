// SPDX-License-Identifier: Apache-2.0
// The headers whose values are small languages: cookies, ranges, conditions, weights, forwarding, seals.
#include <cstdlib>
#include "press/http/conditional.hpp"
#include "press/http/cookies.hpp"
#include "press/http/forwarded.hpp"
#include "press/http/grammar.hpp"
#include "press/http/negotiation.hpp"
#include "press/http/sealed.hpp"

using namespace rotative::http;

namespace {

void insist(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view words(reinterpret_cast<const char*>(data), size);
    for (const auto& cookie : read_cookies(words)) {
        insist(is_token(cookie.name));
        // What we read as a cookie we could have written, and read the same.
        const auto written = write_cookie({.name = std::string(cookie.name), .value = std::string(cookie.value)});
        insist(cookie_of(written.substr(0, written.find(';')), cookie.name) == cookie.value);
    }
    const auto asked = read_range(words, 1'000);
    insist(asked.ranges.size() <= 10 && (asked.what == RangesAsked::What::Some) == !asked.ranges.empty());
    for (const auto& range : asked.ranges) insist(range.first <= range.last && range.last < 1'000);
    lists_etag(words, "\"v1\"");
    if (const auto date = read_http_date(words)) insist(http_date(*date) == words);
    read_accept_encoding(words);

    static const Guests guests(rotative::http::Room{}, networks_of({"0.0.0.0/0", "::/0"}));
    const Fields headers{{"x-forwarded-for", std::string(words)}, {"forwarded", std::string(words)}};
    for (const auto by : {Settings::ForwardedBy::XForwardedFor, Settings::ForwardedBy::Forwarded})
        asker_of(headers, Address{}, &guests, by);
    static const Seal seal(new_seal_key());
    insist(!seal.open("purpose", words, {}));
    return 0;
}
