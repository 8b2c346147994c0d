// SPDX-License-Identifier: Apache-2.0
// The calendar of the archive: which days and months have articles by the newspaper's clocks, and which change reaches it.
#include "paper/articles/calendar.hpp"
#include <gmock/gmock.h>
#include "paper/articles/test_newsroom.hpp"

namespace rotative::articles {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class CalendarOn : public Newsroom {
protected:
    /// Publishes at that minute of the newspaper's clock.
    ArticleId at(int year, int month, int day, int hour = 12) {
        clock.set(paris.moment({year, month, day, hour, 0, 0}));
        return published("Le pont");
    }
    std::vector<Span> months() {
        return look_at([&](auto& reading, auto& noted) { return months_filled(reading, noted, Language::French, paris); });
    }
    std::vector<Span> days(int year) {
        return look_at([&](auto& reading, auto& noted) { return days_filled(reading, noted, Language::French, {year}, paris); });
    }
    bool reaches_the_calendar_of(const Span& span) const { return was_touched(calendar_tag(Language::French, span)); }

    const i18n::Zone paris = *i18n::Zone::named("Europe/Paris");
};

TEST(Span, is_written_and_read) {
    for (const auto& span : {Span{2026, 11, 22}, Span{2026, 11}, Span{2026}, Span{}}) EXPECT_EQ(span_of(written(span)), span);
    EXPECT_EQ(written({2026, 3, 1}), "2026-03-01");
    EXPECT_TRUE(is_in_the_calendar({2024, 2, 29}));
    EXPECT_FALSE(is_in_the_calendar({2026, 2, 29}));
    EXPECT_FALSE(is_in_the_calendar({2026, 13}));
    EXPECT_EQ(days_in({2024, 2}), 29);
}

TEST_P(CalendarOn, has_the_days_and_months_with_articles_by_the_newspapers_clock) {
    EXPECT_THAT(months(), IsEmpty());
    at(2023, 12, 31, 23);
    at(2024, 1, 1, 0);
    at(2024, 3, 2);
    at(2024, 3, 2);
    at(2024, 3, 31, 23);
    EXPECT_THAT(months(), ElementsAre(Span{2024, 3}, Span{2024, 1}, Span{2023, 12}));
    EXPECT_THAT(days(2024), ElementsAre(Span{2024, 3, 31}, Span{2024, 3, 2}, Span{2024, 1, 1}));
    EXPECT_THAT(days(2022), IsEmpty());
}

TEST_P(CalendarOn, counts_each_day_of_a_month) {
    at(2024, 2, 29, 23);
    at(2024, 3, 1, 0);
    at(2024, 3, 31);
    at(2024, 3, 31, 23);
    const auto counts =
        look_at([&](auto& reading, auto& noted) { return count_by_day(reading, noted, Language::French, {2024, 3}, paris); });
    ASSERT_EQ(counts.size(), 31u);
    EXPECT_EQ(counts.front(), 1);
    EXPECT_EQ(counts[1], 0);
    EXPECT_EQ(counts.back(), 2);
    EXPECT_THAT(made_of.made_of(), ElementsAre(archive_tag(Language::French, {2024, 3})));
}

TEST_P(CalendarOn, is_reached_by_the_first_article_of_a_day_and_by_the_last_that_leaves) {
    const auto first = at(2024, 3, 2, 9);
    EXPECT_TRUE(reaches_the_calendar_of({2024}));
    EXPECT_TRUE(reaches_the_calendar_of({}));
    touched.clear();
    const auto second = at(2024, 3, 2, 10);
    EXPECT_FALSE(reaches_the_calendar_of({2024}));
    EXPECT_TRUE(was_touched(archive_tag(Language::French, {2024, 3})));
    touched.clear();
    at(2024, 3, 3);
    EXPECT_TRUE(reaches_the_calendar_of({2024}));
    EXPECT_FALSE(reaches_the_calendar_of({}));
    touched.clear();
    ASSERT_TRUE(articles.withdraw(first));
    EXPECT_FALSE(reaches_the_calendar_of({2024}));
    ASSERT_TRUE(articles.withdraw(second));
    EXPECT_TRUE(reaches_the_calendar_of({2024}));
    EXPECT_THAT(days(2024), ElementsAre(Span{2024, 3, 3}));
}

TEST_P(CalendarOn, a_day_knows_the_nearest_articles_around_it) {
    at(2024, 2, 10);
    at(2024, 3, 2);
    const auto newest = at(2024, 3, 9);
    const auto of = [&](const Span& span) {
        const auto found =
            look_at([&](auto& reading, auto& noted) { return around(reading, noted, Language::French, bounds_of(span, paris)); });
        return std::pair(found.older ? day_of(*found.older, paris) : Span{}, found.newer ? day_of(*found.newer, paris) : Span{});
    };
    EXPECT_EQ(of({2024, 3, 2}), std::pair(Span(2024, 2, 10), Span(2024, 3, 9)));
    EXPECT_EQ(of({2024, 2}), std::pair(Span{}, Span(2024, 3, 2)));
    EXPECT_EQ(of({2024, 3, 9}), std::pair(Span(2024, 3, 2), Span{}));
    touched.clear();
    at(2024, 3, 10);
    const auto noted = made_of.made_of();
    EXPECT_TRUE(std::ranges::any_of(touched, [&](const std::string& one) { return std::ranges::count(noted, one) > 0; }));
    EXPECT_EQ(of({2024, 3, 9}).second, Span(2024, 3, 10));
    ASSERT_TRUE(articles.withdraw(newest));
}

TEST(ArticleNews, of_an_older_release_touches_every_calendar_it_may_reach) {
    auto words = ArticlePublished{{7}, {.days = {{2024, 3, 2}}, .calendars = {{2024}}}}.write();
    EXPECT_THAT(ArticlePublished::read(words).reach.calendars, ElementsAre(Span{2024}));
    const std::string_view said = R"("calendars":["2024"],)";
    ASSERT_NE(words.find(said), words.npos);
    words.erase(words.find(said), said.size());
    EXPECT_THAT(ArticlePublished::read(words).reach.calendars, ElementsAre(Span{2024}, Span{}));
}

ON_EACH_STORE(CalendarOn);

}  // namespace
}  // namespace rotative::articles
