// SPDX-License-Identifier: Apache-2.0
// Requests as attackers and odd clients write them (../shared/corpora/http1), sent to the whole newspaper and judged by the corpora's own
// probe: what must be refused is refused, and no connection gives an answer too many. A few every day, all with ROTATIVE_LONG
// (bin/check --long http1); the same judged in C++, each difference with its reason, in press/http/corpora_test.cpp.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <cstdlib>
#include "house/demonstration.hpp"
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

fs::path corpora() {
    const char* elsewhere = std::getenv("ROTATIVE_CORPORA");
    return fs::absolute(elsewhere ? elsewhere : "../shared/corpora");
}

/// A whole request with nonsense behind it: in pieces, it may rightly be answered before the nonsense is there.
constexpr std::string_view answered_before_the_nonsense = "\"llhttp/connection.md#10\"";

/// The requests that are sent today; returns how many there are.
std::size_t choose_requests(const fs::path& to, bool in_pieces) {
    const std::size_t step = std::getenv("ROTATIVE_LONG") ? 1 : 12;
    std::ifstream all(corpora() / "http1" / "requests.jsonl");
    std::ofstream chosen(to);
    std::size_t read = 0, written = 0;
    for (std::string line; std::getline(all, line);)
        if (read++ % step == 0 && !(in_pieces && line.find(answered_before_the_nonsense) != line.npos)) chosen << line << '\n', ++written;
    return written;
}

class RequestsOfStrangers : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(corpora() / "http1")) GTEST_SKIP() << "the corpora are not beside this checkout: " << corpora();
        EXPECT_TRUE(house::write_the_demonstration(house.house, house::Terminal(-1, -1, -1, house.folder())));
        ASSERT_EQ(house.get("/").status, 200);  // printed: the next answer comes straight from the I/O thread
    }

    void are_judged_as_they_should_be(const std::string& how) {
        const auto requests = house.folder() / "requests.jsonl";
        const auto count = choose_requests(requests, !how.empty());
        const auto probe = (corpora() / "tools" / "http1_probe.py").string();
        const auto command = "python3 -B " + probe + " 127.0.0.1 " + std::to_string(house.port()) + " " + requests.string() + how + " 2>&1";
        auto* pipe = ::popen(command.c_str(), "r");
        std::string said;
        std::array<char, 4096> bytes;
        while (const auto size = std::fread(bytes.data(), 1, bytes.size(), pipe)) said.append(bytes.data(), size);
        ASSERT_EQ(::pclose(pipe), 0) << said;
        std::printf("measured: requests of strangers%s: %s", how.c_str(), said.c_str());
        const auto tally = json::parse(said).as_object();
        const auto counted = [&](const char* what) { return tally.contains(what) ? tally.at(what).to_number<std::size_t>() : 0; };
        EXPECT_GE(counted("agree") * 100, count * 95);
        EXPECT_EQ(counted("reject expected, accept seen"), 0u);
        EXPECT_EQ(counted("extra answers"), 0u);
        EXPECT_EQ(house.get("/").status, 200);
    }

    store::ScratchStore shelf{store::Engine::Sqlite};
    OpenHouse house{shelf.address(), {}, one_width};
};

TEST_F(RequestsOfStrangers, are_judged_as_they_should_be) { are_judged_as_they_should_be(""); }
TEST_F(RequestsOfStrangers, are_judged_the_same_in_small_pieces) { are_judged_as_they_should_be(" --split"); }

}  // namespace
}  // namespace rotative::journeys
