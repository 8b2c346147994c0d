// SPDX-License-Identifier: Apache-2.0
// The server is told to hand over (SIGHUP) while readers keep coming: nobody is refused, the process stays, and what it serves afterwards
// is what the configuration says by then. A configuration that cannot be used changes nothing.
#include <gmock/gmock.h>
#include <atomic>
#include <fstream>
#include <thread>
#include "open_house.hpp"
#include "program.hpp"

namespace rotative::journeys {
namespace {

using testing::HasSubstr;

class HandingOver : public testing::TestWithParam<store::Engine> {
protected:
    HandingOver() { EXPECT_EQ(Program::run(folder.path(), shelf, {"init", "--title", "Le Courrier"}), 0); }
    void configure(const std::string& words) { std::ofstream(folder.path() / "rotative.toml") << words; }
    /// What the log says, since the beginning.
    std::string told() const {
        std::ifstream file(folder.path() / "told");
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::size_t times_told(const std::string& what) const {
        const auto words = told();
        std::size_t times = 0;
        for (auto at = words.find(what); at != std::string::npos; at = words.find(what, at + 1)) ++times;
        return times;
    }
    void wait_until_told(const std::string& what, std::size_t times) const {
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (times_told(what) < times) {
            ASSERT_LT(std::chrono::steady_clock::now(), until) << what << "\n" << told();
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }

    store::ScratchStore shelf{GetParam()};
    store::ScratchFolder folder;
};

TEST_P(HandingOver, no_reader_is_refused_and_no_command_either) {
    constexpr std::size_t times = 3;
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0", "--io-threads", "2"});
    const auto port = server.port();
    ASSERT_NE(port, 0) << told();
    std::atomic<bool> enough = false;
    std::atomic<std::size_t> served = 0, failed = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
            while (!enough) ++(http::Client(port, std::chrono::seconds(30)).get("/").status == 200 ? served : failed);
        });
    for (std::size_t handed = 1; handed <= times; ++handed) {
        const auto before = served.load();
        server.signal(SIGHUP);
        EXPECT_EQ(Program::run(folder.path(), shelf, {"section", "add", "Ville " + std::to_string(handed)}), 0) << told();
        wait_until_told("info serving", handed + 1);
        while (served < before + 20) std::this_thread::yield();
    }
    enough = true;
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(failed, 0u) << "of " << served;
    EXPECT_THAT(http::Client(port).get("/").body, HasSubstr("Ville 3"));
}

TEST_P(HandingOver, the_successor_follows_the_configuration_of_its_time) {
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    const auto port = server.port();
    ASSERT_NE(port, 0) << told();
    configure("address = \"https://courrier.example\"\n");
    server.signal(SIGHUP);
    wait_until_told("info serving", 2);
    EXPECT_THAT(http::Client(port).get("/").body, HasSubstr("https://courrier.example/"));
    configure("adress = \"https://elsewhere.example\"\n");
    server.signal(SIGHUP);
    wait_until_told("not handed over", 1);
    EXPECT_THAT(told(), HasSubstr("did you mean `address`?"));
    EXPECT_THAT(http::Client(port).get("/").body, HasSubstr("https://courrier.example/"));
    EXPECT_EQ(times_told("info serving"), 2u);
}

TEST_P(HandingOver, a_program_that_does_not_know_the_schema_is_not_taken) {
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    const auto port = server.port();
    ASSERT_NE(port, 0) << told();
    const auto done = shelf.open()->write([](store::Transaction& tx) -> Result<Done> {
        tx.run("insert into migrations (number, name, taken_at, keeps_previous_release) values (9999, 'tomorrow', 0, 0)");
        return Done{};
    });
    ASSERT_TRUE(done);
    server.signal(SIGHUP);
    wait_until_told("not handed over", 1);
    EXPECT_THAT(told(), HasSubstr("9999_tomorrow"));
    EXPECT_EQ(http::Client(port).get("/").status, 200);
}

ON_BOTH_DATABASES(HandingOver);

}  // namespace
}  // namespace rotative::journeys
