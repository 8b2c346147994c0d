// SPDX-License-Identifier: Apache-2.0
// What a person types, and what is understood.
#include <gtest/gtest.h>
#include "house/orders.hpp"

namespace rotative::house {
namespace {

template <class Order>
Order ordered(const std::vector<std::string>& words) {
    const auto typed = understand(words, {});
    if (const auto* wrong = std::get_if<Misunderstood>(&typed)) ADD_FAILURE() << wrong->words;
    return std::get<Order>(std::get<Typed>(typed).command);
}

TEST(CommandLine, publishing_names_the_text_and_its_places) {
    const auto order = ordered<ArticlePublish>({"article", "publish", "pont.md", "--headline", "Le pont rouvre", "--section", "ville",
                                                "--topic", "pont", "--topic", "mairie", "--at", "2026-03-14T15:00"});
    EXPECT_EQ(order.words.file, "pont.md");
    EXPECT_EQ(order.words.topics, (std::vector<std::string>{"pont", "mairie"}));
    EXPECT_EQ(order.words.at, "2026-03-14T15:00");
}

TEST(CommandLine, a_name_may_be_given_in_each_language) {
    const auto order = ordered<AddNamed>({"section", "add", "Monde", "--name", "tr=Dünya", "--name", "en=World"});
    EXPECT_EQ(order.kind, NamedKind::Section);
    EXPECT_EQ(order.names.at("tr"), "Dünya");
}

TEST(CommandLine, pages_menus_and_archives_are_typed) {
    const auto page =
        ordered<PagePublish>({"page", "publish", "notice.md", "--title", "Mentions", "--parent", "journal", "--place", "2", "--page", "7"});
    EXPECT_EQ(page.title, "Mentions");
    EXPECT_EQ(page.parent, "journal");
    EXPECT_EQ(page.place, 2);
    EXPECT_EQ(page.id, 7);
    EXPECT_EQ(ordered<PageWithdraw>({"page", "withdraw", "7"}).id, 7);
    EXPECT_EQ(ordered<MenuSet>({"menu", "set", "menus.json", "--language", "tr"}).language, "tr");
    const auto archive = ordered<ImportWxr>({"import", "wxr", "a.xml", "b.xml", "--addresses", "seal", "--report", "r.json"});
    EXPECT_EQ(archive.files, (std::vector<std::string>{"a.xml", "b.xml"}));
    EXPECT_EQ(archive.addresses, "seal");
    EXPECT_EQ(ordered<ImportWxr>({"import", "wxr", "a.xml"}).addresses, "drop");
    EXPECT_TRUE(std::holds_alternative<Misunderstood>(understand({"import", "wxr", "a.xml", "--addresses", "keep"}, {})));
}

TEST(CommandLine, errands_are_listed_retried_and_dropped) {
    EXPECT_EQ(ordered<Errands>({"errands", "list"}).what, Errands::Do::List);
    EXPECT_EQ(ordered<Errands>({"errands", "retry", "7"}).id, 7);
    EXPECT_EQ(ordered<Errands>({"errands", "drop", "7"}).what, Errands::Do::Drop);
}

TEST(CommandLine, the_folder_is_said_or_known_or_the_usual_one) {
    EXPECT_EQ(std::get<Typed>(understand({"doctor"}, {})).data, "newspaper");
    EXPECT_EQ(std::get<Typed>(understand({"doctor"}, {{"ROTATIVE_DATA", "/a"}})).data, "/a");
    EXPECT_EQ(std::get<Typed>(understand({"doctor", "--data", "/b"}, {{"ROTATIVE_DATA", "/a"}})).data, "/b");
}

TEST(CommandLine, serving_takes_the_flags_of_the_configuration) {
    const auto typed = std::get<Typed>(understand({"serve", "--listen", "127.0.0.1:0", "--io-threads", "2"}, {}));
    EXPECT_EQ(typed.flags.at("listen"), std::vector<std::string>{"127.0.0.1:0"});
    EXPECT_EQ(typed.flags.at("io_threads"), std::vector<std::string>{"2"});
    EXPECT_FALSE(is_for_the_server(typed.command));
}

TEST(CommandLine, a_command_that_is_not_there_is_answered_with_those_that_are) {
    const auto words = [](const std::vector<std::string>& typed) { return std::get<Misunderstood>(understand(typed, {})).words; };
    EXPECT_EQ(words({"artcle", "publish"}), "There is no `rotative artcle`. Did you mean `article`?\n");
    EXPECT_EQ(words({"--data", "/b", "errands", "lst"}), "There is no `rotative errands lst`. Did you mean `list`?\n");
    EXPECT_EQ(words({"errands"}), "`rotative errands` wants one more word: list, retry, drop\n");
    EXPECT_EQ(words({"errands", "remember"}), "There is no `rotative errands remember`. There are: list, retry, drop.\n");
    EXPECT_NE(words({"errands", "retry"}).find("id is required"), std::string::npos);
}

TEST(CommandLine, the_folder_may_be_said_first_and_the_release_is_told) {
    EXPECT_EQ(std::get<Typed>(understand({"--data", "/b", "doctor"}, {})).data, "/b");
    const auto release = std::get<Misunderstood>(understand({"--version"}, {}));
    EXPECT_EQ(release.status, 0);
    EXPECT_EQ(release.words.substr(0, 9), "rotative ");
}

TEST(CommandLine, a_mistake_is_2_and_help_is_0) {
    EXPECT_EQ(std::get<Misunderstood>(understand({"article", "publish"}, {})).status, 2);
    EXPECT_EQ(std::get<Misunderstood>(understand({}, {})).status, 2);
    EXPECT_EQ(std::get<Misunderstood>(understand({"flash", "raise"}, {})).status, 2);
    const auto help = std::get<Misunderstood>(understand({"article", "publish", "--help"}, {}));
    EXPECT_EQ(help.status, 0);
    EXPECT_NE(help.words.find("--headline"), std::string::npos);
}

}  // namespace
}  // namespace rotative::house
