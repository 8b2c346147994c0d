// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/dates.hpp"
#include <gtest/gtest.h>

namespace rotative::i18n {
namespace {

const auto paris = Zone::named("Europe/Paris").value();
const auto tuesday = paris.moment({2026, 3, 3, 14, 5, 0});

TEST(Dates, are_said_as_each_language_says_them) {
    EXPECT_EQ(date_and_time(tuesday, paris, Language::French), "mardi 3\u00A0mars 2026 à 14\u00A0h\u00A005");
    EXPECT_EQ(date_and_time(tuesday, paris, Language::Turkish), "3 Mart 2026 Salı, saat 14.05");
    EXPECT_EQ(date_and_time(tuesday, paris, Language::English), "Tuesday 3 March 2026 at 14:05");
    EXPECT_EQ(date_and_time(tuesday, paris, Language::Arabic), "الثلاثاء ٣ مارس ٢٠٢٦، الساعة ١٤:٠٥");
}

TEST(Dates, the_first_of_the_month_has_its_french_name) {
    const auto first = paris.moment({2026, 2, 1, 9, 0, 0});
    EXPECT_EQ(long_date(first, paris, Language::French), "dimanche 1er\u00A0février 2026");
    EXPECT_EQ(short_date(first, paris, Language::English), "1 February 2026");
    EXPECT_EQ(time_of_day(first, paris, Language::French), "9\u00A0h\u00A000");
    EXPECT_EQ(time_of_day(first, paris, Language::Turkish), "09.00");
}

TEST(Dates, months_and_years_for_the_archive) {
    EXPECT_EQ(month_and_year(2019, 12, Language::French), "décembre 2019");
    EXPECT_EQ(month_and_year(2019, 12, Language::Arabic), "ديسمبر ٢٠١٩");
    EXPECT_EQ(month_name(8, Language::Turkish), "Ağustos");
}

TEST(Dates, machines_read_them_with_the_offset) {
    EXPECT_EQ(machine_time(tuesday, paris), "2026-03-03T14:05:00+01:00");
    EXPECT_EQ(machine_time(tuesday), "2026-03-03T13:05:00Z");
    EXPECT_EQ(machine_time(Moment{-1}), "1969-12-31T23:59:59Z");
    const auto newfoundland = Zone::named("America/St_Johns").value();
    EXPECT_EQ(machine_time(tuesday, newfoundland), "2026-03-03T09:35:00-03:30");
}

TEST(Calendar, begins_its_week_as_its_readers_do) {
    EXPECT_EQ(first_weekday(Language::French), 1);
    EXPECT_EQ(first_weekday(Language::Turkish), 1);
    EXPECT_EQ(first_weekday(Language::English), 7);
    EXPECT_EQ(first_weekday(Language::Arabic), 6);
}

TEST(Calendar, names_its_days_in_full_and_by_a_letter) {
    EXPECT_EQ(weekday_name(1, Language::French), "lundi");
    EXPECT_EQ(weekday_letter(1, Language::French), "L");
    EXPECT_EQ(weekday_name(3, Language::Turkish), "Çarşamba");
    EXPECT_EQ(weekday_letter(3, Language::Turkish), "Ç");
    EXPECT_EQ(weekday_letter(7, Language::English), "S");
    EXPECT_EQ(weekday_name(6, Language::Arabic), "السبت");
    EXPECT_EQ(weekday_name(6, Language::Test), "[Saturday]");
    EXPECT_EQ(month_alone(5, Language::Test), "[May]");
}

TEST(Zone, an_hour_that_comes_twice_means_the_first) {
    EXPECT_EQ(machine_time(paris.moment({2026, 10, 25, 2, 30, 0})), "2026-10-25T00:30:00Z");
    EXPECT_EQ(paris.wall_time(paris.moment({2026, 10, 25, 2, 30, 0}) + std::chrono::hours(1)), (WallTime{2026, 10, 25, 2, 30, 0}));
}

TEST(Zone, an_hour_that_is_missing_means_the_next) {
    EXPECT_EQ(paris.wall_time(paris.moment({2026, 3, 29, 2, 30, 0})), (WallTime{2026, 3, 29, 3, 30, 0}));
    EXPECT_EQ(machine_time(paris.moment({2026, 3, 29, 2, 30, 0})), "2026-03-29T01:30:00Z");
}

TEST(Zone, every_hour_of_a_year_comes_back_from_the_wall) {
    for (const auto* const name : {"Europe/Paris", "Europe/Istanbul", "Asia/Damascus", "America/St_Johns", "Etc/UTC"}) {
        const auto zone = Zone::named(name).value();
        auto moment = Moment{1'767'225'600'000};  // 2026-01-01T00:00:00Z
        for (int hour = 0; hour < 8760; ++hour, moment = moment + std::chrono::hours(1)) {
            const auto back = zone.moment(zone.wall_time(moment));
            const bool second_time = back == moment - std::chrono::hours(1);
            EXPECT_TRUE(back == moment || second_time) << name << ' ' << machine_time(moment);
        }
    }
}

TEST(Zone, a_day_is_over_at_its_own_midnight) {
    const auto is_over = [](const WallTime& wall) { return paris.wall_time(paris.midnight_after(paris.moment(wall))); };
    EXPECT_EQ(is_over({2026, 11, 23, 14, 5, 0}), (WallTime{2026, 11, 24, 0, 0, 0}));
    EXPECT_EQ(is_over({2026, 12, 31, 23, 59, 59}), (WallTime{2027, 1, 1, 0, 0, 0}));
    EXPECT_EQ(is_over({2026, 3, 29, 0, 0, 0}), (WallTime{2026, 3, 30, 0, 0, 0}));  // of 23 hours
    const auto beirut = Zone::named("Asia/Beirut").value();                        // where midnight itself is the missing hour
    EXPECT_EQ(beirut.wall_time(beirut.midnight_after(beirut.moment({2026, 3, 28, 12, 0, 0}))), (WallTime{2026, 3, 29, 1, 0, 0}));
}

TEST(Zone, of_an_unknown_name_is_none) {
    EXPECT_FALSE(Zone::named("Europe/Pairs"));
    EXPECT_FALSE(Zone::named(""));
    EXPECT_FALSE(Zone::named("Etc/Unknown"));
    EXPECT_EQ(paris.wall_time(tuesday).weekday(), 2);
}

}  // namespace
}  // namespace rotative::i18n
