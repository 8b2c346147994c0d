// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whose forms are taken (DESIGN.md, "Forms in printed pages"). A printed page carries no key, so a form in it is judged by where it
// comes from; a form that is never printed carries a token bound to the session.
#include <functional>
#include <string>
#include <string_view>
#include "press/http/message.hpp"
#include "press/http/router.hpp"

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

/// Draws the unprinted page with a token and a button, which posts these fields again to this address.
using ConfirmPage = std::function<Response(const Request&, const Fields& fields, std::string_view token)>;

/// The guards of all routes.
class Guards {
public:
    /// `address`: the newspaper's own, or empty to compare with the request's Host.
    explicit Guards(std::string address) : address_(std::move(address)) {}

    Verdict judge(const Route&, const Request&) const;

private:
    std::string own_origin(const Request&) const;
    const std::string address_;
};

}  // namespace rotative::http
