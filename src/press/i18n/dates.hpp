// SPDX-License-Identifier: Apache-2.0
#pragma once
// Dates and times in words, as each language says them; how they are put together stands in texts/ under "i18n.". And times as
// machines read them.
#include <string>
#include "base/language.hpp"
#include "base/moment.hpp"
#include "press/i18n/zone.hpp"

namespace rotative::i18n {

/// « mardi 3 mars 2026 »
std::string long_date(Moment, const Zone&, Language);
/// « 3 mars 2026 »
std::string short_date(Moment, const Zone&, Language);
/// « 3 mars »
std::string day_and_month(Moment, const Zone&, Language);
/// « 14 h 05 »
std::string time_of_day(Moment, const Zone&, Language);
/// « mardi 3 mars 2026 à 14 h 05 »
std::string date_and_time(Moment, const Zone&, Language);
/// « 3 mars 2026 à 14 h 05 »
std::string short_date_and_time(Moment, const Zone&, Language);

/// « mars 2026 », « mars », « 2026 »: for the archive.
std::string month_and_year(int year, int month, Language);
std::string month_name(int month, Language);
std::string year_number(int year, Language);
/// « mars », where it stands by itself and not in a date.
std::string month_alone(int month, Language);

/// « lundi » and « L », for the head of a calendar; Monday is 1, Sunday 7.
std::string weekday_name(int weekday, Language);
std::string weekday_letter(int weekday, Language);
/// The day with which a week begins where the language is at home: Monday, Sunday, Saturday.
int first_weekday(Language);

/// RFC 3339 with the zone's offset, for <time datetime> and JSON-LD: 2026-03-03T14:05:00+01:00
std::string machine_time(Moment, const Zone&);
/// RFC 3339 in UTC: 2026-03-03T13:05:00Z
std::string machine_time(Moment);

}  // namespace rotative::i18n
