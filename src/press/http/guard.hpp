// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whose forms are taken (DESIGN.md, "Forms in printed pages"). A printed page carries no key, so a form in it is judged by where it
// comes from; a form that is never printed carries a token bound to the session.
#include <functional>
#include <string>
#include <string_view>
#include "press/http/form.hpp"
#include "press/http/message.hpp"
#include "press/http/router.hpp"
#include "press/http/sealed.hpp"

namespace rotative::http {

/// What is thought of a request that would change something.
enum class Verdict : std::uint8_t {
    Taken,
    Refused,     // it comes from elsewhere
    AskedAgain,  // nobody can tell, and our cookie came along: a page with a token and a button asks
};

/// Where a request says it comes from. Absent header fields are empty.
struct Provenance {
    std::string_view sec_fetch_site, origin;
    std::string_view own_origin;  // "https://journal.example"
    bool carries_our_cookie = false;
};

/// Refused when Sec-Fetch-Site is there and neither same-origin nor none, or when Origin is there and not ours. When both are absent:
/// taken without our cookie (curl, old browsers), asked again with it.
Verdict judge_origin(const Provenance&);

/// The field of a form that carries its token; also the header X-Token, for scripts.
inline constexpr std::string_view token_field = "token";

/// Draws the unprinted page with a token and a button, which posts these fields and the token again to the same address.
using ConfirmPage = std::function<Response(const Request&, const Fields& fields, std::string_view token)>;

/// The guards of all routes.
class Guards {
public:
    struct Settings {
        std::string address;  // the newspaper's own, or empty to compare with the request's Host
        SealKey key;
        std::string session_cookie;  // tokens are bound to its value
    };
    explicit Guards(Settings settings) : settings_(std::move(settings)), seal_(settings_.key) {}

    Verdict judge(const Route&, const Request&) const;
    /// The token that a form of this request's session carries; good for twelve hours.
    std::string token_for(const Request&) const;
    /// The token of the page that asks again; good for ten minutes, this address and these cookies.
    std::string confirmation_for(const Request&) const;

private:
    Verdict judge_printed(const Request&) const;
    Verdict judge_unprinted(const Request&) const;
    std::string own_origin(const Request&) const;

    const Settings settings_;
    const Seal seal_;
};

}  // namespace rotative::http
