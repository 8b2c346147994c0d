// SPDX-License-Identifier: Apache-2.0
// The files of an old site come with it: pictures, sounds, films and documents, shown where they were, found at their old addresses, and
// seen by nobody but through what is public. On each store. Names and folders are in uploads_test.cpp, an import that is killed in
// attachments_killed_test.cpp.
#include <gmock/gmock.h>
#include <algorithm>
#include <boost/json.hpp>
#include "paper/addresses/addresses.hpp"
#include "paper/media/uses.hpp"
#include "paper/moving/test_house.hpp"
#include "paper/moving/test_uploads.hpp"
#include "press/document/renditions.hpp"

namespace rotative::moving {
namespace {

namespace fs = std::filesystem;
using document::Image;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::MatchesRegex;
using testing::StartsWith;

class AttachmentsOn : public IntoTestHouse {
protected:
    AttachmentsOn() { lay_uploads(uploads()); }
    fs::path uploads() const { return files.path() / "uploads"; }

    Report bring(const std::string& text, Mode mode = Mode::ForGood) { return bring(text, How{mode, {}, uploads()}); }
    Report bring(const std::string& text, const How& how) {
        const auto path = files.path() / "export.xml";
        std::ofstream(path) << text;
        auto report = house.moving.import_wxr({path}, how);
        if (!report) throw std::runtime_error(report.problem().message);
        return *std::move(report);
    }
    media::MediumId medium_id(const std::string& key) { return {number(naming::Brought::Medium, key)}; }
    media::Medium medium(const std::string& key) {
        return store->read([&](store::Reading& reading) { return media::shown(reading, unnoted, medium_id(key)); })
            .value_or(media::Medium{});
    }
    bool is_seen(const std::string& key) {
        return store->read([&](store::Reading& reading) { return media::is_seen(reading, unnoted, medium_id(key)); });
    }
    std::string file_of(const std::string& key) {
        return store->read([&](store::Reading& reading) { return media::address(reading, unnoted, medium_id(key)); }).value_or("nothing");
    }
    template <class Kind>
    static std::vector<Kind> blocks(const document::Document& body) {
        std::vector<Kind> found;
        for (const auto& block : body.blocks)
            if (const auto* one = std::get_if<Kind>(&block.kind)) found.push_back(*one);
        return found;
    }
    static std::vector<std::string> losses(const Report& report, const std::string& what) {
        std::vector<std::string> items;
        for (const auto& loss : report.losses)
            if (loss.what == what) items.push_back(loss.place.item);
        return items;
    }
    media::Examined examined() {
        return store->read([&](store::Reading& reading) { return media::examine(reading, house.media.files()); });
    }

