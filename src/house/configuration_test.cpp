// SPDX-License-Identifier: Apache-2.0
// What a sysadmin writes in rotative.toml, and what he is told when it cannot be.
#include "house/configuration.hpp"
#include <gtest/gtest.h>
#include <fstream>
#include "house/test_folder.hpp"

namespace rotative::house {
namespace {

void write(const TestFolder& folder, std::string_view words) { std::ofstream(folder.path / "rotative.toml") << words; }

TEST(Configuration, without_a_file_only_loopback_is_served) {
    const TestFolder folder;
    const auto configured = configure(folder.path, {}, {});
    EXPECT_TRUE(configured.faults.empty());
    EXPECT_EQ(configured.configuration.database, "sqlite:newspaper.db");
    EXPECT_TRUE(configured.configuration.address.empty());
    EXPECT_TRUE(is_loopback(*endpoint_of(configured.configuration.listen)));
}

TEST(Configuration, flags_win_over_the_environment_and_it_over_the_file) {
    const TestFolder folder;
    write(folder, "workers = 3\nlisten = \"127.0.0.1:1\"\nlog = \"json\"\ntrusted_proxies = [\"10.0.0.1\", \"10.1.0.0/16\"]\n");
    const auto [c, faults] =
        configure(folder.path, {{"ROTATIVE_WORKERS", "4"}, {"ROTATIVE_LISTEN", "127.0.0.1:2"}}, {{"listen", {"127.0.0.1:3"}}});
    EXPECT_TRUE(faults.empty());
    EXPECT_EQ(c.workers, 4u);
    EXPECT_EQ(c.listen, "127.0.0.1:3");
    EXPECT_EQ(c.log, "json");
    EXPECT_EQ(c.trusted_proxies, (std::vector<std::string>{"10.0.0.1", "10.1.0.0/16"}));
}

TEST(Configuration, an_unknown_key_is_a_fault_with_the_nearest_name) {
    const TestFolder folder;
    write(folder, "tournament = 1\nadress = \"https://journal.example\"\n");
    const auto faults = configure(folder.path, {}, {}).faults;
    ASSERT_EQ(faults.size(), 2u);
    EXPECT_EQ(faults[0].place, "rotative.toml, line 2");
    EXPECT_EQ(faults[0].sentence, "`adress` is not a key; did you mean `address`?");
    EXPECT_EQ(faults[1].sentence, "`tournament` is not a key.");
}

TEST(Configuration, every_fault_is_listed_with_its_place) {
    const TestFolder folder;
    write(folder,
          "workers = 0\nlisten = \"nowhere\"\ndatabase = \"mysql://x\"\naddress = \"journal.example\"\nlog = \"loud\"\nio_threads = [1, "
          "2]\n");
    EXPECT_EQ(configure(folder.path, {}, {}).faults.size(), 6u);
    write(folder, "workers = \n");
    EXPECT_EQ(configure(folder.path, {}, {}).faults.size(), 1u);
}

TEST(Configuration, what_is_no_address_of_a_machine_or_a_range_is_a_fault) {
    const TestFolder folder;
    write(folder,
          "listen = \"300.1.1.1:80\"\nmetrics_listen = \"nowhere.example:80\"\ntrusted_proxies = [\"10.0.0.0/99\"]\noutbound_allow = "
          "[\"home\"]\n");
    EXPECT_EQ(configure(folder.path, {}, {}).faults.size(), 4u);
}

TEST(Configuration, a_name_in_the_environment_that_is_nearly_a_key_is_a_fault) {
    const TestFolder folder;
    const auto faults = configure(folder.path, {{"ROTATIVE_WORKER", "3"}, {"ROTATIVE_SEED", "7"}, {"ROTATIVE_LONG", "1"}}, {}).faults;
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].sentence, "`ROTATIVE_WORKER` is not a key; did you mean `ROTATIVE_WORKERS`?");
}

TEST(Configuration, a_table_is_told_from_a_key) {
    const TestFolder folder;
    write(folder, "[server]\nlisten = \"127.0.0.1:1\"\n");
    const auto faults = configure(folder.path, {}, {}).faults;
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].sentence, "`server` is a table; here every key stands alone, without [brackets] above it.");
}

TEST(Configuration, a_password_is_not_shown) {
    const TestFolder folder;
    const auto shown = [&](const std::string& database) {
        return keys().front().shown(configure(folder.path, {{"ROTATIVE_DATABASE", database}}, {}).configuration);
    };
    EXPECT_EQ(shown("postgresql://paper:geheim@db.example:5432/paper"), "postgresql://paper:…@db.example:5432/paper");
    EXPECT_EQ(shown("postgresql://paper@db.example:5432/paper"), "postgresql://paper@db.example:5432/paper");
    EXPECT_EQ(shown("postgresql:///paper"), "postgresql:///paper");
    EXPECT_EQ(shown("sqlite:newspaper.db"), "sqlite:newspaper.db");
}

TEST(Configuration, the_world_is_served_only_at_an_address_that_it_can_be_told) {
    Configuration configuration;
    EXPECT_FALSE(why_not_served(configuration));
    configuration.listen = "0.0.0.0:80";
    EXPECT_TRUE(why_not_served(configuration));
    configuration.address = "https://journal.example";
    EXPECT_FALSE(why_not_served(configuration));
}

TEST(Configuration, an_endpoint_is_an_address_and_a_port) {
    EXPECT_EQ(endpoint_of("[::1]:8080")->host, "::1");
    EXPECT_EQ(endpoint_of("127.0.0.1:80")->port, 80);
    for (const auto* wrong : {"", ":80", "::1:80", "localhost", "localhost:", "localhost:x", "localhost:70000", "[::1:80"})
        EXPECT_FALSE(endpoint_of(wrong)) << wrong;
    EXPECT_TRUE(is_loopback(*endpoint_of("localhost:1")));
    EXPECT_FALSE(is_loopback(*endpoint_of("0.0.0.0:1")));
}

}  // namespace
}  // namespace rotative::house
