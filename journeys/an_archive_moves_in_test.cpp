// SPDX-License-Identifier: Apache-2.0
// An archive is brought while the paper is open, by the program itself; then somebody writes a page and a menu. Readers see it at once, and
// who follows an old link arrives. What an import makes of a file is told in paper/moving.
#include <gmock/gmock.h>
#include <boost/json.hpp>
#include <fstream>
#include "open_house.hpp"
#include "program.hpp"

namespace rotative::journeys {
namespace {

using testing::HasSubstr;
using testing::Not;

class AnArchiveMovesIn : public testing::TestWithParam<store::Engine> {
protected:
    AnArchiveMovesIn() { EXPECT_EQ(rotative({"init", "--title", "Le Journal du pont", "--language", "fr"}), 0); }
    int rotative(std::vector<std::string> words) { return Program::run(folder.path(), shelf, std::move(words)); }
    int import(std::vector<std::string> more = {}) {
        std::vector<std::string> words{"import", "wxr", (store::source_root() / "fixtures/wxr/archive.xml").string()};
        words.insert(words.end(), more.begin(), more.end());
        return rotative(std::move(words));
    }
    std::string file(const std::string& name) const {
        std::ifstream in(folder.path() / name);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string written(const std::string& name, const std::string& words) const {
        std::ofstream(folder.path() / name) << words;
        return (folder.path() / name).string();
    }
    store::ScratchStore shelf{GetParam()};
    store::ScratchFolder folder;
};

TEST_P(AnArchiveMovesIn, and_readers_who_follow_an_old_link_arrive) {
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    ASSERT_NE(server.port(), 0) << file("told");
    http::Client reader(server.port());
    EXPECT_EQ(reader.get("/equipe").status, 404);
    EXPECT_EQ(reader.get("/pages/equipe").status, 404);
    ASSERT_EQ(import({"--report", (folder.path() / "report.json").string()}), 0) << file("told");
    EXPECT_EQ(boost::json::parse(file("report.json")).at("comments").at("added").to_number<int>(), 15);
    EXPECT_THAT(file("report.txt"), HasSubstr("the comment it answers is missing"));
    const auto sent = [&](const std::string& old) {
        auto answer = reader.get(old);
        if (std::string(answer.header("location")) + "/" == old) answer = reader.get(answer.header("location"));  // its slash goes first
        EXPECT_EQ(answer.status, 301) << old;
        return std::string(answer.header("location"));
    };
    EXPECT_EQ(sent("/equipe/"), "/pages/equipe");
    EXPECT_EQ(sent("/?page_id=62"), "/pages/le-journal");
    EXPECT_EQ(sent("/feed/"), "/feeds/atom.xml");
    EXPECT_EQ(sent("/?feed=rss2"), "/feeds/atom.xml");
    EXPECT_EQ(sent("/category/monde/feed/"), "/feeds/sections/monde/atom.xml");
    EXPECT_EQ(sent("/2019/03/"), "/archive/2019/03");
    EXPECT_EQ(reader.get("/archive/2019/03").status, 200);
    EXPECT_EQ(reader.get("/interne").status, 404);
    EXPECT_THAT(reader.get("/pages/equipe").body, HasSubstr("/pages/le-journal"));
    EXPECT_THAT(reader.get("/").body, HasSubstr("Épinglé"));
}

TEST_P(AnArchiveMovesIn, and_pages_and_menus_are_written_on) {
    ASSERT_EQ(import(), 0) << file("told");
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    ASSERT_NE(server.port(), 0) << file("told");
    http::Client reader(server.port());
    EXPECT_EQ(reader.get("/pages/mentions-l%C3%A9gales").status, 404);
    const auto notice = written("notice.md", "# Mentions légales\n\nDirectrice de la publication : Inès Moreau.\n");
    ASSERT_EQ(rotative({"page", "publish", notice, "--parent", "le-journal"}), 0) << file("told");
    const auto page = reader.get("/pages/mentions-l%C3%A9gales");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Inès Moreau"));
    EXPECT_THAT(reader.get("/pages/le-journal").body, HasSubstr("Mentions légales"));
    const auto menus = written("menus.json", R"({"footer": [{"label": "Qui sommes-nous", "to": "page:mentions-légales"}]})");
    EXPECT_THAT(reader.get("/").body, Not(HasSubstr("Qui sommes-nous")));
    ASSERT_EQ(rotative({"menu", "set", menus}), 0) << file("told");
    EXPECT_THAT(reader.get("/").body, HasSubstr("Qui sommes-nous"));
    EXPECT_EQ(rotative({"menu", "set", written("wrong.json", R"({"footer": [{"label": "x", "to": "page:rien"}]})")}), 1);
    EXPECT_THAT(file("told"), HasSubstr("/footer/0/to"));
    EXPECT_EQ(rotative({"look", "menus"}), 0);
    EXPECT_EQ(rotative({"look", "comments"}), 0);
}

TEST_P(AnArchiveMovesIn, and_no_address_of_a_machine_is_kept_in_the_open) {
    ASSERT_EQ(import({"--addresses", "seal"}), 0) << file("told");
    EXPECT_EQ(rotative({"look", "comment", "1"}), 0);
    const auto store = store::open(shelf.address());
    const auto sealed = store->read([](store::Reading& reading) {
        std::vector<std::string> all;
        auto rows = reading.rows("select address_sealed from comments where address_sealed <> ''");
        while (rows.next()) all.push_back(rows.text(0));
        return all;
    });
    EXPECT_GT(sealed.size(), 10U);
    EXPECT_THAT(sealed, testing::Each(Not(HasSubstr("192.0.2"))));
}

ON_BOTH_DATABASES(AnArchiveMovesIn);

}  // namespace
}  // namespace rotative::journeys
