// SPDX-License-Identifier: Apache-2.0
#pragma once
// The day of the archive on which a moment falls, by the newspaper's clock. Dates in words are in press/i18n.
#include <string>
#include <string_view>
#include "base/moment.hpp"

namespace rotative::articles {

/// "2026-11-22": the day of this moment in a time zone ("Europe/Paris").
std::string day_of(Moment, std::string_view zone);

}  // namespace rotative::articles
