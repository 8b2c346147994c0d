// SPDX-License-Identifier: Apache-2.0
#pragma once
// A newspaper that is open, for journeys: the whole building on a scratch database of either engine, a port from the system, a clock
// wound by hand, and a terminal at which commands are typed. What a journey does with it is in the journeys.
#include <fcntl.h>
#include <unistd.h>
#include <fstream>
#include "house/commands/carry.hpp"
#include "house/serving.hpp"
#include "press/http/server.hpp"
#include "press/http/test_client.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::journeys {

/// How a command ended, what it said to the shell and what it told the operator.
struct Told {
    house::Outcome outcome = house::Outcome::Refused;
    std::string said, told;
    explicit operator bool() const { return outcome == house::Outcome::Done; }
};

/// How long a reader waits for an answer before he counts it as none: a busy machine may let him wait for seconds.
inline constexpr std::chrono::seconds readers_patience{60};

/// How wide pictures are developed. The demonstration has thirty: where it is written, one width shows as well as five that they come.
using Widths = std::vector<int>;
inline const Widths usual_widths = pictures::Settings{}.widths, one_width{320};

/// A house without a door, in a folder of its own.
class ClosedHouse {
public:
    explicit ClosedHouse(const std::string& database, Clock clock = {}, Widths widths = usual_widths)
        : house(configuration_for(database, std::move(widths)), log_, std::move(clock)) {}

    /// Carries out what is typed after `rotative`, in a terminal that stands in this house's folder.
    Told order(const std::vector<std::string>& words) {
        const Scribble out(folder() / "said"), err(folder() / "told");
        const auto in = Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        const auto outcome = house::carry(house, {words, folder()}, house::Terminal(*in, out.descriptor(), err.descriptor(), folder()));
        return {outcome, out.words(), err.words()};
    }
    /// The number that a command printed. Fails the test when it was refused.
    std::int64_t number(const std::vector<std::string>& words) {
        const auto told = order(words);
        EXPECT_TRUE(told) << told.told;
        return told ? std::stoll(told.said) : 0;
    }
    /// Lays a file into the folder; returns its name, to be typed.
    std::string file(const std::string& name, std::string_view words) {
        std::ofstream(folder() / name, std::ios::binary) << words;
        return name;
    }
    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    /// What a command writes into, read afterwards.
    class Scribble {
    public:
        explicit Scribble(std::filesystem::path path)
            : path_(std::move(path)), descriptor_(::open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {}
        int descriptor() const { return *descriptor_; }
        std::string words() const {
            std::ifstream file(path_, std::ios::binary);
            return {std::istreambuf_iterator<char>(file), {}};
        }

    private:
        std::filesystem::path path_;
        Descriptor descriptor_;
    };

    house::Configuration configuration_for(const std::string& database, Widths widths) const {
        house::Configuration configuration;
        configuration.data = folder();
        configuration.database = database;
        configuration.listen = "127.0.0.1:0";
        configuration.metrics_listen = "127.0.0.1:0";
        configuration.address = "https://courrier.example";
        configuration.io_threads = 1;
        configuration.workers = 2;
        configuration.darkroom.widths = std::move(widths);
        return configuration;
    }

    store::ScratchFolder folder_;
    Descriptor nowhere_{::open("/dev/null", O_WRONLY | O_CLOEXEC)};
    house::Log log_{*nowhere_, house::Log::Form::Text, system_now};

public:
    house::House house;
};

/// The same, with its door open.
class OpenHouse : public ClosedHouse {
public:
    using ClosedHouse::ClosedHouse;

    http::Reached get(std::string_view target, const http::Fields& headers = {}) {
        return http::Client(port(), readers_patience).get(target, headers);
    }
    unsigned short port() const { return serving_.port(); }

private:
    house::Serving serving_{house};
};

/// Prints what it is asked anew each time, from the same shelf: what a page must be, whatever another house has kept.
class ColdPress {
public:
    explicit ColdPress(const std::string& database, Clock clock = {}) : closed_(database, std::move(clock)) {
        server_.start(http::Listeners::open("127.0.0.1:0", 1));
    }
    http::Reached get(std::string_view target) {
        closed_.house.pages.forget_everything();
        return http::Client(server_.port(), readers_patience).get(target);
    }

private:
    ClosedHouse closed_;
    http::Server server_{{}, closed_.house.router};
};

/// A journey in an open house, on both engines.
class Journey : public testing::TestWithParam<store::Engine> {
protected:
    explicit Journey(const Widths& widths = usual_widths) : house(shelf.address(), clock, widths) {}

    store::ScratchStore shelf{GetParam()};
    store::HandClock clock;
    OpenHouse house;

    /// The page's words, or the status when it is none.
    std::string page(std::string_view target) {
        const auto reached = house.get(target);
        return reached.status == 200 ? reached.body : std::to_string(reached.status);
    }
};

#define ON_BOTH_DATABASES(Fixture) INSTANTIATE_TEST_SUITE_P(On, Fixture, rotative::store::each_engine(), rotative::store::engine_name)

}  // namespace rotative::journeys
