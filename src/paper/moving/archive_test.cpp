// SPDX-License-Identifier: Apache-2.0
// A whole archive moves in: comments with their threads, pages with what stands under them, menus, co-authors, what stays on the front
// page. On each store. Articles and their addresses are in moving_test.cpp.
#include <gmock/gmock.h>
#include <boost/json.hpp>
#include <fstream>
#include "base/test_files.hpp"
#include "paper/comments/comments.hpp"
#include "paper/moving/test_house.hpp"
#include "press/document/renditions.hpp"

namespace rotative::moving {
namespace {

using comments::State;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::string the_archive() { return bytes_of(store::source_root() / "fixtures/wxr/archive.xml"); }

class ArchiveOn : public IntoTestHouse {
protected:
    Report bring(const std::string& text, const How& how = Mode::ForGood) {
        const auto path = scratch.folder() / "archive.xml";
        std::ofstream(path) << text;
        auto report = house.moving.import_wxr({path}, how);
        if (!report) throw std::runtime_error(report.problem().message);
        return *std::move(report);
    }
    bool is_seen(const std::string& id) {
        cache::Ingredients unnoted;
        const pages::PageId page{number(naming::Brought::Page, "post:" + id)};
        return store->read([&](store::Reading& reading) { return pages::page(reading, unnoted, page); }).has_value();
    }
    std::vector<comments::Comment> comments_of_the_article() {
        const comments::Under under{comments::Under::What::Article, number(naming::Brought::Article, "post:50")};
        return store->read([&](store::Reading& reading) { return comments::under(reading, under); });
    }
    comments::Comment comment(const std::string& id) {
        for (auto& one : comments_of_the_article())
            if (one.brought.origin == "wxr:journal.example:post:50:comment:" + id) return one;
        throw std::runtime_error("no comment " + id);
    }
    masthead::Menu menu(std::string_view name) {
        cache::Ingredients unnoted;
        return store->read([&](store::Reading& reading) { return masthead::menu(reading, unnoted, name, Language::French); });
    }
};

TEST_P(ArchiveOn, every_comment_is_kept_with_its_thread_its_state_and_its_links) {
    const auto report = bring(the_archive());
    EXPECT_EQ(report.comments.found, 15U);
    EXPECT_EQ(report.comments.added, 15U);
    EXPECT_EQ(count(*store, "select count(*) from comments"), 15);
    EXPECT_EQ(report.comment_states, (std::map<std::string, std::size_t>{{"approved", 11}, {"held", 1}, {"spam", 1}, {"trash", 2}}));
    EXPECT_EQ(report.comment_kinds, (std::map<std::string, std::size_t>{{"comment", 14}, {"pingback", 1}}));
    EXPECT_EQ(comment("3").parent, comment("2").id);  // replies stand before what they answer
    EXPECT_EQ(comment("2").parent, comment("1").id);
    EXPECT_EQ(comment("5").brought.state, State::Spam);
    EXPECT_EQ(comment("8").brought.kind, comments::Kind::Pingback);
    EXPECT_EQ(comment("8").brought.site, "https://autre.example/page");
    EXPECT_EQ(comment("1").brought.words.blocks.size(), 2U);
    EXPECT_EQ(comment("1").brought.author, "Derya");
    EXPECT_THAT(document::to_json(comment("3").brought.words), testing::HasSubstr("article"));  // the link leads to the article here
    EXPECT_EQ(document::words(comment("10").brought.words), "Le même numéro");
    EXPECT_EQ(document::words(comment("10 again 2").brought.words), "Le même numéro, autres mots");
}

TEST_P(ArchiveOn, what_a_comment_lacks_is_listed_with_its_place) {
    const auto report = bring(the_archive());
    EXPECT_FALSE(comment("4").parent);
    EXPECT_FALSE(comment("9").brought.said);
    EXPECT_EQ(report.answers, 3U);
    EXPECT_EQ(report.answers_waiting, 1U);
    EXPECT_THAT(losses(report),
                testing::IsSupersetOf({"the comment it answers is missing", "unreadable date of a comment", "comment of kind review"}));
    for (const auto& loss : report.losses) {
        if (loss.what != "the comment it answers is missing") continue;
        EXPECT_GT(loss.place.line, 10U);
        EXPECT_EQ(loss.place.item, "À deux mains");
    }
}

TEST_P(ArchiveOn, comments_of_an_item_that_is_cut_off_come_with_it_and_not_before) {
    const auto whole = the_archive(), cut = whole.substr(0, whole.find("<wp:comment_id>6</wp:comment_id>"));
    EXPECT_TRUE(bring(cut).is_damaged());
    EXPECT_EQ(count(*store, "select count(*) from comments"), 0);
    const auto first = scratch.folder() / "cut.xml", second = scratch.folder() / "whole.xml";
    std::ofstream(first) << cut;
    std::ofstream(second) << whole;
    const auto report = house.moving.import_wxr({first, second}, Mode::ForGood);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->comments.added, 15U);
    EXPECT_EQ(comment("2").parent, comment("1").id);
}

TEST_P(ArchiveOn, comments_of_pages_and_of_what_stayed_behind_are_kept_too) {
    bring(the_archive());
    const comments::Under team{comments::Under::What::Page, number(naming::Brought::Page, "post:61")};
    EXPECT_EQ(store->read([&](store::Reading& reading) { return comments::under(reading, team); }).size(), 1U);
    EXPECT_EQ(store->read([&](store::Reading& reading) { return comments::under(reading, {}); }).size(), 2U);
}

TEST_P(ArchiveOn, addresses_of_machines_are_dropped_or_sealed) {
    bring(the_archive());
    EXPECT_EQ(comment("1").brought.sealed_address, "");
    const comments::Sealer sealer(std::string(32, 'k'));
    bring(the_archive(), {Mode::ForGood, sealer});
    const auto sealed = comment("1");
    EXPECT_EQ(sealer.opened(sealed.brought.sealed_address, sealed.brought.origin), "192.0.2.7");
    for (const auto& row : everything_in(*store)) EXPECT_THAT(row, Not(testing::HasSubstr("192.0.2")));
}

TEST_P(ArchiveOn, a_second_run_changes_nothing_and_a_newer_export_brings_what_is_new) {
    const auto first = bring(the_archive());
    const auto before = everything_in(*store);
    clock.wind(std::chrono::hours(1));
    const auto again = bring(the_archive());
    EXPECT_EQ(everything_in(*store), before);
    EXPECT_EQ(again.comments.same, 15U);
    EXPECT_EQ(again.pages.same, first.pages.found);
    EXPECT_EQ(again.menus.same, 3U);
    EXPECT_EQ(again.answers_waiting, 1U);
    auto newer = with(the_archive(), "<wp:comment><wp:comment_id>9</wp:comment_id>",
                      "<wp:comment><wp:comment_id>99</wp:comment_id><wp:comment_content>Me voici</wp:comment_content></wp:comment>"
                      "<wp:comment><wp:comment_id>9</wp:comment_id>");
    newer = with(newer, "<![CDATA[Peut-être]]></wp:comment_content><wp:comment_approved>0",
                 "<![CDATA[Peut-être]]></wp:comment_content><wp:comment_approved>1");
    const auto third = bring(with(newer, "Fondé en 1968.", "Fondé en 1969."));
    EXPECT_EQ(third.comments.added, 1U);
    EXPECT_EQ(third.comments.changed, 1U);
    EXPECT_EQ(third.pages.changed, 1U);
    EXPECT_EQ(third.answers_waiting, 0U);
    EXPECT_EQ(comment("4").parent, comment("99").id);
    EXPECT_EQ(comment("7").brought.state, State::Approved);
}

TEST_P(ArchiveOn, pages_come_with_what_they_stand_under_and_their_standing) {
    const auto report = bring(the_archive());
    EXPECT_EQ(report.pages.added, 6U);
    EXPECT_EQ(page("61").words.parent.number, number(naming::Brought::Page, "post:62"));  // it came before its parent
    EXPECT_EQ(page("61").words.place, 2);
    EXPECT_THAT(document::to_json(page("61").words.body), testing::HasSubstr("page"));
    EXPECT_THAT(document::to_json(article("50").words.body), testing::HasSubstr("page"));
    EXPECT_TRUE(is_seen("61"));
    for (const auto* hidden : {"63", "64", "65", "66"}) EXPECT_FALSE(is_seen(hidden)) << hidden;
    clock.set(Moment{1'900'000'000'000});
    EXPECT_TRUE(is_seen("64"));
    EXPECT_FALSE(is_seen("65"));
    EXPECT_EQ(document::words(page("66").words.body), "Une tasse du journal, 12 €.");
    EXPECT_THAT(losses(report), testing::IsSupersetOf({"private", "hour has passed", "item of kind product"}));
    EXPECT_EQ(report.not_kept.at("trash"), 2U);
}

TEST_P(ArchiveOn, old_addresses_of_pages_lead_to_them) {
    bring(the_archive());
    EXPECT_EQ(leads_to("/equipe/"), "/pages/equipe");
    EXPECT_EQ(leads_to("/?page_id=62"), "/pages/le-journal");
    EXPECT_EQ(leads_to("/?p=62"), "/pages/le-journal");
    EXPECT_EQ(leads_to("/?page_id=63"), "nowhere");
}

std::string item(const std::string& id, const std::string& type, const std::string& inside) {
    return "<item><title>Objet " + id + "</title><wp:post_id>" + id + "</wp:post_id><wp:post_type>" + type + "</wp:post_type><wp:status>" +
           (type == "attachment" ? "inherit" : "publish") + "</wp:status>" + inside + "</item>";
}

TEST_P(ArchiveOn, what_an_article_shows_without_having_it_comes_with_it) {
    auto text = with(the_archive(), "Reste en tête.", "Voici [gallery ids=\"71,99\"]<!-- wp:block {\"ref\":70} /-->");
    text = with(text, "</channel>",
                item("70", "wp_block", "<content:encoded>Soutenez-nous.</content:encoded>") +
                    item("71", "attachment",
                         "<link>https://journal.example/epingle/vue/</link><excerpt:encoded>Le pont vu d’ici</excerpt:encoded>"
                         "<wp:post_parent>51</wp:post_parent><wp:attachment_url>https://journal.example/vue.jpg</wp:attachment_url>") +
                    "</channel>");
    const auto report = bring(text);
    EXPECT_EQ(document::words(article("51").words.body), "Voici Le pont vu d’ici Soutenez-nous.");
    EXPECT_THAT(losses(report), Contains("picture or sound of a list that the export has not"));
    const auto pinned = leads_to("/épinglé/");
    EXPECT_THAT(pinned, testing::StartsWith("/articles/"));
    EXPECT_EQ(leads_to("/epingle/vue/"), pinned);
    EXPECT_EQ(leads_to("/?attachment_id=71"), pinned);
    const auto before = everything_in(*store);
    EXPECT_EQ(bring(text).articles.same, report.articles.found);
    EXPECT_TRUE(everything_in(*store) == before);
}

TEST_P(ArchiveOn, a_site_that_stood_below_the_root_leads_here_too) {
    auto text = the_archive();
    for (std::size_t at = 0; (at = text.find("https://journal.example", at)) != text.npos; at += 28)
        text.replace(at, 23, "https://journal.example/blog");
    bring(text);
    EXPECT_EQ(leads_to("/blog/"), "/");
    EXPECT_EQ(leads_to("/blog/feed/"), "/feeds/atom.xml");
    EXPECT_EQ(leads_to("/blog/2019/03/"), "/archive/2019/03");
    EXPECT_EQ(leads_to("/blog/equipe/"), "/pages/equipe");
    EXPECT_EQ(leads_to("/blog/category/monde/page/2/"), "/sections/monde");
    EXPECT_THAT(leads_to("/blog/author/ines/feed/"), testing::MatchesRegex("/feeds/authors/.*/atom.xml"));
}

TEST_P(ArchiveOn, the_report_is_a_page_that_names_every_loss_with_its_place) {
    const auto report = bring(the_archive());
    const auto page = as_page(report, Language::French);
    for (const auto& line : in_words(report, Language::French)) EXPECT_THAT(page, testing::HasSubstr(line));
    for (const auto& loss : report.losses) {
        EXPECT_THAT(page, testing::HasSubstr("\n" + loss.what + "\n"));
        if (loss.place.line == 0) continue;
        EXPECT_THAT(page, testing::HasSubstr("    archive.xml:" + std::to_string(loss.place.line) + " " + loss.place.item));
    }
}

TEST_P(ArchiveOn, menus_come_with_their_order_their_levels_and_what_they_lead_to) {
    const auto report = bring(the_archive());
    EXPECT_EQ(report.menus.added, 3U);
    const auto head = menu("header");
    ASSERT_EQ(head.size(), 4U);
    EXPECT_EQ(head[0].label, "Accueil");
    EXPECT_EQ(head[0].address, "/");
    EXPECT_EQ(head[1].thing, (document::Reference{document::Kind::Section, number(naming::Brought::Section, "category:ankara")}));
    EXPECT_EQ(head[2].label, "Le journal");
    ASSERT_EQ(head[2].below.size(), 2U);
    EXPECT_EQ(head[2].below[0].thing, (document::Reference{document::Kind::Page, number(naming::Brought::Page, "post:61")}));
    EXPECT_EQ(head[2].below[1].address, "https://forum.example/");
    EXPECT_EQ(head[3].thing->kind, document::Kind::Topic);
    ASSERT_EQ(menu("footer").size(), 1U);
    EXPECT_EQ(menu("social").size(), 1U);
    EXPECT_THAT(losses(report), testing::IsSupersetOf({"menu entry deeper than 2", "menu shown nowhere"}));
}

TEST_P(ArchiveOn, a_menu_that_was_changed_here_stays) {
    bring(the_archive());
    ASSERT_TRUE(house.menus.set("header", Language::French, {{"Ici", {}, "/", {}}}));
    bring(the_archive());
    EXPECT_EQ(menu("header").size(), 1U);
    bring(with(the_archive(), "<![CDATA[Accueil]]>", "<![CDATA[Une]]>"));
    EXPECT_EQ(menu("header").size(), 4U);
}

TEST_P(ArchiveOn, co_authors_sign_in_their_order_and_guests_have_their_name) {
    bring(the_archive());
    const auto derya = number(naming::Brought::Author, "author:derya"), tom = number(naming::Brought::Author, "author:tom");
    EXPECT_THAT(article("50").words.authors, ElementsAre(authors::AuthorId{derya}, authors::AuthorId{tom}));
    cache::Ingredients ignored;
    store->read([&](store::Reading& reading) {
        EXPECT_EQ(naming::shown(reading, ignored, {naming::Kind::Author, derya}, Language::French).name, "Derya Kaya");
        EXPECT_EQ(naming::shown(reading, ignored, {naming::Kind::Author, tom}, Language::French).name, "Tom Arslan");
        EXPECT_EQ(document::words(*authors::biography(reading, ignored, {derya}, Language::French)), "Photographe.");
    });
    EXPECT_THAT(article("51").words.authors, ElementsAre(authors::AuthorId{number(naming::Brought::Author, "author:ines")}));
}

TEST_P(ArchiveOn, what_stays_on_the_front_page_is_placed_there_but_for_what_is_hidden) {
    bring(the_archive());
    const auto placed = [&] { return store->read([](store::Reading& reading) { return front::placed(reading, Language::French); }); };
    ASSERT_EQ(placed().size(), 2U);
    EXPECT_EQ(placed()[0].article, article("51").id);  // the latest leads
    EXPECT_EQ(placed()[1].article, article("50").id);
    ASSERT_TRUE(house.front.clear(Language::French, {front::Slot::Part::Lead, {}, 1}));
    bring(the_archive());
    EXPECT_EQ(placed().size(), 1U);  // somebody here took it away
}

TEST_P(ArchiveOn, a_section_deeper_than_the_limit_stands_beside_the_last_and_is_named) {
    const auto report = bring(the_archive());
    EXPECT_EQ(report.sections.refused, 0U);
    EXPECT_EQ(report.sections.added, 8U);
    EXPECT_EQ(std::ranges::count(losses(report), "section deeper than 6"), 2);
    cache::Ingredients ignored;
    store->read([&](store::Reading& reading) {
        const auto parent = [&](const char* slug) {
            return sections::section(reading, ignored, {number(naming::Brought::Section, std::string("category:") + slug)})->parent;
        };
        EXPECT_EQ(parent("maison"), parent("rue"));
        EXPECT_EQ(parent("chambre"), parent("rue"));
    });
}

TEST_P(ArchiveOn, other_terms_are_listed_by_name) {
    const auto json = boost::json::parse(to_json(bring(the_archive()))).as_object();
    const auto& terms = json.at("terms_of_other_taxonomies").as_array();
    ASSERT_EQ(terms.size(), 1U);
    EXPECT_EQ(terms[0].at("taxonomy"), "humeur");
    EXPECT_EQ(terms[0].at("name"), "Gaie");
    EXPECT_EQ(terms[0].at("items").to_number<int>(), 1);
}

TEST_P(ArchiveOn, a_dry_run_says_what_would_come_and_keeps_nothing) {
    const auto before = everything_in(*store);
    const auto dry = bring(the_archive(), Mode::Dry);
    EXPECT_EQ(everything_in(*store), before);
    const auto real = bring(the_archive());
    EXPECT_EQ(dry.comments.added, real.comments.added);
    EXPECT_EQ(dry.comment_states, real.comment_states);
    EXPECT_EQ(dry.pages.added, real.pages.added);
    EXPECT_EQ(dry.menus.added, real.menus.added);
    EXPECT_EQ(dry.references, real.references);
}

ON_EACH_STORE(ArchiveOn);

}  // namespace
}  // namespace rotative::moving
