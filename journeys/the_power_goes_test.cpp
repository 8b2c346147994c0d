// SPDX-License-Identifier: Apache-2.0
// The server is ended with kill -9 while articles are being published, again and again. Whatever was acknowledged is there, with all that
// follows from it; what was not is there whole or not at all. What a power cut takes from a disk is tried in press/store.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <csignal>
#include <random>
#include <regex>
#include <set>
#include <thread>
#include "house/control.hpp"
#include "open_house.hpp"
#include "program.hpp"

namespace rotative::journeys {
namespace {

using namespace std::chrono_literals;

class ThePowerGoes : public testing::TestWithParam<store::Engine> {
protected:
    ThePowerGoes() {
        Program::run(folder.path(), shelf, {"init", "--title", "Le Courrier"});
        Program::run(folder.path(), shelf, {"section", "add", "Ville"});
        Program::run(folder.path(), shelf, {"topic", "add", "Le pont"});
        Program::run(folder.path(), shelf, {"setting", "lists.length", "100"});
        std::ofstream(folder.path() / "text.md") << "La foule traverse.\n";
    }
    /// Gives publishing commands to the server until it is gone; returns which were acknowledged.
    std::vector<int> publish_until_it_is_gone() {
        std::vector<int> kept;
        try {
            while (true) {
                const auto number = ++last;
                const auto outcome = house::ask_the_server(
                    folder.path(), {{"article", "publish", "text.md", "--headline", fmt::format("Nouvelle {} du pont", number), "--section",
                                     "ville", "--topic", "le-pont", "--json"},
                                    folder.path()});
                if (outcome != house::Outcome::Done) return kept;
                kept.push_back(number);
            }
        } catch (const std::exception&) {  // it was ended before it answered
            return kept;
        }
    }
    /// The news that stand on a list, on all of its pages.
    static std::multiset<int> news_on(unsigned short port, std::string address) {
        static const std::regex news("<h3 class=\"headline\"><a[^>]*>Nouvelle (\\d+) du pont"), older("href=\"([^\"]*before=[^\"]*)\"");
        std::multiset<int> found;
        while (!address.empty()) {
            const auto page = http::Client(port, readers_patience).get(address).body;
            for (std::sregex_iterator one(page.begin(), page.end(), news), end; one != end; ++one) found.insert(std::stoi((*one)[1]));
            std::smatch next;
            address = std::regex_search(page, next, older) ? next[1].str() : std::string();
        }
        return found;
    }

    store::ScratchStore shelf{GetParam()};
    store::ScratchFolder folder;
    int last = 0;
};

TEST_P(ThePowerGoes, and_what_was_acknowledged_is_there_with_what_follows_from_it) {
    const int times = std::getenv("ROTATIVE_LONG") ? 100 : 3;  // on each database
    const auto* fixed = std::getenv("ROTATIVE_SEED");
    const auto seed = fixed ? std::strtoull(fixed, nullptr, 10) : std::random_device{}();
    fmt::print("seed {}\n", seed);
    std::mt19937_64 dice(seed);
    std::set<int> acknowledged;
    for (int time = 0; time < times; ++time) {
        Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
        ASSERT_NE(server.port(), 0);
        std::thread power([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50 + dice() % 400));
            server.kill();
        });
        for (const auto number : publish_until_it_is_gone()) acknowledged.insert(number);
        power.join();
    }
    const Program server(folder.path(), shelf, {"serve", "--listen", "127.0.0.1:0"});
    const auto in_section = news_on(server.port(), "/sections/ville");
    for (const auto number : acknowledged) EXPECT_EQ(in_section.count(number), 1u) << "Nouvelle " << number;
    EXPECT_EQ(news_on(server.port(), "/topics/le-pont"), in_section);  // of what was not acknowledged: all of it or nothing
    EXPECT_EQ(std::set(in_section.begin(), in_section.end()).size(), in_section.size());
    fmt::print("measured: {} times the power went; {} articles acknowledged, {} there\n", times, acknowledged.size(), in_section.size());
    EXPECT_GT(acknowledged.size(), 0u);
}

ON_BOTH_DATABASES(ThePowerGoes);

}  // namespace
}  // namespace rotative::journeys