    store::ScratchFolder files;
    cache::Ingredients unnoted;
};

TEST_P(AttachmentsOn, come_with_their_words_and_nothing_is_lost) {
    const auto report = bring(the_illustrated_export());
    EXPECT_EQ(report.attachments.found, 11U);
    EXPECT_EQ(report.attachments.added, 10U);
    EXPECT_EQ(report.uploads_missing, 1U);
    EXPECT_EQ(report.uploads_aside, 1U);
    EXPECT_EQ(report.uploads_waiting, 0U);
    EXPECT_EQ(report.attachments.refused, 0U);
    EXPECT_EQ(report.other_uploads.added, 1U);
    EXPECT_EQ(report.media_sorts, (std::map<std::string, std::size_t>{{"document", 2}, {"picture", 7}, {"sound", 1}, {"video", 1}}));
    EXPECT_THAT(losses(report, "upload missing"), ElementsAre("Objet 76"));
    EXPECT_THAT(losses(report, "picture kept aside"), ElementsAre("Objet 77"));
    const auto vue = medium("post:70");
    EXPECT_EQ(
        vue.known,
        (media::Known{"Le pont, vu du nord", "Vue du nord", "Inès Aubert", {}, "vue.jpg", "wxr:journal.example:post:70", "Objet 70", ""}));
    EXPECT_EQ(vue.size, (media::Size{40, 30})) << "the original, not the copy that the article showed";
    EXPECT_EQ(medium("post:74").type, "application/octet-stream");
    EXPECT_TRUE(medium("post:77").is_aside());
    EXPECT_EQ(medium("upload:2018/seul.png").size, (media::Size{50, 50}));
    EXPECT_THAT(examined().missing, IsEmpty());
    EXPECT_THAT(examined().orphaned, IsEmpty());
}

TEST_P(AttachmentsOn, stand_where_they_stood) {
    const auto report = bring(the_illustrated_export());
    const auto body = article("50").words.body;
    const auto images = blocks<Image>(body);
    ASSERT_EQ(images.size(), 4U);
    EXPECT_EQ(images[0].medium, (document::Medium{medium_id("post:70").number, ""}));
    EXPECT_EQ(images[0].alternative, "Vue");
    EXPECT_EQ(images[1].medium, (document::Medium{0, "https://ailleurs.example/x.jpg"})) << "of another site: nothing is fetched";
    EXPECT_EQ(images[2].medium.id, medium_id("upload:2018/seul.png").number);
    EXPECT_EQ(images[3].medium, (document::Medium{0, upload("2018/perdu.jpg")}));
    const auto galleries = blocks<document::Gallery>(body);
    ASSERT_EQ(galleries.size(), 1U);
    ASSERT_EQ(galleries[0].images.size(), 2U);
    EXPECT_EQ(galleries[0].images[0].medium.id, medium_id("post:70").number);
    EXPECT_EQ(galleries[0].images[0].alternative, "Le pont, vu du nord");
    EXPECT_EQ(galleries[0].images[1].medium.id, medium_id("post:71").number);
    ASSERT_EQ(blocks<document::Audio>(body).size(), 1U);
    EXPECT_EQ(blocks<document::Audio>(body)[0].medium.id, medium_id("post:73").number);
    ASSERT_EQ(blocks<document::Video>(body).size(), 1U);
    EXPECT_EQ(blocks<document::Video>(body)[0].medium.id, medium_id("post:75").number);
    EXPECT_THAT(media::media_in(body), IsSupersetOf({medium_id("post:72"), medium_id("post:74")})) << "links of words";
    EXPECT_EQ(document::words(body), "La vue Lire le plan et le dessin. Vue du nord Le pont D’ailleurs");
    EXPECT_EQ(article("50").words.picture, medium_id("post:71"));
    EXPECT_EQ(report.pictures_shown, 8U);
    EXPECT_EQ(report.pictures, 2U);
    const auto of_the_page = blocks<Image>(page("60").words.body);
    ASSERT_EQ(of_the_page.size(), 2U);
    EXPECT_EQ(of_the_page[0].medium.id, medium_id("post:80").number) << "it stood above the page";
    EXPECT_EQ(of_the_page[1].alternative, "Le pont, vu du nord") << "the library speaks where the text is silent";
}

TEST_P(AttachmentsOn, are_seen_through_what_is_public_alone) {
    bring(the_illustrated_export());
    for (const auto* shown :
         {"post:70", "post:71", "post:72", "post:73", "post:74", "post:75", "post:79", "post:80", "upload:2018/seul.png"})
        EXPECT_TRUE(is_seen(shown)) << shown;
    for (const auto* hidden : {"post:77", "post:78"}) EXPECT_FALSE(is_seen(hidden)) << hidden;
    const auto derya = authors::AuthorId{number(naming::Brought::Author, "author:derya")};
    EXPECT_EQ(store->read([&](store::Reading& reading) { return authors::face(reading, unnoted, derya); }), medium_id("post:79"));
}

TEST_P(AttachmentsOn, are_found_at_their_old_addresses) {
    bring(the_illustrated_export());
    const auto vue = file_of("post:70");
    EXPECT_THAT(vue, MatchesRegex("/media/[a-z2-7]+/40\\.jpg"));
    for (const auto* of_the_view : {"2018/vue.jpg", "2018/vue-300x200.jpg", "2018/vue-150x150.jpg?w=3", "2018/vue-scaled.jpg"})
        EXPECT_EQ(leads_to(std::string("/wp-content/uploads/") + of_the_view), vue) << of_the_view;
    EXPECT_EQ(leads_to("/wp-content/uploads/2018/pont.jpg"), file_of("post:71"));
    EXPECT_EQ(leads_to("/wp-content/uploads/2018/pont-100x100.jpg"), file_of("post:71"));
    EXPECT_EQ(leads_to("/wp-content/uploads/2018/seul-100x100.png"), file_of("upload:2018/seul.png"));
    EXPECT_THAT(leads_to("/wp-content/uploads/2018/plan.pdf"), MatchesRegex("/media/[a-z2-7]+/file\\.pdf"));
    for (const auto* hidden : {"2018/secret.png", "2018/abimee.jpg", "2018/perdu.jpg", "2018/other.jpg"})
        EXPECT_EQ(leads_to(std::string("/wp-content/uploads/") + hidden), "nowhere") << hidden;
    const auto shows_it = leads_to("/objet-50/");
    EXPECT_THAT(shows_it, StartsWith("/articles/"));
    EXPECT_EQ(leads_to("/objet-70/"), shows_it) << "it hung on the article";
    EXPECT_EQ(leads_to("/objet-72/"), shows_it) << "it hung on nothing, but the article shows it";
    EXPECT_EQ(leads_to("/?attachment_id=74"), shows_it);
    EXPECT_EQ(leads_to("/objet-79/"), file_of("post:79")) << "a face is on no page of its own";
    ASSERT_TRUE(house.articles.withdraw(article("50").id));
    EXPECT_EQ(leads_to("/wp-content/uploads/2018/pont.jpg"), "nowhere");
    EXPECT_EQ(leads_to("/wp-content/uploads/2018/vue.jpg"), vue) << "a page shows it still";
}

TEST_P(AttachmentsOn, come_once_and_a_newer_export_changes_only_what_is_other_there) {
    bring(the_illustrated_export());
    const auto before = everything_in(*store);
    clock.wind(std::chrono::hours(1));
    const auto again = bring(the_illustrated_export());
    EXPECT_TRUE(everything_in(*store) == before);
    EXPECT_EQ(again.attachments.same, 10U);
    EXPECT_EQ(again.other_uploads.same, 1U);
    EXPECT_EQ(again.articles.same, 3U);
    const auto without = bring(the_illustrated_export(), How(Mode::ForGood));
    EXPECT_TRUE(everything_in(*store) == before) << "a run that is not told the folder takes nothing back";
    EXPECT_EQ(without.articles.same, 3U);
    auto known = medium("post:71").known;
    known.credit = "Derya";
    ASSERT_TRUE(house.media.describe(medium_id("post:71"), known));
    const auto newer = with(the_illustrated_export(), "<excerpt:encoded>Le pont</excerpt:encoded>",
                            "<excerpt:encoded>Le pont</excerpt:encoded>" + of_field("_wp_attachment_image_alt", "Un pont"));
    const auto third = bring(newer);
    EXPECT_EQ(third.attachments.changed, 1U);
    EXPECT_EQ(third.attachments.same, 9U);
    EXPECT_EQ(medium("post:71").known.alternative, "Un pont");
    EXPECT_EQ(medium("post:71").known.credit, "Derya") << "said here, and not changed there";
}

TEST_P(AttachmentsOn, a_missing_file_keeps_its_words_and_a_later_run_brings_it) {
    bring(the_illustrated_export());
    const auto awaited = [&] {
        return store->read([](store::Reading& reading) {
            auto rows = reading.rows("select address, caption from awaited_media");
            return rows.next() ? rows.text(0) + " " + rows.text(1) : std::string("none");
        });
    };
    EXPECT_EQ(awaited(), upload("2018/perdu.jpg") + " Perdue depuis");
    auto here = article("50").words;
    here.headline = "Un autre titre";
    ASSERT_TRUE(house.articles.rewrite(article("50").id, here));
    pictures::put(uploads() / "2018/perdu.jpg", pictures::plain_png(60, 60, {6, 6, 6}));
    const auto later = bring(the_illustrated_export());
    EXPECT_EQ(later.attachments.added, 1U);
    EXPECT_EQ(later.articles.changed, 1U);
    EXPECT_EQ(later.uploads_missing, 0U);
    EXPECT_EQ(awaited(), "none");
    EXPECT_EQ(medium("post:76").known.caption, "Perdue depuis");
    EXPECT_EQ(blocks<Image>(article("50").words.body).at(3).medium.id, medium_id("post:76").number);
    EXPECT_EQ(article("50").words.headline, "Un autre titre") << "what was changed here stays";
    EXPECT_EQ(leads_to("/wp-content/uploads/2018/perdu.jpg"), file_of("post:76"));
    EXPECT_EQ(bring(the_illustrated_export()).articles.same, 3U);
}

TEST_P(AttachmentsOn, wait_with_their_words_while_no_folder_is_named) {
    const auto report = bring(the_illustrated_export(), How(Mode::ForGood));
    EXPECT_EQ(report.uploads_waiting, 11U);
    EXPECT_EQ(report.later.at("attachment"), 11U);
    EXPECT_EQ(count(*store, "select count(*) from awaited_media"), 11);
    EXPECT_EQ(count(*store, "select count(*) from media"), 0);
    EXPECT_EQ(blocks<Image>(article("50").words.body).at(0).medium, (document::Medium{0, upload("2018/vue-300x200.jpg")}));
    const auto before = everything_in(*store);
    bring(the_illustrated_export(), How(Mode::ForGood));
    EXPECT_TRUE(everything_in(*store) == before);
    const auto later = bring(the_illustrated_export());
    EXPECT_EQ(later.attachments.added, 10U);
    EXPECT_EQ(later.articles.changed, 2U);
    EXPECT_EQ(article("50").words.picture, medium_id("post:71"));
    EXPECT_EQ(count(*store, "select count(*) from awaited_media"), 1);
}

TEST_P(AttachmentsOn, a_frame_around_a_file_is_the_file) {
    bring(export_of(of_file("72", "2018/plan.pdf") +
                    of_item("50", "post",
                            "<iframe src=\"" + upload("2018/plan.pdf") + "\" title=\"Le plan\"></iframe>\n\n[embed]" +
                                upload("2018/film.mp4") +
                                "[/embed]\n\n<iframe src=\"https://ailleurs.example/\" title=\"Ailleurs\"></iframe>",
                            {})));
    const auto body = article("50").words.body;
    const auto framed = blocks<document::File>(body);
    ASSERT_EQ(framed.size(), 2U);
    EXPECT_EQ(framed[0], (document::File{{medium_id("post:72").number, ""}, {{document::Text{"Le plan"}}}}));
    EXPECT_EQ(framed[1], (document::File{{medium_id("upload:2018/film.mp4").number, ""}, {}}));
    EXPECT_EQ(blocks<document::Embed>(body).size(), 1U);
    EXPECT_TRUE(is_seen("upload:2018/film.mp4"));
}

TEST_P(AttachmentsOn, names_that_lead_out_of_the_folder_bring_nothing) {
    pictures::put(files.path() / "secret.png", pictures::plain_png(5, 5));
    fs::create_symlink(files.path() / "secret.png", uploads() / "out.png");
    const auto report = bring(export_of(of_file("70", "../secret.png") + of_file("71", "out.png") +
                                        of_item("50", "post", "<img src=\"" + upload("2018/%2e%2e/%2e%2e/secret.png") + "\">", {})));
    EXPECT_EQ(report.attachments.added, 0U);
    EXPECT_EQ(report.uploads_missing, 2U + report.other_uploads.found);
    EXPECT_EQ(count(*store, "select count(*) from media"), 0);
}

TEST_P(AttachmentsOn, a_dry_run_says_what_would_come) {
    const auto before = everything_in(*store);
    const auto dry = bring(the_illustrated_export(), Mode::Dry);
    EXPECT_TRUE(everything_in(*store) == before);
    EXPECT_FALSE(fs::exists(house.media.files().folder() / "originals"));
    const auto real = bring(the_illustrated_export());
    EXPECT_EQ(dry.attachments.added, real.attachments.added);
    EXPECT_EQ(dry.other_uploads.added, real.other_uploads.added);
    EXPECT_EQ(dry.uploads_missing, real.uploads_missing);
    EXPECT_EQ(dry.media_sorts, real.media_sorts);
    EXPECT_EQ(dry.references, real.references);
    EXPECT_EQ(dry.faces, real.faces);
}

TEST_P(AttachmentsOn, the_report_counts_each_of_them) {
    const auto json = boost::json::parse(to_json(bring(the_illustrated_export()))).as_object();
    const auto& counted = json.at("attachments").as_object();
    const auto times = [&](const char* what) { return counted.at(what).to_number<int>(); };
    EXPECT_EQ(times("found"), times("added") + times("changed") + times("same") + times("refused") + times("missing"));
    EXPECT_EQ(times("kept_aside"), 1);
    EXPECT_EQ(counted.at("sorts").at("picture").to_number<int>(), 7);
    EXPECT_EQ(json.at("left_for_later").as_object().size(), 0U);
    EXPECT_EQ(house.moving.import_wxr({files.path() / "export.xml"}, How{Mode::ForGood, {}, files.path() / "nowhere"}).problem().message,
              "moving.no_uploads");
}

ON_EACH_STORE(AttachmentsOn);

}  // namespace
}  // namespace rotative::moving
