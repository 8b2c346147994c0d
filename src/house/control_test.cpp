// SPDX-License-Identifier: Apache-2.0
// A command that goes through the data folder's socket, and the lock by which one process owns the folder.
#include "house/control.hpp"
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <fstream>
#include <optional>
#include <thread>
#include "house/data_folder.hpp"
#include "house/test_folder.hpp"

namespace rotative::house {
namespace {

/// Asks from a process of its own, whose standard output is a file; gives the exit status and what was printed there.
std::pair<int, std::string> ask_from_outside(const TestFolder& folder, const Order& order) {
    const auto printed = folder.path / "printed";
    const auto child = ::fork();
    if (child == 0) {
        if (!::freopen(printed.c_str(), "w", stdout)) ::_exit(99);
        const auto outcome = ask_the_server(folder.path, order);
        ::_exit(outcome ? static_cast<int>(*outcome) : 77);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    std::ifstream words(printed);
    return {WEXITSTATUS(status), std::string(std::istreambuf_iterator<char>(words), {})};
}

TEST(Control, the_server_carries_out_a_command_on_the_callers_own_streams) {
    const TestFolder folder;
    const ControlSocket socket(folder.path, [](const Order& order, const Terminal& terminal) {
        for (const auto& word : order.words) terminal.say(word);
        terminal.say(terminal.name_of("here").string());
        return Outcome::Done;
    });
    const auto [status, printed] = ask_from_outside(folder, {{"flash", "raise", "Le pont a rouvert"}, "/somewhere"});
    EXPECT_EQ(status, 0);
    EXPECT_EQ(printed, "flash\nraise\nLe pont a rouvert\n/somewhere/here\n");
}

TEST(Control, the_server_reaches_the_callers_files_as_the_caller_sees_them) {
    const TestFolder folder;
    std::ofstream(folder.path / "first.md") << "Le pont a rouvert";
    const ControlSocket socket(folder.path, [](const Order&, const Terminal& terminal) {
        terminal.say(terminal.read("first.md"));
        std::ofstream(terminal.path_of("report.txt")) << "nothing was lost";
        EXPECT_TRUE(terminal.path_of("first.md").string().starts_with("/proc/self/fd/"));  // by the descriptor of his root, not by ours
        return Outcome::Done;
    });
    EXPECT_EQ(ask_from_outside(folder, {{"publish"}, folder.path}).second, "Le pont a rouvert\n");
    std::ifstream report(folder.path / "report.txt");
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(report), {}), "nothing was lost");
}

TEST(Control, a_breakage_is_told_and_is_no_end_of_the_server) {
    const TestFolder folder;
    const ControlSocket socket(folder.path, [](const Order&, const Terminal&) -> Outcome { throw std::runtime_error("the disk is gone"); });
    EXPECT_EQ(ask_from_outside(folder, {{"look"}, "/"}).first, 1);
    EXPECT_EQ(ask_from_outside(folder, {{"look"}, "/"}).first, 1);
}

TEST(Control, who_knocked_before_the_door_was_closed_is_heard) {
    const TestFolder folder;
    for (int i = 0; i < 50; ++i) {
        auto socket = std::make_optional<ControlSocket>(folder.path, [](const Order&, const Terminal&) { return Outcome::Done; });
        const auto child = ::fork();
        if (child == 0) ::alarm(20);  // it has the door's descriptor too, and would wait for itself
        if (child == 0) ::_exit(ask_the_server(folder.path, {{"look"}, "/"}).value_or(Outcome::Done) == Outcome::Done ? 0 : 1);
        if (i % 2 == 1) std::this_thread::sleep_for(std::chrono::microseconds(100 * i));
        socket.reset();
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_EQ(status, 0) << "a door that is closed is nobody's, or hears to the end";
    }
}

TEST(Control, without_a_server_the_caller_is_told_so) {
    const TestFolder folder;
    EXPECT_FALSE(ask_the_server(folder.path, {{"look"}, "/"}));
    EXPECT_FALSE(ask_the_server(folder.path / "absent", {{"look"}, "/"}));
    {
        const ControlSocket gone(folder.path, [](const Order&, const Terminal&) { return Outcome::Done; });
    }
    EXPECT_FALSE(ask_the_server(folder.path, {{"look"}, "/"}));
}

TEST(Control, one_process_at_a_time_owns_a_folder) {
    const TestFolder folder;
    auto mine = FolderLock::take(folder.path);
    ASSERT_TRUE(mine);
    EXPECT_FALSE(FolderLock::take(folder.path));
    mine.reset();
    EXPECT_TRUE(FolderLock::take(folder.path));
}

TEST(Control, the_secret_is_made_once_and_is_nobody_elses) {
    const TestFolder folder;
    const auto secret = secret_of(folder.path);
    EXPECT_EQ(secret.size(), 32u);
    EXPECT_EQ(secret_of(folder.path), secret);
    struct ::stat about{};
    ASSERT_EQ(::stat((folder.path / "secret").c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777u, 0600u);
    std::ofstream(folder.path / "secret") << "short";
    EXPECT_THROW((void)secret_of(folder.path), std::runtime_error);
}

}  // namespace
}  // namespace rotative::house
