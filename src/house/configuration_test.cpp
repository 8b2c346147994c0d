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
