// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one table from a refusal to a status, and the words HTTP itself has for a status (RFC 9110, section 15).
#include <string_view>
#include "base/result.hpp"

namespace rotative::http {

/// The status of a room's refusal.
constexpr int status_of(Refusal refusal) {
    switch (refusal) {
        case Refusal::NotFound:
            return 404;
        case Refusal::Gone:
            return 410;
        case Refusal::NotAllowed:
            return 403;
        case Refusal::Invalid:
            return 422;
        case Refusal::Conflict:
            return 409;
        case Refusal::TooLarge:
            return 413;
        case Refusal::TooMuch:
            return 429;
        case Refusal::Overloaded:
            return 503;
    }
    return 500;
}

/// The reason phrase: "Not Found". For programs; people are told by a page.
std::string_view reason(int status);

/// Whether an answer of this status has no body at all: 1xx, 204 and 304.
constexpr bool is_bodiless(int status) { return status < 200 || status == 204 || status == 304; }

}  // namespace rotative::http
