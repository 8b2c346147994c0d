// SPDX-License-Identifier: Apache-2.0
// Days by the newspaper's zone.
#include "paper/articles/day.hpp"
#include <fmt/format.h>
#include "press/i18n/zone.hpp"

namespace rotative::articles {

std::string day_of(Moment moment, std::string_view zone) {
    const auto day = i18n::Zone::named(zone).value_or(i18n::Zone::utc()).wall_time(moment);
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

}  // namespace rotative::articles
