// SPDX-License-Identifier: Apache-2.0
// Somebody brings pictures that were made to stop a newspaper, and readers read on: the real program, its darkroom and its sockets. What is
// refused is decided in press/pictures; here it is seen that nobody waits for it, and how much memory it takes.
#include <gmock/gmock.h>
#include <atomic>
#include <fstream>
#include <iostream>
#include <thread>
#include "base/test_files.hpp"
#include "open_house.hpp"
#include "press/pictures/test_pictures.hpp"
#include "program.hpp"

namespace rotative::journeys {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Looks at every darkroom of one server while it lives: how many there were at least, and the most memory that one of them held.
class Watch {
public:
    explicit Watch(pid_t server) : server_(std::to_string(server)), thread_([this] { look_until_over(); }) {}
    ~Watch() { over(); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    void over() {
        is_over_ = true;
        if (thread_.joinable()) thread_.join();
    }
    long most_kilobytes() const { return most_kilobytes_; }

private:
    void look_until_over() {
        while (!is_over_) {
            std::error_code gone;
            for (const auto& process : fs::directory_iterator("/proc", gone)) look_at(process.path() / "status");
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    void look_at(const fs::path& status) {
        std::ifstream lines(status);
        std::string line;
        for (bool is_ours = false; std::getline(lines, line);) {
            if (line.starts_with("Name:") && line != "Name:\trotative-media") return;
            if (line == "PPid:\t" + server_) is_ours = true;
            if (is_ours && line.starts_with("VmHWM:")) most_kilobytes_ = std::max(most_kilobytes_, std::stol(line.substr(6)));
        }
    }

    const std::string server_;
    std::atomic<bool> is_over_{false};
    long most_kilobytes_ = 0;
    std::thread thread_;
};

/// Readers who ask for the front page, and for one that is never printed, until it is over.
class Readers {
public:
    explicit Readers(unsigned short port) {
        for (const auto* address : {"/", "/articles/1-nobody-wrote-this"})
            threads_.emplace_back([this, port, address] {
                while (!is_over_) {
                    const auto status = http::Client(port, readers_patience).get(address).status;
                    ++answers_;
                    if (status != 200 && status != 404) ++troubles_;
                }
            });
    }
    ~Readers() { over(); }
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;

    void over() {
        is_over_ = true;
        for (auto& one : threads_)
            if (one.joinable()) one.join();
    }
    int answers() const { return answers_; }
    int troubles() const { return troubles_; }

private:
    std::atomic<bool> is_over_{false};
    std::atomic<int> answers_{0}, troubles_{0};
    std::vector<std::thread> threads_;
};

class ABombIsBrought : public testing::TestWithParam<store::Engine> {
protected:
    ABombIsBrought() {
        EXPECT_EQ(Program::run(folder.path(), shelf, {"init", "--title", "Le Courrier", "--language", "fr"}), 0);
        server = std::make_unique<Program>(folder.path(), shelf, std::vector<std::string>{"serve", "--listen", "127.0.0.1:0"});
        EXPECT_NE(server->port(), 0);
    }
    /// Brings it while readers read; returns how the command ended.
    int brought(const std::string& name, std::string_view bytes) {
        pictures::put(folder.path() / name, bytes);
        Watch watch(server->process());
        Readers readers(server->port());
        while (readers.answers() == 0) std::this_thread::yield();
        const auto before = readers.answers();
        const auto ended = Program::run(folder.path(), shelf, {"media", "add", (folder.path() / name).string()});
        while (readers.answers() == before) std::this_thread::yield();
        const auto meanwhile = readers.answers() - before;
        readers.over(), watch.over();
        std::cout << name << ": " << meanwhile << " answers meanwhile, " << watch.most_kilobytes() / 1024 << " MB in the darkroom\n";
        EXPECT_EQ(readers.troubles(), 0);
        EXPECT_LT(watch.most_kilobytes(), 2 << 20);
        return ended;
    }
    std::string told() const { return bytes_of(folder.path() / "told"); }

    store::ScratchStore shelf{GetParam()};
    store::ScratchFolder folder;
    std::unique_ptr<Program> server;
};

TEST_P(ABombIsBrought, of_two_hundred_megapixels_and_refused_in_words) {
    EXPECT_EQ(brought("large.png", pictures::png_saying(20'000, 10'000, 2, std::string(60'001 * 100, '\0'))), 1);
    EXPECT_THAT(told(), HasSubstr("at most 120 million pixels"));
    EXPECT_TRUE(fs::is_empty(folder.path() / "media/aside"));
}

TEST_P(ABombIsBrought, of_next_to_no_bytes_and_refused_in_words) {
    EXPECT_EQ(brought("bomb.png", pictures::png_saying(10'900, 10'900, 0, std::string(10'901 * 10'900, '\0'))), 1);
    EXPECT_THAT(told(), HasSubstr("more time or memory than a picture needs"));
}

TEST_P(ABombIsBrought, that_is_only_heavy_and_is_developed_while_readers_read) {
    EXPECT_EQ(brought("heavy.png", pictures::png_saying(5'400, 5'400, 6, std::string((5'400 * 4 + 1) * 5'400, '\0'))), 0) << told();
    EXPECT_EQ(http::Client(server->port()).get("/").status, 200);
}

ON_BOTH_DATABASES(ABombIsBrought);

}  // namespace
}  // namespace rotative::journeys
