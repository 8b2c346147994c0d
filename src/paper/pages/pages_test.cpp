// SPDX-License-Identifier: Apache-2.0
// Standing pages are written, moved and taken back; every slug leads somewhere and every answer knows what it is made of. On each store.
#include "paper/pages/pages.hpp"
#include <gmock/gmock.h>
#include "press/document/readers.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::pages {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class PagesOn : public store::EachStore {
protected:
    PagesOn() {
        wire.at_once<PageChanged>([this](const PageChanged& news, wire::Heard) {
            for (auto& one : touched_by(PageChanged::read(news.write()))) touched.push_back(one);
        });
    }
    static PageDraft draft(std::string title, PageId parent = {}) {
        PageDraft one;
        one.title = std::move(title), one.parent = parent;
        one.body = *document::from_markdown("Le directeur de la publication.");
        return one;
    }
    PageId add(std::string title, PageId parent = {}) { return *pages.publish(draft(std::move(title), parent)); }
    PageId bring(const PageDraft& words, const Standing& standing) {
        return *store->write([&](store::Transaction& tx) { return pages.keep(tx, {}, words, standing, wire::Age::History); });
    }
    template <class Look>
    auto look_at(Look look) {
        made_of = {};
        return store->read([&](store::Reading& reading) { return look(reading, made_of); });
    }
    std::optional<PageId> at(std::string_view slug) {
        return look_at([&](auto& reading, auto& noted) { return find(reading, noted, Language::French, slug); });
    }
    std::optional<Page> seen(PageId id) {
        return look_at([&](auto& reading, auto& noted) { return page(reading, noted, id); });
    }
    std::vector<std::string> titles_under(PageId id) {
        std::vector<std::string> titles;
        for (const auto& one : look_at([&](auto& reading, auto& noted) { return children(reading, noted, id, Language::French); }))
            titles.push_back(one.title);
        return titles;
    }
    wire::Wire wire{*store};
    Pages pages{*store, wire};
    cache::Ingredients made_of;
    std::vector<std::string> touched;
};

TEST_P(PagesOn, a_page_is_found_by_its_slug) {
    const auto notice = add("Mentions légales");
    EXPECT_EQ(at("mentions-légales"), notice);
    const auto found = seen(notice);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->words.title, "Mentions légales");
    EXPECT_EQ(found->words.body, draft("").body);
    EXPECT_EQ(found->standing.published, clock.now());
    EXPECT_EQ(address_of("künye", Language::Turkish, Language::French), "/tr/pages/k%C3%BCnye");
}

TEST_P(PagesOn, an_absent_slug_is_noted_and_touched_when_it_is_taken) {
    EXPECT_FALSE(at("contact"));
    const auto absence = made_of.made_of();
    add("Contact");
    for (const auto& one : absence) EXPECT_THAT(touched, Contains(one));
}

TEST_P(PagesOn, a_slug_it_had_before_still_leads_to_it_and_to_no_other) {
    const auto contact = add("Contact");
    auto other = draft("Nous joindre");
    other.slug = "nous-joindre";
    ASSERT_TRUE(pages.rewrite(contact, other));
    EXPECT_EQ(at("contact"), contact);
    EXPECT_EQ(at("nous-joindre"), contact);
    EXPECT_EQ(seen(add("Contact"))->words.slug, "contact-2");
    auto taken = draft("Contact");
    taken.slug = "contact";
    EXPECT_EQ(pages.publish(taken).problem().message, "pages.slug_taken");
}

TEST_P(PagesOn, a_slug_that_is_taken_steps_aside_by_its_parents_first) {
    const auto newsroom = add("Rédaction"), shop = add("Boutique");
    add("Contact", newsroom);
    EXPECT_EQ(seen(add("Contact", shop))->words.slug, "boutique-contact");
    EXPECT_EQ(seen(add("Contact", shop))->words.slug, "boutique-contact-2");
}

