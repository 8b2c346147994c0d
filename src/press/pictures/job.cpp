// SPDX-License-Identifier: Apache-2.0
// posix_spawn, a pipe, a clock. What the words mean is read in report.cpp.
#include "press/pictures/job.hpp"
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <system_error>
#include "base/descriptor.hpp"

extern "C" {
#include <sys/pidfd.h>  // of glibc 2.36, which forgot to say so
}

namespace rotative::pictures {
namespace {

using Clock = std::chrono::steady_clock;

void must(int error, const std::string& what) {
    if (error != 0) throw std::system_error(error, std::generic_category(), what);
}

/// Descriptors far above those they become, so that no move lands on one that is still to be moved.
Descriptor lifted(int descriptor) {
    constexpr int far_above = 100;
    Descriptor copy(::fcntl(descriptor, F_DUPFD_CLOEXEC, far_above));
    if (!copy) must(errno, "a descriptor for the darkroom");
    return copy;
}

class Actions {
public:
    Actions() { must(posix_spawn_file_actions_init(&actions_), "spawn"); }
    ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;

    void give(int descriptor, int as) { must(posix_spawn_file_actions_adddup2(&actions_, descriptor, as), "spawn"); }
    void nothing_as(int as) { must(posix_spawn_file_actions_addopen(&actions_, as, "/dev/null", O_RDWR, 0), "spawn"); }
    void close_from(int first) { must(posix_spawn_file_actions_addclosefrom_np(&actions_, first), "spawn"); }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_;
};

class Manner {
public:
    Manner() {
        must(posix_spawnattr_init(&attributes_), "spawn");
        sigset_t none, all;
        sigemptyset(&none), sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Manner() { posix_spawnattr_destroy(&attributes_); }
    Manner(const Manner&) = delete;
    Manner& operator=(const Manner&) = delete;
    const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_;
};

pid_t start(const std::filesystem::path& program, const std::vector<std::string>& arguments, const Actions& actions) {
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    char* no_environment[] = {nullptr};
    pid_t child = 0;
    must(posix_spawn(&child, program.c_str(), actions.get(), Manner().get(), words.data(), no_environment), program.string());
    return child;
}

int left_until(Clock::time_point end) {
    return static_cast<int>(std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count()));
}

/// Listens until the pipe ends; false when the time or the words are too many.
bool listen(int pipe, std::string& said, std::size_t longest, Clock::time_point end) {
    for (char words[1024];;) {
        const auto left = left_until(end);
        if (left == 0) return false;
        pollfd waited{pipe, POLLIN, 0};
        if (::poll(&waited, 1, left) <= 0) continue;
        const auto got = ::read(pipe, words, sizeof words);
        if (got == 0) return true;
        if (got > 0) said.append(words, static_cast<std::size_t>(got));
        if (said.size() > longest) return false;
    }
}

/// Who has closed the pipe may still be there: it is waited for no longer than for its words.
bool ends_before(pid_t child, Clock::time_point end) {
    const Descriptor process(::pidfd_open(child, 0));
    if (!process) must(errno, "pidfd_open");
    for (;;) {
        const auto left = left_until(end);
        pollfd waited{*process, POLLIN, 0};
        if (::poll(&waited, 1, left) > 0) return true;
        if (left == 0) return false;
    }
}

}  // namespace

Ended run_job(const std::filesystem::path& program, const std::vector<std::string>& arguments, int in, const std::vector<int>& places,
              std::size_t longest, std::chrono::milliseconds patience) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) must(errno, "pipe");
    const Descriptor ours(ends[0]);
    Descriptor theirs(ends[1]);
    Actions actions;
    std::vector<Descriptor> held;
    const auto give = [&](int descriptor, int as) {
        held.push_back(lifted(descriptor));
        actions.give(*held.back(), as);
    };
    give(in, STDIN_FILENO);
    give(*theirs, STDOUT_FILENO);
    actions.nothing_as(STDERR_FILENO);
    int next = STDERR_FILENO + 1;
    for (const int place : places) give(place, next++);
    actions.close_from(next);
    const auto child = start(program, arguments, actions);
    held.clear();
    theirs = Descriptor();

    Ended ended;
    const auto end = Clock::now() + patience;
    ended.in_time = listen(*ours, ended.said, longest, end) && ends_before(child, end);
    if (!ended.in_time) ::kill(-child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    ended.by_itself = WIFEXITED(status);
    if (ended.by_itself) ended.status = WEXITSTATUS(status);
    return ended;
}

}  // namespace rotative::pictures
