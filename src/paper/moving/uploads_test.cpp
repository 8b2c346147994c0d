// SPDX-License-Identifier: Apache-2.0
// Which address of the old site names which file, and that no name leads out of the folder they are looked for in.
#include "paper/moving/uploads.hpp"
#include <gmock/gmock.h>
#include <sys/stat.h>
#include "base/test_files.hpp"
#include "paper/addresses/sized.hpp"
#include "paper/moving/brought_medium.hpp"
#include "paper/moving/upload_folder.hpp"
#include "press/pictures/test_pictures.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::moving {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

OldSite the_site() { return OldSite({"Journal", "https://www.journal.example", "fr", "1.2", "https://journal.example", {}}); }

WxrItem attachment(const std::string& address, const std::string& file = {}) {
    WxrItem item;
    item.type = "attachment", item.id = "7", item.attachment_url = address;
    if (!file.empty()) item.fields["_wp_attached_file"] = file;
    return item;
}

TEST(Sized, copies_say_in_their_names_what_they_were_made_from) {
    using addresses::originals_of;
    EXPECT_THAT(originals_of("2018/pont-300x200.jpg"), ElementsAre("2018/pont.jpg"));
    EXPECT_THAT(originals_of("/a-1x1/pont-scaled-300x200.jpg"), ElementsAre("/a-1x1/pont-scaled.jpg", "/a-1x1/pont.jpg"));
    EXPECT_THAT(originals_of("pont-e1516450000000-rotated.png"), ElementsAre("pont-e1516450000000.png", "pont.png"));
    for (const auto* plain : {"pont.jpg", "pont-x200.jpg", "pont300x200.jpg", "-300x200.jpg", "pont-300x200", "a.b/pont-300x200", ""})
        EXPECT_THAT(originals_of(plain), IsEmpty()) << plain;
}

TEST(Uploads, an_address_names_an_attachment_whatever_its_scheme_host_and_size) {
    const auto site = the_site();
    Uploads uploads;
    uploads.take(attachment("https://journal.example/wp-content/uploads/2018/01/vue-scaled.jpg"), "a");
    uploads.take(attachment("https://files.example/2018/plan.pdf", "2018/plan.pdf"), "b");
    uploads.take(attachment("https://journal.example/wp-content/uploads/2018/01/caf%C3%A9.jpg"), "c");
    for (const auto* address :
         {"https://journal.example/wp-content/uploads/2018/01/vue-scaled.jpg",
          "http://www.journal.example/wp-content/uploads/2018/01/vue.jpg", "/wp-content/uploads/2018/01/vue-300x200.jpg?w=3",
          "https://i0.wp.com/journal.example/wp-content/uploads/2018/01/vue-scaled.jpg"})
        EXPECT_EQ(uploads.origins_at(site, address).at(0), "a") << address;
    EXPECT_EQ(uploads.origins_at(site, "https://files.example/2018/plan.pdf").at(0), "b");
    EXPECT_EQ(uploads.origins_at(site, "/wp-content/uploads/2018/01/cafe%CC%81-10x10.jpg").at(0), "c") << "accents apart";
    EXPECT_THAT(uploads.origins_at(site, "/wp-content/uploads/x-300x200.png"),
                ElementsAre("wxr:journal.example:upload:x.png", "wxr:journal.example:upload:x-300x200.png"));
    for (const auto* strange : {"https://other.example/wp-content/uploads/2018/01/vue.jpg", "https://journal.example/2018/01/vue.jpg",
                                "mailto:a@b.example", "https://files.example/2018/other.pdf"})
        EXPECT_THAT(uploads.origins_at(site, strange), IsEmpty()) << strange;
}

TEST(Uploads, the_exact_name_wins_over_what_it_may_be_a_copy_of) {
    Uploads uploads;
    uploads.take(attachment("https://journal.example/wp-content/uploads/pont-e1516450000000.jpg"), "edited");
    uploads.take(attachment("https://journal.example/wp-content/uploads/pont.jpg"), "plain");
    EXPECT_EQ(uploads.origins_at(the_site(), "/wp-content/uploads/pont-150x150.jpg").at(0), "plain");
    EXPECT_EQ(uploads.origins_at(the_site(), "/wp-content/uploads/pont-e1516450000000-150x150.jpg").at(0), "edited");
    EXPECT_THAT(uploads.addresses_won_by(attachment("https://journal.example/wp-content/uploads/pont-e1516450000000.jpg"), "edited"),
                ElementsAre("http://journal.example/wp-content/uploads/pont-e1516450000000.jpg"));
}