TEST_P(PagesOn, pages_stand_under_others_in_their_order) {
    const auto paper = add("Le journal");
    auto last = draft("Histoire", paper), first = draft("Équipe", paper);
    last.place = 2, first.place = 1;
    const auto history = *pages.publish(last);
    (void)pages.publish(first);
    EXPECT_THAT(titles_under(paper), ElementsAre("Équipe", "Histoire"));
    EXPECT_THAT(made_of.made_of(), Contains(under_tag(paper)));
    const auto deep = add("1968", history);
    const auto above = look_at([&](auto& reading, auto& noted) { return upwards(reading, noted, deep, Language::French); });
    ASSERT_EQ(above.size(), 2U);
    EXPECT_EQ(above[0].address, "/pages/histoire");
    EXPECT_EQ(above[1].title, "Le journal");
}

TEST_P(PagesOn, no_page_stands_under_itself_or_where_nobody_is) {
    const auto paper = add("Le journal"), team = add("Équipe", paper), boss = add("Direction", team);
    EXPECT_EQ(pages.rewrite(paper, draft("Le journal", boss)).problem().message, "pages.parent_below");
    EXPECT_EQ(pages.rewrite(paper, draft("Le journal", paper)).problem().message, "pages.parent_below");
    EXPECT_EQ(pages.publish(draft("Perdue", {99})).problem().message, "pages.parent_missing");
    auto turkish = draft("Künye", paper);
    turkish.language = Language::Turkish;
    EXPECT_EQ(pages.publish(turkish).problem().message, "pages.parent_missing");
}

TEST_P(PagesOn, a_move_touches_both_parents_and_the_same_again_nothing) {
    const auto one = add("Un"), two = add("Deux"), moved = add("Page", one);
    touched.clear();
    ASSERT_TRUE(pages.rewrite(moved, draft("Page", two)));
    EXPECT_THAT(touched, testing::IsSupersetOf({under_tag(one), under_tag(two), page_tag(moved), all_tag()}));
    touched.clear();
    clock.wind(std::chrono::hours(1));
    ASSERT_TRUE(pages.rewrite(moved, draft("Page", two)));
    EXPECT_THAT(touched, IsEmpty());
}

TEST_P(PagesOn, what_is_not_public_is_not_shown) {
    const auto paper = add("Le journal");
    for (const auto& standing : {Standing{State::Draft}, Standing{State::Review}, Standing{State::Published, Audience::Nobody}}) {
        const auto hidden = bring(draft("Cachée", paper), standing);
        EXPECT_FALSE(seen(hidden));
        EXPECT_THAT(made_of.made_of(), Contains(page_tag(hidden)));
        EXPECT_THAT(titles_under(paper), IsEmpty());
        EXPECT_TRUE(store->read([&](store::Reading& reading) { return written(reading, hidden); }));
    }
    ASSERT_TRUE(pages.withdraw(paper));
    EXPECT_FALSE(seen(paper));
    ASSERT_TRUE(pages.rewrite(paper, draft("Le journal")));
    EXPECT_TRUE(seen(paper));
}

TEST_P(PagesOn, a_scheduled_page_is_public_from_its_hour_on) {
    const auto hour = clock.now() + std::chrono::hours(1);
    const auto soon = bring(draft("Bientôt"), {State::Scheduled, Audience::Everybody, hour, {}});
    EXPECT_FALSE(seen(soon));
    EXPECT_EQ(made_of.until(), hour);
    EXPECT_THAT(titles_under({}), IsEmpty());
    EXPECT_EQ(made_of.until(), hour);
    clock.wind(std::chrono::hours(1));
    EXPECT_TRUE(seen(soon));
    EXPECT_FALSE(made_of.until());
}

TEST_P(PagesOn, a_refused_page_leaves_no_trace) {
    EXPECT_EQ(pages.publish(draft("")).problem().message, "pages.title_missing");
    EXPECT_EQ(pages.publish(draft(std::string(longest_title + 1, 'a'))).problem().message, "pages.title_too_long");
    auto strange = draft("Contact");
    strange.slug = "a/b";
    EXPECT_EQ(pages.publish(strange).problem().message, "pages.no_slug");
    EXPECT_EQ(pages.rewrite({7}, draft("Contact")).problem().message, "pages.not_found");
    EXPECT_EQ(pages.withdraw({7}).problem().message, "pages.not_found");
    EXPECT_THAT(look_at([](auto& reading, auto& noted) { return all(reading, noted, Language::French); }), IsEmpty());
}

ON_EACH_STORE(PagesOn);

}  // namespace
}  // namespace rotative::pages
