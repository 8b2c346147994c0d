// SPDX-License-Identifier: Apache-2.0
#pragma once
// A child process of a test: this very program again, running one test with one variable set, its standard output in a pipe.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

namespace rotative {

class TestChild {
public:
    /// Runs `test` ("Suite.name") with `variable`=`value`, by which it knows that it is the child.
    TestChild(const std::string& test, const std::string& variable, const std::string& value) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        const auto filter = "--gtest_filter=" + test;
        const char* const arguments[] = {"/proc/self/exe", filter.c_str(), nullptr};
        std::vector<std::string> words{variable + "=" + value};
        for (char** word = environ; *word; ++word) words.emplace_back(*word);
        std::vector<char*> environment;
        for (auto& word : words) environment.push_back(word.data());
        environment.push_back(nullptr);
        pid_ = vfork();
        if (pid_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            execve(arguments[0], const_cast<char* const*>(arguments), environment.data());
            _exit(127);
        }
        close(ends[1]);
        output_ = fdopen(ends[0], "r");
    }
    ~TestChild() {
        kill_now();
        std::fclose(output_);
    }
    TestChild(const TestChild&) = delete;
    TestChild& operator=(const TestChild&) = delete;

    /// The next line it says, without its end; false when it has ended.
    bool says(std::string& line) {
        line.clear();
        for (int c = 0; (c = std::fgetc(output_)) != EOF;) {
            if (c == '\n') return true;
            line += static_cast<char>(c);
        }
        return false;
    }
    /// kill -9, and waits until it is gone. What it said before can still be read.
    void kill_now() {
        if (pid_ <= 0) return;
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
        pid_ = 0;
    }

private:
    pid_t pid_ = 0;
    std::FILE* output_ = nullptr;
};

/// In the child: one line to the parent, at once.
inline void tell_parent(std::string_view line) {
    const auto words = fmt::format("{}\n", line);
    if (write(STDOUT_FILENO, words.data(), words.size()) < 0) std::_Exit(1);
}

}  // namespace rotative
