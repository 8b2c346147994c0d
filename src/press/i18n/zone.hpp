// SPDX-License-Identifier: Apache-2.0
#pragma once
// The newspaper's time zone: what its clocks show at a moment, and which moment a schedule means. Dates in words are in dates.hpp.
#include <chrono>
#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include "base/moment.hpp"

namespace rotative::i18n {

/// What a calendar and a clock on the wall show.
struct WallTime {
    int year = 1970, month = 1, day = 1;
    int hour = 0, minute = 0, second = 0;
    auto operator<=>(const WallTime&) const = default;
    /// Monday is 1, Sunday 7.
    int weekday() const;
};

/// A time zone of the IANA database. Copies share it; every thread may read it.
class Zone {
public:
    /// The zone "Europe/Paris"; nothing when there is none of this name.
    static std::optional<Zone> named(std::string_view name);
    static Zone utc();

    const std::string& name() const { return name_; }
    WallTime wall_time(Moment) const;
    /// The moment a schedule means. In the hour that comes twice the first is meant, in the missing one the next: 02:30 becomes 03:30.
    Moment moment(const WallTime&) const;
    /// When the day of this moment is over: what says "today" holds until then.
    Moment midnight_after(Moment) const;
    /// How far the clocks are ahead of UTC.
    std::chrono::minutes ahead_of_utc(Moment) const;

private:
    struct Rules;  // ICU's
    static std::optional<Zone> look_up(std::string_view name);
    Zone(std::string name, std::shared_ptr<const Rules> rules) : name_(std::move(name)), rules_(std::move(rules)) {}
    std::string name_;
    std::shared_ptr<const Rules> rules_;
};

/// The beginning in UTC of the day that is written "2027-06-30"; nothing when that is no day.
std::optional<Moment> day_named(std::string_view);

}  // namespace rotative::i18n
