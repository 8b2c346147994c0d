// SPDX-License-Identifier: Apache-2.0
// The policy of DESIGN.md as a list one can read aloud.
#include "press/http/guard.hpp"
#include "press/http/cookies.hpp"
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

constexpr std::chrono::hours session_token_lasts{12};
constexpr std::chrono::minutes confirmation_lasts{10};

bool is_ours(std::string_view cookie) {
    for (const std::string_view prefix : {"rotative-", "__Host-rotative-"})
        if (cookie.starts_with(prefix)) return true;
    return false;
}

// Our cookies of this request in one string: what a confirmation is bound to.
std::string our_cookies(const Request& request) {
    std::string ours;
    for (const auto& cookie : read_cookies(request.header("cookie")))
        if (is_ours(cookie.name)) ours.append(cookie.name).append("=").append(cookie.value).append(";");
    return ours;
}

std::string confirmation_of(const Request& request) { return "confirm " + request.path + " " + our_cookies(request); }

std::string token_of(const Request& request) {
    if (const auto header = request.header("x-token"); !header.empty()) return std::string(header);
    const auto form = read_form(request);
    return form ? std::string((*form)[token_field]) : std::string();
}

}  // namespace

Verdict judge_origin(const Provenance& from) {
    if (!from.sec_fetch_site.empty() && from.sec_fetch_site != "same-origin" && from.sec_fetch_site != "none") return Verdict::Refused;
    if (!from.origin.empty() && !same_word(from.origin, from.own_origin)) return Verdict::Refused;
    if (from.sec_fetch_site.empty() && from.origin.empty() && from.carries_our_cookie) return Verdict::AskedAgain;
    return Verdict::Taken;
}

Verdict Guards::judge(const Route& route, const Request& request) const {
    switch (route.guard) {
        case Guard::None:
        case Guard::Exempt:
            return Verdict::Taken;
        case Guard::Origin:
            return judge_printed(request);
        case Guard::Token:
            return judge_unprinted(request);
    }
    return Verdict::Refused;
}

Verdict Guards::judge_printed(const Request& request) const {
    const auto own = own_origin(request);
    const auto verdict = judge_origin({.sec_fetch_site = request.header("sec-fetch-site"),
                                       .origin = request.header("origin"),
                                       .own_origin = own,
                                       .carries_our_cookie = !our_cookies(request).empty()});
    if (verdict != Verdict::AskedAgain) return verdict;
    return seal_.is_token_of(confirmation_of(request), token_of(request), request.arrived) ? Verdict::Taken : Verdict::AskedAgain;
}

// A page from elsewhere is refused first, so that a token which leaked is not enough.
Verdict Guards::judge_unprinted(const Request& request) const {
    const auto own = own_origin(request);
    const auto session = request.cookie(settings_.session_cookie);
    const Provenance from{.sec_fetch_site = request.header("sec-fetch-site"), .origin = request.header("origin"), .own_origin = own};
    if (session.empty() || judge_origin(from) == Verdict::Refused) return Verdict::Refused;
    return seal_.is_token_of(session, token_of(request), request.arrived) ? Verdict::Taken : Verdict::Refused;
}

std::string Guards::token_for(const Request& request) const {
    return seal_.token(request.cookie(settings_.session_cookie), request.arrived + session_token_lasts);
}

std::string Guards::confirmation_for(const Request& request) const {
    return seal_.token(confirmation_of(request), request.arrived + confirmation_lasts);
}

std::string Guards::own_origin(const Request& request) const {
    const auto& address = settings_.address;
    if (!address.empty()) return address.substr(0, address.find('/', address.find("://") + 3));
    return std::string(request.secure ? "https://" : "http://") + std::string(request.header("host"));
}

}  // namespace rotative::http
