// SPDX-License-Identifier: Apache-2.0
// execve(2) keeps the process, its number and its open descriptors; their numbers travel in the environment, beside the process's own,
// so that no child of ours takes them for its own. Why this and not two servers side by side: docs/decisions/0090.
#include "house/hand_over.hpp"
#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

namespace rotative::house {
namespace {

constexpr const char* will = "ROTATIVE_INHERITED";  // "PROCESS LOCK LISTEN SOCKET…"

std::vector<std::string> words_we_were_started_with() {
    std::ifstream in("/proc/self/cmdline", std::ios::binary);
    std::vector<std::string> words;
    for (std::string word; std::getline(in, word, '\0');) words.push_back(word);
    return words;
}

/// As it was named, so that a link that leads to a newer release is followed; found by the shell, it is where it was found.
std::string program_on_the_disk(const std::string& named) {
    if (named.find('/') != std::string::npos) return named;
    auto path = std::filesystem::read_symlink("/proc/self/exe").string();
    constexpr std::string_view replaced = " (deleted)";
    if (path.ends_with(replaced)) path.resize(path.size() - replaced.size());
    return path;
}

std::vector<char*> as_arguments(std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    return arguments;
}

std::string read_to_the_end(int descriptor) {
    std::string words;
    char buffer[4096];
    while (const auto n = ::read(descriptor, buffer, sizeof buffer)) {
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) break;
        words.append(buffer, static_cast<std::size_t>(n));
    }
    while (words.ends_with('\n')) words.pop_back();
    return words;
}

void keep_across_exec(int descriptor) { ::fcntl(descriptor, F_SETFD, 0); }
void close_at_exec(int descriptor) { ::fcntl(descriptor, F_SETFD, FD_CLOEXEC); }

}  // namespace

std::optional<Inheritance> inherited() {
    const auto* said = std::getenv(will);
    if (!said) return {};
    std::istringstream words(said);
    ::unsetenv(will);
    ::pid_t process = 0;
    int lock = -1;
    std::string listen;
    if (!(words >> process >> lock >> listen) || process != ::getpid()) return {};
    const std::vector<int> sockets{std::istream_iterator<int>(words), {}};
    if (sockets.empty()) return {};
    close_at_exec(lock);
    for (const int socket : sockets) close_at_exec(socket);
    return Inheritance{FolderLock::adopt(lock), http::Listeners::adopt(sockets), listen};
}

std::optional<std::string> objection_of_the_successor(const Configuration& configuration) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    const Descriptor hearing(ends[0]);
    Descriptor saying(ends[1]);
    const auto program = program_on_the_disk(words_we_were_started_with().at(0));
    std::vector<std::string> words{program, "config", "check", "--data", configuration.data.string()};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, *saying, STDERR_FILENO);
    ::pid_t child = 0;
    const int failed = ::posix_spawn(&child, program.c_str(), &actions, nullptr, as_arguments(words).data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return fmt::format("{}: {}", program, std::generic_category().message(failed));
    saying = Descriptor();
    auto objection = read_to_the_end(*hearing);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    return objection.empty() ? program + " does not run" : objection;
}

void hand_over(const Inheritance& left) {
    auto words = words_we_were_started_with();
    const auto program = program_on_the_disk(words.at(0));
    const auto sockets = fmt::format("{}", fmt::join(left.listeners.numbers(), " "));
    ::setenv(will, fmt::format("{} {} {} {}", ::getpid(), left.lock.number(), left.listen, sockets).c_str(), 1);
    keep_across_exec(left.lock.number());
    for (const int socket : left.listeners.numbers()) keep_across_exec(socket);
    ::execv(program.c_str(), as_arguments(words).data());
    throw std::system_error(errno, std::generic_category(), program);
}

}  // namespace rotative::house
