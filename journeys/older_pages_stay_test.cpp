// SPDX-License-Identifier: Apache-2.0
// A reader goes from page to page of a list, always to the older one, while the newsroom publishes. He meets every article that was there
// when he began, and none twice: in a section, on a day of the archive, among the corrections.
#include <gmock/gmock.h>
#include <map>
#include <regex>
#include "open_house.hpp"
#include "paper/articles/test_newsroom.hpp"

namespace rotative::journeys {
namespace {

using articles::ArticleId;
using namespace std::chrono_literals;

class OlderPagesStay : public Journey {
protected:
    OlderPagesStay() {
        EXPECT_TRUE(house.house.settings.set("lists.length", "3"));
        city = *house.house.sections.add({{{Language::French, "Ville"}}, {}});
        for (int i = 0; i < 10; ++i) there_at_first.push_back(publish());
    }
    ArticleId publish() {
        clock.wind(1min);
        const articles::ArticleDraft draft{.section = city, .headline = "Le pont", .body = articles::saying("La foule traverse.")};
        const auto id = *house.house.articles.write(draft);
        EXPECT_TRUE(house.house.articles.publish(id));
        return id;
    }
    void correct(ArticleId id) {
        clock.wind(1min);
        const articles::ArticleDraft draft{.section = city, .headline = "Le pont", .body = articles::saying("La foule traverse.")};
        EXPECT_TRUE(house.house.articles.rewrite(id, draft, {articles::Change::How::Correction, "Il y a deux ponts."}));
    }
    /// Goes on while there are older pages, letting `meanwhile` happen between two of them; how often each article was met.
    std::map<std::int64_t, int> walk(std::string address, const std::function<void()>& meanwhile) {
        static const std::regex article("<li>(?:(?!</li>)[^])*?href=\"/articles/([0-9]+)-"),
            older("class=\"before\" href=\"([^\"]*before=[^\"]*)\"");
        std::map<std::int64_t, int> met;
        for (int pages = 0; !address.empty() && pages < 30; ++pages) {
            const auto words = page(address);
            for (std::sregex_iterator one(words.begin(), words.end(), article), end; one != end; ++one) ++met[std::stoll((*one)[1])];
            std::smatch further;
            address = std::regex_search(words, further, older) ? further[1].str() : std::string();
            meanwhile();
        }
        return met;
    }
    void expect_each_once(const std::map<std::int64_t, int>& met) {
        for (const auto id : there_at_first) EXPECT_EQ(met.contains(id.number) ? met.at(id.number) : 0, 1) << id.number;
        for (const auto& [id, times] : met) EXPECT_EQ(times, 1) << id;
    }

    sections::SectionId city;
    std::vector<ArticleId> there_at_first;
};

TEST_P(OlderPagesStay, in_a_section) {
    expect_each_once(walk("/sections/ville", [&] { publish(); }));
}

TEST_P(OlderPagesStay, in_a_section_that_loses_one_already_read) {
    bool is_withdrawn = false;
    expect_each_once(walk("/sections/ville", [&] {
        if (!std::exchange(is_withdrawn, true)) (void)*house.house.articles.withdraw(there_at_first.back());
        publish();
    }));
}

TEST_P(OlderPagesStay, on_a_day_of_the_archive) {
    const auto zone = *i18n::Zone::named("Europe/Paris");
    auto day = articles::written(articles::day_of(clock.now(), zone));
    std::ranges::replace(day, '-', '/');
    expect_each_once(walk("/archive/" + day, [&] { publish(); }));
}

TEST_P(OlderPagesStay, among_the_corrections) {
    for (const auto id : there_at_first) correct(id);
    expect_each_once(walk("/corrections", [&] { correct(publish()); }));
}

ON_BOTH_DATABASES(OlderPagesStay);

}  // namespace
}  // namespace rotative::journeys
