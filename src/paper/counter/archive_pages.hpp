// SPDX-License-Identifier: Apache-2.0
#pragma once
// The archive: all years with their months, a year with its days, a month with how much each day brought, a day with its articles.
#include "paper/counter/month_calendar.hpp"
#include "paper/counter/turning.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

/// A year and its twelve months; those without articles lead nowhere.
struct ArchiveYear {
    Link year;
    std::vector<Link> months;
};

struct ArchivePage {
    std::vector<ArchiveYear> years;
};

/// Calendars under a heading: twelve of a year, or one of a month.
struct ArchiveCalendar {
    std::string heading;
    std::vector<Link> above;
    bool is_year = false;
    std::string articles;  // of a month: how many
    std::vector<MonthCalendar> months;
    Turning turning;
};

http::Response archive_page(Visit&);  // all years
http::Response archive_year_page(Visit&);
http::Response archive_month_page(Visit&);
http::Response archive_day_page(Visit&);

}  // namespace rotative::counter
