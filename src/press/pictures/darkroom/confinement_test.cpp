// SPDX-License-Identifier: Apache-2.0
// What a confined process can still do, tried in a child of this test. Its memory has no wall here: the sanitizer reserves more.
#include "press/pictures/darkroom/confinement.hpp"
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>

namespace rotative::pictures {
namespace {

/// Runs `deed` behind the walls; true when it says so.
template <class Deed>
bool behind_walls(Deed deed, Walls walls = {}) {
    const auto child = ::fork();
    if (child == 0) {
        confine(walls);
        ::_exit(deed() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(Confinement, what_is_open_is_read_and_written) {
    int ends[2];
    ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    EXPECT_TRUE(behind_walls([&] { return ::write(ends[1], "picture", 7) == 7; }));
    char words[8] = {};
    EXPECT_EQ(::read(ends[0], words, 7), 7);
    EXPECT_STREQ(words, "picture");
    ::close(ends[0]), ::close(ends[1]);
}

TEST(Confinement, no_file_is_opened_neither_to_read_nor_to_write) {
    EXPECT_TRUE(behind_walls([] { return ::open("/etc/passwd", O_RDONLY) < 0 && errno == EPERM; }));
    EXPECT_TRUE(behind_walls([] { return ::open("/tmp/rotative-walls", O_WRONLY | O_CREAT, 0600) < 0 && errno == EPERM; }));
    EXPECT_TRUE(behind_walls([] { return ::unlink("/tmp/rotative-walls") < 0 && errno == EPERM; }));
}

TEST(Confinement, there_is_no_network) {
    EXPECT_TRUE(behind_walls([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 && errno == EPERM; }));
    EXPECT_TRUE(behind_walls([] { return ::socket(AF_UNIX, SOCK_STREAM, 0) < 0 && errno == EPERM; }));
}

TEST(Confinement, no_program_and_no_process_is_started) {
    EXPECT_TRUE(behind_walls([] {
        const char* const words[] = {"/bin/true", nullptr};
        return ::execv(words[0], const_cast<char* const*>(words)) < 0 && errno == EPERM;
    }));
    EXPECT_TRUE(behind_walls([] {
        const auto child = ::fork();
        if (child == 0) ::_exit(0);
        return child < 0;
    }));
}

TEST(Confinement, nobody_else_is_sent_a_signal) {
    const auto us = ::getpid();
    EXPECT_TRUE(behind_walls([&] { return ::kill(us, 0) < 0 && errno == EPERM; }));
    EXPECT_TRUE(behind_walls([&] { return ::syscall(SYS_tgkill, us, us, 0) < 0 && errno == EPERM; }));
    EXPECT_TRUE(behind_walls([] { return ::syscall(SYS_tgkill, ::getpid(), ::gettid(), 0) == 0; })) << "abort() must work";
    EXPECT_TRUE(behind_walls([&] { return ::fcntl(STDOUT_FILENO, F_SETOWN, us) < 0 && errno == EPERM; }));
    EXPECT_TRUE(behind_walls([] { return ::fcntl(STDOUT_FILENO, F_SETSIG, SIGKILL) < 0 && errno == EPERM; }));
}

TEST(Confinement, only_so_many_descriptors_are_held) {
    EXPECT_TRUE(behind_walls([] {
        for (int i = 0; i < 100; ++i)
            if (::dup(STDIN_FILENO) < 0) return errno == EMFILE;
        return false;
    }));
}

TEST(Confinement, no_memory_can_be_made_to_run) {
    EXPECT_TRUE(behind_walls([] {
        return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED &&
               ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
    }));
}

TEST(Confinement, who_computes_for_ever_is_ended) {
    EXPECT_FALSE(behind_walls(
        [] {
            for (;;) asm volatile("");
            return true;
        },
        {.cpu_seconds = 1}));
}

}  // namespace
}  // namespace rotative::pictures
