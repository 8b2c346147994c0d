// SPDX-License-Identifier: Apache-2.0
#pragma once
// The program itself, in a process of its own, for journeys that end it or fill its disk. It stands beside the test program.
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>
#include "base/descriptor.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::journeys {

class Program {
public:
    /// Starts `rotative` with these words, on this data folder and database.
    Program(const std::filesystem::path& data, const store::ScratchStore& shelf, std::vector<std::string> words) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        said_ = Descriptor(ends[0]);
        const Descriptor saying(ends[1]);
        words.insert(words.begin(), program().string());
        words.insert(words.end(), {"--data", data.string()});
        std::vector<char*> typed;
        for (auto& word : words) typed.push_back(word.data());
        typed.push_back(nullptr);
        const auto database = shelf.address();
        const auto told = (data / "told").string();
        process_ = ::fork();
        if (process_ != 0) return;
        ::dup2(*saying, STDOUT_FILENO);
        ::dup2(::open(told.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
        ::setenv("ROTATIVE_DATABASE", database.c_str(), 1);
        ::setenv("ROTATIVE_METRICS_LISTEN", "127.0.0.1:0", 0);  // many newspapers are open at once
        ::execv(typed.front(), typed.data());
        ::_exit(127);
    }
    ~Program() { (void)end(SIGTERM); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Where it serves: the port it prints once it does; 0 when it ended instead.
    unsigned short port() const {
        if (port_ == 0) {
            std::string line;
            for (char c; ::read(*said_, &c, 1) == 1 && c != '\n';) line += c;
            const auto colon = line.rfind(':');
            port_ = colon == std::string::npos ? std::uint16_t{0} : static_cast<unsigned short>(std::stoi(line.substr(colon + 1)));
        }
        return port_;
    }
    ::pid_t process() const { return process_; }
    void signal(int number) const { ::kill(process_, number); }
    void kill() { (void)end(SIGKILL); }

    /// Runs it to its end; returns its exit status.
    static int run(const std::filesystem::path& data, const store::ScratchStore& shelf, std::vector<std::string> words) {
        return Program(data, shelf, std::move(words)).end(0);
    }

private:
    static std::filesystem::path program() { return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "rotative"; }
    int end(int signal) {
        if (process_ <= 0) return -1;
        if (signal) ::kill(process_, signal);
        int status = 0;
        ::waitpid(process_, &status, 0);
        process_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    Descriptor said_;
    ::pid_t process_ = -1;
    mutable unsigned short port_ = 0;
};

}  // namespace rotative::journeys
