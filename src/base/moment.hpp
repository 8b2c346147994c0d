// SPDX-License-Identifier: Apache-2.0
#pragma once
// An instant, in UTC, to the millisecond. Calendars and time zones are in press/i18n; a span is std::chrono's.
#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>

namespace rotative {

struct Moment {
    std::int64_t ms = 0;  // since 1970-01-01T00:00:00Z
    auto operator<=>(const Moment&) const = default;

    Moment operator+(std::chrono::milliseconds span) const { return {ms + span.count()}; }
    Moment operator-(std::chrono::milliseconds span) const { return {ms - span.count()}; }
    std::chrono::milliseconds operator-(Moment earlier) const { return std::chrono::milliseconds{ms - earlier.ms}; }
};

/// Where the time comes from: the system's clock in the house, a hand-wound one in tests.
using Clock = std::function<Moment()>;

/// The system's clock.
inline Moment system_now() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace rotative
