// SPDX-License-Identifier: Apache-2.0
// The files of an old site are brought while the paper is open, by the program itself: readers see them in the articles, and who follows an
// old address of one arrives, until nothing public shows it. What becomes of each is told in paper/moving.
#include <gmock/gmock.h>
#include <boost/json.hpp>
#include <fstream>
#include "base/test_files.hpp"
#include "open_house.hpp"
#include "paper/moving/test_uploads.hpp"
#include "program.hpp"

namespace rotative::journeys {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class PicturesMoveIn : public testing::TestWithParam<store::Engine> {
protected:
    PicturesMoveIn() {
        EXPECT_EQ(rotative({"init", "--title", "Le Journal", "--language", "fr"}), 0);
        moving::lay_uploads(folder.path() / "uploads");
        std::ofstream(folder.path() / "export.xml") << moving::the_illustrated_export();
    }
    int rotative(std::vector<std::string> words) { return Program::run(folder.path(), shelf, std::move(words)); }
    std::string path(const char* name) const { return (folder.path() / name).string(); }
    std::string file(const char* name) const { return bytes_of(folder.path() / name); }

    store::ScratchStore shelf{GetParam()};
    store::ScratchFolder folder;
};

TEST_P(PicturesMoveIn, and_are_seen_where_they_were_and_found_where_they_lay) {
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    ASSERT_NE(server.port(), 0) << file("told");
    http::Client reader(server.port());
    const std::string old = "/wp-content/uploads/2018/";
    EXPECT_EQ(reader.get(old + "pont-300x200.jpg").status, 404);
    ASSERT_EQ(rotative({"import", "wxr", path("export.xml"), "--uploads", path("uploads"), "--report", path("report.json")}), 0)
        << file("told");
    EXPECT_EQ(boost::json::parse(file("report.json")).at("attachments").at("added").to_number<int>(), 10);
    EXPECT_THAT(file("report.txt"), AllOf(HasSubstr("upload missing"), HasSubstr("2018/perdu.jpg"), HasSubstr("picture kept aside")));
    const auto arrive = [&](const std::string& from) {
        const auto sent = reader.get(from);
        EXPECT_EQ(sent.status, 301) << from;
        return reader.get(std::string(sent.header("location")));
    };
    const auto article = arrive("/objet-50");
    EXPECT_THAT(article.body, AllOf(HasSubstr("<source type=\"image/avif\""), HasSubstr("alt=\"Le pont, vu du nord\""),
                                    HasSubstr("<audio controls"), HasSubstr("<video controls"), HasSubstr("/file.pdf\">le plan</a>")));
    EXPECT_EQ(arrive(old + "pont-300x200.jpg").header("content-type"), "image/jpeg");
    EXPECT_EQ(arrive(old + "plan.pdf").body, "%PDF-1.4 le plan");
    EXPECT_EQ(arrive(old + "dessin.svg").header("content-type"), "application/octet-stream");
    EXPECT_THAT(arrive("/objet-60").body, HasSubstr("<picture>"));
    EXPECT_EQ(reader.get(old + "secret.png").status, 404);
    const auto address = std::string(reader.get("/objet-50").header("location"));
    const auto number = address.substr(10, address.find('-') - 10);
    ASSERT_EQ(rotative({"article", "withdraw", number}), 0) << file("told");
    EXPECT_EQ(reader.get(old + "pont-300x200.jpg").status, 404) << "nothing public shows it any more";
    EXPECT_EQ(reader.get(old + "vue.jpg").status, 301) << "a page shows it still";
    EXPECT_EQ(rotative({"doctor"}), 0) << file("told");
}

ON_BOTH_DATABASES(PicturesMoveIn);

}  // namespace
}  // namespace rotative::journeys
