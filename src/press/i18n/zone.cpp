// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/zone.hpp"
#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <charconv>
#include <stdexcept>

namespace rotative::i18n {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::milliseconds;
using std::chrono::sys_days;

sys_days day_of(const WallTime& wall) {
    return std::chrono::year{wall.year} / std::chrono::month{static_cast<unsigned>(wall.month)} /
           std::chrono::day{static_cast<unsigned>(wall.day)};
}

/// The wall's time as if it were UTC.
milliseconds since_epoch(const WallTime& wall) {
    using namespace std::chrono;
    return day_of(wall).time_since_epoch() + hours(wall.hour) + minutes(wall.minute) + seconds(wall.second);
}

}  // namespace

struct Zone::Rules {
    std::unique_ptr<icu::BasicTimeZone> of_icu;
};

int WallTime::weekday() const { return static_cast<int>(std::chrono::weekday(day_of(*this)).iso_encoding()); }

std::optional<Zone> Zone::named(std::string_view name) {
    // A paper has one zone, and every page asks for it.
    thread_local std::optional<Zone> last;
    if (!last || last->name_ != name) {
        auto found = look_up(name);
        if (!found) return {};
        last = std::move(found);
    }
    return last;
}

std::optional<Zone> Zone::look_up(std::string_view name) {
    std::unique_ptr<icu::TimeZone> found(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())})));
    const bool has_rules = dynamic_cast<icu::BasicTimeZone*>(found.get()) != nullptr;
    icu::UnicodeString id;
    if (!has_rules || found->getID(id) == UNICODE_STRING_SIMPLE("Etc/Unknown")) return {};
    std::unique_ptr<icu::BasicTimeZone> rules(static_cast<icu::BasicTimeZone*>(found.release()));
    return Zone(std::string(name), std::make_shared<const Rules>(std::move(rules)));
}

Zone Zone::utc() { return named("Etc/UTC").value(); }

std::chrono::minutes Zone::ahead_of_utc(Moment moment) const {
    int32_t standard = 0, summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    rules_->of_icu->getOffset(static_cast<UDate>(moment.ms), false, standard, summer, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU does not know the zone's offset");
    return floor<std::chrono::minutes>(milliseconds(standard + summer));
}

WallTime Zone::wall_time(Moment moment) const {
    const auto local = milliseconds(moment.ms) + ahead_of_utc(moment);
    const auto day = floor<days>(local);
    const std::chrono::year_month_day date{sys_days(day)};
    const auto second = static_cast<int>(floor<std::chrono::seconds>(local - day).count());
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            second / 3600,
            second / 60 % 60,
            second % 60};
}

Moment Zone::midnight_after(Moment moment) const {
    const std::chrono::year_month_day next{day_of(wall_time(moment)) + days(1)};
    return this->moment({static_cast<int>(next.year()), static_cast<int>(static_cast<unsigned>(next.month())),
                         static_cast<int>(static_cast<unsigned>(next.day()))});
}

Moment Zone::moment(const WallTime& wall) const {
    int32_t standard = 0, summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    const auto local = since_epoch(wall).count();
    rules_->of_icu->getOffsetFromLocal(static_cast<UDate>(local), UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, standard, summer, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU does not know the zone's offset");
    return {local - standard - summer};
}

std::optional<Moment> day_named(std::string_view words) {
    const auto number = [&](std::size_t from, std::size_t digits) {
        int value = -1;
        const auto part = words.substr(from, digits);
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        return error == std::errc{} && end == part.data() + part.size() ? value : -1;
    };
    if (words.size() != 10 || words[4] != '-' || words[7] != '-') return {};
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 1970 || month < 1 || day < 1) return {};
    const auto date = std::chrono::year(year) / month / day;
    if (!date.ok()) return {};
    return Moment{std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::sys_days(date).time_since_epoch()).count()};
}

}  // namespace rotative::i18n