class Folder : public testing::Test {
protected:
    Folder() {
        fs::create_directories(scratch.path() / "uploads/2018");
        put("uploads/2018/pont.jpg", "pont");
        put("secret.txt", "secret");
    }
    void put(const std::string& name, std::string_view bytes) { pictures::put(scratch.path() / name, bytes); }
    std::string found(const std::vector<std::string>& paths) {
        const auto folder = UploadFolder::opened(scratch.path() / "uploads");
        const auto file = folder->find(paths);
        return file ? bytes_of(path_of(*file)) : "nothing";
    }
    store::ScratchFolder scratch;
};

TEST_F(Folder, gives_the_first_that_is_there_in_any_spelling) {
    EXPECT_EQ(found({"2018/other.jpg", "2018/pont.jpg"}), "pont");
    put("uploads/cafe\xCC\x81.jpg", "apart");
    put("uploads/th\xC3\xA9.jpg", "together");
    put("uploads/%C3%AEle.jpg", "written");
    EXPECT_EQ(found({"caf\xC3\xA9.jpg"}), "apart");
    EXPECT_EQ(found({"the\xCC\x81.jpg"}), "together");
    EXPECT_EQ(found({"\xC3\xAEle.jpg"}), "written");
    put("uploads/empty.jpg", "");
    EXPECT_EQ(found({"empty.jpg"}), "nothing");
    EXPECT_EQ(found({"2018"}), "nothing");
    EXPECT_EQ(UploadFolder::opened(scratch.path() / "nowhere").problem().message, "moving.no_uploads");
}

TEST_F(Folder, nothing_leads_out_of_it) {
    const auto uploads = scratch.path() / "uploads";
    fs::create_symlink("../secret.txt", uploads / "out.jpg");
    fs::create_symlink(scratch.path(), uploads / "above");
    fs::create_symlink("/etc/passwd", uploads / "whole.jpg");
    fs::create_symlink("2018/pont.jpg", uploads / "inside.jpg");
    fs::create_symlink("round", uploads / "round");
    ASSERT_EQ(::mkfifo((uploads / "pipe.jpg").c_str(), 0600), 0);
    for (const auto* path : {"../secret.txt", "2018/../../secret.txt", "2018/../2018/pont.jpg", "/etc/passwd", "out.jpg",
                             "above/secret.txt", "whole.jpg", "round", "round/pont.jpg", "pipe.jpg", "2018/pont.jpg/x", "..", "."})
        EXPECT_EQ(found({path}), "nothing") << path;
    EXPECT_EQ(found({std::string("2018/pont.jpg\0x", 15)}), "nothing");
    EXPECT_EQ(found({std::string(5000, 'x')}), "nothing");
    EXPECT_EQ(found({"inside.jpg"}), "pont") << "a link that stays inside is followed";
}

TEST(BroughtMedium, no_word_and_no_link_of_an_attachment_is_lost) {
    auto item = attachment("https://journal.example/wp-content/uploads/2018/vue.jpg", "2018/vue.jpg");
    item.title = "Vue &amp; pont", item.excerpt = "Voir <a href=\"https://a.example/\">ici</a>", item.content = "<p>Prise de nuit.</p>";
    item.fields["_wp_attachment_image_alt"] = std::string(media::longest_alternative + 1, 'a');
    item.fields["_wp_attachment_metadata"] = R"(a:1:{s:10:"image_meta";a:2:{s:6:"credit";s:5:"Inès";s:9:"copyright";s:1:"x";}})";
    const auto known = known_of(item, the_site(), "o");
    EXPECT_EQ(known.title, "Vue & pont");
    EXPECT_EQ(known.credit, "Inès");
    EXPECT_EQ(known.name, "vue.jpg");
    EXPECT_EQ(known.caption, "");
    EXPECT_EQ(known.alternative, "");
    for (const auto* words : {"https://a.example/", "ici", "Prise de nuit.", "aaaaaa"}) EXPECT_THAT(known.description, HasSubstr(words));
    item.fields["_media_credit"] = "Derya";
    EXPECT_EQ(known_of(item, the_site(), "o").credit, "Derya");
}

TEST(BroughtMedium, a_newer_export_brings_the_words_that_are_other_there) {
    const media::Known before{"Le pont", "De nuit", "Inès", {}, {}, {}, "Vue", "Longue"};
    auto here = before, there = before;
    here.caption = "De nuit, sous la pluie";
    there.alternative = "Le pont neuf";
    const auto now = with_news(here, there, mark_of(before));
    EXPECT_EQ(now.alternative, "Le pont neuf");
    EXPECT_EQ(now.caption, "De nuit, sous la pluie");
    EXPECT_EQ(with_news(here, before, mark_of(before)), here);
}

}  // namespace
}  // namespace rotative::moving
