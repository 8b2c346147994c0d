// SPDX-License-Identifier: Apache-2.0
// Names of days and months are the CLDR's, asked of ICU once; the order of words is the texts'.
#include "press/i18n/dates.hpp"
#include <fmt/compile.h>
#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <array>
#include <memory>
#include <stdexcept>
#include <vector>
#include "press/i18n/casing.hpp"
#include "press/i18n/numbers.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::i18n {
namespace {

struct Names {
    std::array<std::string, 12> months;
    std::array<std::string, 7> weekdays, letters;  // Monday first
    int first_weekday = 1;
};

/// ICU counts from Sunday, which is 1.
constexpr std::size_t icu_weekday(std::size_t at) { return at == 6 ? 1 : at + 2; }

Names names_from_icu(Language language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale_name(language)), status);
    int32_t months = 0, weekdays = 0, letters = 0;
    const auto* const month = symbols.getMonths(months, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    const auto* const weekday = symbols.getWeekdays(weekdays, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    const auto* const letter = symbols.getWeekdays(letters, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::NARROW);
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(icu::Locale(locale_name(language)), status));
    if (U_FAILURE(status) || months < 12 || weekdays < 8 || letters < 8) throw std::runtime_error("ICU has no names of months");
    Names names;
    for (std::size_t at = 0; at < 12; ++at) month[at].toUTF8String(names.months[at]);
    for (std::size_t at = 0; at < 7; ++at) {
        weekday[icu_weekday(at)].toUTF8String(names.weekdays[at]);
        letter[icu_weekday(at)].toUTF8String(names.letters[at]);
    }
    const auto first = calendar->getFirstDayOfWeek(status);
    names.first_weekday = first == UCAL_SUNDAY ? 7 : static_cast<int>(first) - 1;
    return names;
}

const Names& names(Language language) {
    static const std::array<Names, 5> all{names_from_icu(Language::French), names_from_icu(Language::Turkish),
                                          names_from_icu(Language::English), names_from_icu(Language::Arabic),
                                          names_from_icu(Language::Test)};
    return all[static_cast<std::size_t>(language)];
}

/// The day of the month: the first has a name of its own in French.
std::string day_number(int day, Language language) {
    auto written = digits(day, 1, language);
    if (language == Language::French && day == 1) written += "er";
    return written;
}

std::string date(const WallTime& wall, Language language, bool with_weekday) {
    const Texts texts(language);
    const auto day = day_number(wall.day, language);
    const auto& month = names(language).months[static_cast<std::size_t>(wall.month) - 1];
    const auto year = year_number(wall.year, language);
    if (!with_weekday) return texts("i18n.short_date", {{"day", day}, {"month", month}, {"year", year}});
    const auto& weekday = names(language).weekdays[static_cast<std::size_t>(wall.weekday()) - 1];
    return texts("i18n.long_date", {{"weekday", weekday}, {"day", day}, {"month", month}, {"year", year}});
}

std::string time(const WallTime& wall, Language language) {
    const auto hour = digits(wall.hour, language == Language::French ? 1 : 2, language);
    return Texts(language)("i18n.time_of_day", {{"hour", hour}, {"minute", digits(wall.minute, 2, language)}});
}

}  // namespace

std::string long_date(Moment moment, const Zone& zone, Language language) { return date(zone.wall_time(moment), language, true); }

std::string short_date(Moment moment, const Zone& zone, Language language) { return date(zone.wall_time(moment), language, false); }

std::string day_and_month(Moment moment, const Zone& zone, Language language) {
    const auto wall = zone.wall_time(moment);
    return Texts(language)("i18n.day_and_month", {{"day", day_number(wall.day, language)}, {"month", month_name(wall.month, language)}});
}

std::string time_of_day(Moment moment, const Zone& zone, Language language) { return time(zone.wall_time(moment), language); }

std::string date_and_time(Moment moment, const Zone& zone, Language language) {
    const auto wall = zone.wall_time(moment);
    return Texts(language)("i18n.date_and_time", {{"date", date(wall, language, true)}, {"time", time(wall, language)}});
}

std::string short_date_and_time(Moment moment, const Zone& zone, Language language) {
    const auto wall = zone.wall_time(moment);
    return Texts(language)("i18n.date_and_time", {{"date", date(wall, language, false)}, {"time", time(wall, language)}});
}

std::string month_and_year(int year, int month, Language language) {
    return Texts(language)("i18n.month_and_year", {{"month", month_name(month, language)}, {"year", year_number(year, language)}});
}

std::string month_name(int month, Language language) { return names(language).months.at(static_cast<std::size_t>(month) - 1); }

std::string year_number(int year, Language language) { return digits(year, 4, language); }

std::string month_alone(int month, Language language) { return Texts(language)("i18n.month", {{"month", month_name(month, language)}}); }

std::string weekday_name(int weekday, Language language) {
    return Texts(language)("i18n.weekday", {{"weekday", names(language).weekdays.at(static_cast<std::size_t>(weekday) - 1)}});
}

std::string weekday_letter(int weekday, Language language) {
    return Texts(language)("i18n.weekday", {{"weekday", names(language).letters.at(static_cast<std::size_t>(weekday) - 1)}});
}

int first_weekday(Language language) { return names(language).first_weekday; }

std::string machine_time(Moment moment, const Zone& zone) {
    const auto ahead = zone.ahead_of_utc(moment).count();
    const auto wall = zone.wall_time(moment);
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}"), wall.year, wall.month, wall.day, wall.hour,
                       wall.minute, wall.second, ahead < 0 ? '-' : '+', std::abs(ahead) / 60, std::abs(ahead) % 60);
}

std::string machine_time(Moment moment) {
    static const auto utc = Zone::utc();
    const auto wall = utc.wall_time(moment);
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z"), wall.year, wall.month, wall.day, wall.hour, wall.minute,
                       wall.second);
}

}  // namespace rotative::i18n
