// SPDX-License-Identifier: Apache-2.0
// The policy of DESIGN.md as a list one can read aloud.
#include "press/http/guard.hpp"
#include "press/http/cookies.hpp"
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

bool is_ours(std::string_view cookie) {
    for (const std::string_view prefix : {"rotative-", "__Host-rotative-"})
        if (cookie.starts_with(prefix)) return true;
    return false;
}

bool carries_our_cookie(const Request& request) {
    for (const auto& cookie : read_cookies(request.header("cookie")))
        if (is_ours(cookie.name)) return true;
    return false;
}

}  // namespace

Verdict judge_origin(const Provenance& from) {
    if (!from.sec_fetch_site.empty() && from.sec_fetch_site != "same-origin" && from.sec_fetch_site != "none") return Verdict::Refused;
    if (!from.origin.empty() && !same_word(from.origin, from.own_origin)) return Verdict::Refused;
    if (from.sec_fetch_site.empty() && from.origin.empty() && from.carries_our_cookie) return Verdict::AskedAgain;
    return Verdict::Taken;
}

std::string Guards::own_origin(const Request& request) const {
    if (!address_.empty()) return address_.substr(0, address_.find('/', address_.find("://") + 3));
    return std::string(request.secure ? "https://" : "http://") + std::string(request.header("host"));
}

Verdict Guards::judge(const Route& route, const Request& request) const {
    if (route.guard == Guard::None || route.guard == Guard::Exempt) return Verdict::Taken;
    const auto own = own_origin(request);
    return judge_origin({.sec_fetch_site = request.header("sec-fetch-site"),
                         .origin = request.header("origin"),
                         .own_origin = own,
                         .carries_our_cookie = carries_our_cookie(request)});
}

}  // namespace rotative::http
