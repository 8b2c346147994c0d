// SPDX-License-Identifier: Apache-2.0
// Dates of exports are read strictly: what is no date of the calendar is none, and nothing is guessed.
#include "paper/moving/wxr_date.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>

namespace rotative::moving {
namespace {

/// A whole number of exactly so many digits at a place.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t many) {
    if (at + many > text.size()) return {};
    int number = 0;
    const auto* const begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + many, number);
    if (error != std::errc() || end != begin + many || *begin == '-') return {};
    return number;
}

bool is_date(const i18n::WallTime& time) {
    using namespace std::chrono;
    const year_month_day day{year(time.year), month(static_cast<unsigned>(time.month)), std::chrono::day(static_cast<unsigned>(time.day))};
    return time.year >= 1 && day.ok() && time.hour < 24 && time.minute < 60 && time.second < 61;
}

std::optional<i18n::WallTime> wall_time(std::string_view written) {
    if (written.size() < 19 || written[4] != '-' || written[7] != '-' || (written[10] != ' ' && written[10] != 'T')) return {};
    const auto year = digits(written, 0, 4), month = digits(written, 5, 2), day = digits(written, 8, 2);
    const auto hour = digits(written, 11, 2), minute = digits(written, 14, 2), second = digits(written, 17, 2);
    if (!year || !month || !day || !hour || !minute || !second) return {};
    const i18n::WallTime time{*year, *month, *day, *hour, *minute, *second};
    return is_date(time) ? std::optional(time) : std::nullopt;
}

/// "+0200" in minutes; names of zones other than UTC's are not believed.
std::optional<int> minutes_ahead(std::string_view zone) {
    if (zone.empty() || zone == "GMT" || zone == "UT" || zone == "UTC" || zone == "Z") return 0;
    const auto hours = digits(zone, 1, 2), minutes = digits(zone, 3, 2);
    if (zone.size() != 5 || (zone[0] != '+' && zone[0] != '-') || !hours || !minutes) return {};
    return (zone[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

}  // namespace

std::optional<Moment> moment_of(std::string_view written, const i18n::Zone& zone) {
    const auto time = wall_time(written);
    return time ? std::optional(zone.moment(*time)) : std::nullopt;
}

std::optional<Moment> moment_of_feed(std::string_view written) {
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (const auto comma = written.find(", "); comma != written.npos) written.remove_prefix(comma + 2);
    if (written.size() > 1 && written[1] == ' ') return moment_of_feed("0" + std::string(written));  // "5 Jun 2024"
    if (written.size() < 20 || written[2] != ' ') return {};
    const auto* const month = std::ranges::find(months, written.substr(3, 3));
    const auto day = digits(written, 0, 2), year = digits(written, 7, 4);
    const auto hour = digits(written, 12, 2), minute = digits(written, 15, 2), second = digits(written, 18, 2);
    const auto ahead = minutes_ahead(written.size() > 21 ? written.substr(21) : std::string_view());
    if (month == months.end() || !day || !year || !hour || !minute || !second || !ahead) return {};
    const i18n::WallTime time{*year, static_cast<int>(month - months.begin()) + 1, *day, *hour, *minute, *second};
    if (!is_date(time)) return {};
    return i18n::Zone::utc().moment(time) - std::chrono::minutes(*ahead);
}

std::optional<Moment> published_at(const WxrItem& item, const i18n::Zone& zone) {
    if (const auto moment = moment_of(item.date_gmt, i18n::Zone::utc())) return moment;
    if (const auto moment = moment_of(item.date, zone)) return moment;
    return moment_of_feed(item.pub_date);
}

std::optional<Moment> modified_at(const WxrItem& item, const i18n::Zone& zone) {
    if (const auto moment = moment_of(item.modified_gmt, i18n::Zone::utc())) return moment;
    return moment_of(item.modified, zone);
}

}  // namespace rotative::moving
