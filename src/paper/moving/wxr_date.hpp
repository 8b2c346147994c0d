// SPDX-License-Identifier: Apache-2.0
#pragma once
// The dates of an export: "2018-01-20 08:39:00", in UTC or by the clock of the newspaper, and "Sat, 20 Jan 2018 08:39:00 +0000".
#include <optional>
#include <string_view>
#include "base/moment.hpp"
#include "paper/moving/wxr.hpp"
#include "press/i18n/zone.hpp"

namespace rotative::moving {

/// The moment of "2018-01-20 08:39:00" on a clock in that zone; nothing when it is none ("0000-00-00 00:00:00").
std::optional<Moment> moment_of(std::string_view written, const i18n::Zone& zone);
/// The moment of a date of RFC 822, as feeds write it.
std::optional<Moment> moment_of_feed(std::string_view written);

/// When the item was or will be published: in UTC if it says so, else by the newspaper's clock, else as its feed said.
std::optional<Moment> published_at(const WxrItem& item, const i18n::Zone& zone);
/// When it was changed last.
std::optional<Moment> modified_at(const WxrItem& item, const i18n::Zone& zone);

}  // namespace rotative::moving
