// SPDX-License-Identifier: Apache-2.0
// Programs that do not keep to the order of a job: who is silent, who says too much, who goes on in the dark. A shell plays them.
#include "press/pictures/job.hpp"
#include <gtest/gtest.h>
#include <csignal>

namespace rotative::pictures {
namespace {

using namespace std::chrono_literals;

Ended run(const std::string& script, std::chrono::milliseconds patience = 60s) {
    return run_job("/bin/sh", {"-c", script}, STDIN_FILENO, {}, 100, patience);
}

TEST(Job, what_it_said_and_how_it_ended_is_known) {
    const auto ended = run("echo a picture; exit 3");
    EXPECT_EQ(ended.said, "a picture\n");
    EXPECT_TRUE(ended.in_time && ended.by_itself);
    EXPECT_EQ(ended.status, 3);
}

TEST(Job, who_says_too_much_is_ended) {
    const auto ended = run("while :; do echo and another thing; done");
    EXPECT_FALSE(ended.in_time);
    EXPECT_FALSE(ended.by_itself);
}

TEST(Job, who_says_nothing_is_ended_in_time) { EXPECT_FALSE(run("sleep 600", 50ms).in_time); }

TEST(Job, who_hangs_up_and_goes_on_is_ended_in_time) { EXPECT_FALSE(run("exec >&-; sleep 600", 50ms).in_time); }

TEST(Job, what_it_started_is_ended_with_it) {
    const auto ended = run("sleep 600 & echo $!; wait", 300ms);
    ASSERT_FALSE(ended.said.empty());
    const auto grandchild = std::stoi(ended.said);
    while (::kill(grandchild, 0) == 0) {  // a zombie until its new parent looks
        char state = 0;
        if (auto* const about = std::fopen(("/proc/" + std::to_string(grandchild) + "/stat").c_str(), "r")) {
            (void)std::fscanf(about, "%*d %*s %c", &state);
            std::fclose(about);
        }
        if (state == 'Z' || state == 'X' || state == 0) break;
    }
}

TEST(Job, it_has_no_environment_and_only_its_descriptors) {
    EXPECT_EQ(run("ls /proc/$$/fd | tr '\\n' ' '").said, "0 1 2 ");
    EXPECT_EQ(run("cat /proc/$$/environ | wc -c").said, "0\n");
}

TEST(Job, a_program_that_is_not_there_is_a_breakage) {
    EXPECT_THROW((void)run_job("/nobody", {}, STDIN_FILENO, {}, 100, 1s), std::exception);
}

}  // namespace
}  // namespace rotative::pictures
