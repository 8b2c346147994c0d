// SPDX-License-Identifier: Apache-2.0
// A command given while the paper is open is carried out by the server, and the pages say so at once; when it is closed, the command opens
// the folder itself. The program is the real one, in processes of its own.
#include <gmock/gmock.h>
#include <fstream>
#include "open_house.hpp"
#include "program.hpp"

namespace rotative::journeys {
namespace {

using testing::HasSubstr;

class ACommandThroughTheServer : public testing::TestWithParam<store::Engine> {
protected:
    ACommandThroughTheServer() {
        std::ofstream(folder.path() / "text.md") << "La foule traverse.\n";
        EXPECT_EQ(rotative({"init", "--title", "Le Courrier", "--language", "fr"}), 0);
    }
    int rotative(std::vector<std::string> words) { return Program::run(folder.path(), shelf, std::move(words)); }
    int publish(const std::string& headline) {
        return rotative({"article", "publish", (folder.path() / "text.md").string(), "--headline", headline, "--section", "ville"});
    }
    /// What the operator was told, since the beginning.
    std::string told() const {
        std::ifstream file(folder.path() / "told");
        return {std::istreambuf_iterator<char>(file), {}};
    }
    store::ScratchStore shelf{GetParam()};
    store::ScratchFolder folder;
};

TEST_P(ACommandThroughTheServer, is_seen_by_readers_at_once) {
    EXPECT_EQ(rotative({"section", "add", "Ville"}), 0);  // the paper is closed
    {
        const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
        ASSERT_NE(server.port(), 0) << told();
        EXPECT_THAT(http::Client(server.port()).get("/sections/ville").body, HasSubstr("Ville"));
        EXPECT_EQ(publish("Le pont rouvre"), 0) << told();
        EXPECT_THAT(http::Client(server.port()).get("/sections/ville").body, HasSubstr("Le pont rouvre"));
        EXPECT_EQ(publish(std::string(400, 'x')), 1);
        EXPECT_THAT(told(), HasSubstr("too long"));
        EXPECT_EQ(rotative({"setting", "title", "Le Détroit"}), 0);
        EXPECT_THAT(http::Client(server.port()).get("/").body, HasSubstr("Le Détroit"));
    }
    EXPECT_EQ(publish("Les navettes restent"), 0);  // closed again
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    EXPECT_THAT(http::Client(server.port()).get("/sections/ville").body, HasSubstr("Les navettes restent"));
}

TEST_P(ACommandThroughTheServer, says_how_the_house_is) {
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    ASSERT_NE(server.port(), 0) << told();
    EXPECT_EQ(rotative({"doctor"}), 0) << told();
    EXPECT_EQ(rotative({"errands", "list", "--json"}), 0);
    EXPECT_EQ(rotative({"look", "pages"}), 0);
    EXPECT_EQ(rotative({"look", "article", "7"}), 1);
    EXPECT_EQ(rotative({"config", "check"}), 0);
    EXPECT_EQ(rotative({"resume"}), 0);
    EXPECT_EQ(rotative({"artcle", "publish"}), 2);
    EXPECT_EQ(http::Client(server.port()).get("/healthz").status, 200);
    EXPECT_EQ(http::Client(server.port()).get("/readyz").status, 200);
}

TEST_P(ACommandThroughTheServer, knows_a_misspelt_key_and_names_the_nearest) {
    std::ofstream(folder.path() / "rotative.toml") << "adress = \"https://courrier.example\"\n";
    EXPECT_EQ(rotative({"config", "check"}), 1);
    EXPECT_THAT(told(), HasSubstr("address"));
    EXPECT_EQ(rotative({"serve", "--listen", "127.0.0.1:0"}), 1);  // and does not open
}

TEST_P(ACommandThroughTheServer, one_server_owns_the_folder) {
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    ASSERT_NE(server.port(), 0) << told();
    EXPECT_EQ(rotative({"serve", "--listen", "127.0.0.1:0"}), 1);
    EXPECT_EQ(rotative({"init", "--title", "Un autre"}), 1);
}

TEST_P(ACommandThroughTheServer, is_refused_in_words_where_there_is_no_newspaper) {
    const store::ScratchStore nothing{GetParam()};
    const auto is_there = [&] { return std::filesystem::exists(folder.path() / "secret"); };
    for (const auto& words : {std::vector<std::string>{"serve", "--listen", "127.0.0.1:0"}, {"doctor"}, {"section", "add", "Ville"}})
        EXPECT_EQ(Program::run(folder.path(), nothing, words), 1) << words.front();
    EXPECT_THAT(told(), HasSubstr("there is no newspaper in"));
    EXPECT_FALSE(is_there());
    EXPECT_EQ(Program::run(folder.path(), nothing, {"init", "--title", "Le Courrier"}), 0) << told();  // the folder's rotative.toml is kept
    EXPECT_EQ(Program::run(folder.path(), nothing, {"doctor"}), 0) << told();
}

TEST_P(ACommandThroughTheServer, two_newspapers_do_not_share_a_port) {
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    ASSERT_NE(server.port(), 0) << told();
    const store::ScratchStore other{GetParam()};
    const store::ScratchFolder elsewhere;
    ASSERT_EQ(Program::run(elsewhere.path(), other, {"init", "--title", "L’Autre"}), 0);
    EXPECT_EQ(Program::run(elsewhere.path(), other, {"serve", "--listen", "127.0.0.1:" + std::to_string(server.port())}), 1);
}

ON_BOTH_DATABASES(ACommandThroughTheServer);

}  // namespace
}  // namespace rotative::journeys
