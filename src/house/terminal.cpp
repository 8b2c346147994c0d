// SPDX-License-Identifier: Apache-2.0
// Writing to the descriptors of whoever gave a command. A reader who went away (EPIPE) is no failure of the command.
#include "house/terminal.hpp"
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <system_error>
#include "base/moment.hpp"

namespace rotative::house {
namespace {

void write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto n = ::write(descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
}

std::string read_all(int descriptor, const std::string& what) {
    std::string bytes;
    char buffer[65536];
    while (true) {
        const auto n = ::read(descriptor, buffer, sizeof buffer);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw std::system_error(errno, std::generic_category(), what);
        if (n == 0) return bytes;
        bytes.append(buffer, static_cast<std::size_t>(n));
    }
}

}  // namespace

Terminal::Terminal(int in, int out, int err, std::filesystem::path folder, int root)
    : in_(in), out_(out), err_(err), folder_(std::move(folder)), root_(root), watched_(::isatty(err) == 1) {}

std::filesystem::path Terminal::path_of(const std::filesystem::path& named) const {
    if (root_ < 0) return name_of(named);
    return fmt::format("/proc/self/fd/{}{}", root_, name_of(named).string());
}

void Terminal::say(std::string_view line) const { write_all(out_, fmt::format("{}\n", line)); }
void Terminal::pour(std::string_view bytes) const { write_all(out_, bytes); }

void Terminal::tell(std::string_view line) const {
    end_progress();
    write_all(err_, fmt::format("{}\n", line));
}

Outcome Terminal::refuse(std::string_view reason) const {
    tell(fmt::format("rotative: {}", reason));
    return Outcome::Refused;
}

std::string Terminal::read(const std::string& named) const {
    if (named == "-") return read_all(in_, "standard input");
    const auto file = path_of(named);
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw std::system_error(errno, std::generic_category(), name_of(named).string());
    try {
        auto bytes = read_all(descriptor, name_of(named).string());
        ::close(descriptor);
        return bytes;
    } catch (...) {
        ::close(descriptor);
        throw;
    }
}

void Terminal::progress(std::string_view what, std::uint64_t done, std::uint64_t total) const {
    if (!watched_) return;
    const auto now = system_now().ms;
    if (drawn_ && done != total && now - last_drawn_ms_ < 100) return;
    last_drawn_ms_ = now;
    drawn_ = true;
    constexpr std::uint64_t width = 30;
    if (total == 0) return write_all(err_, fmt::format("\r\x1b[K{} {}", what, done));
    const auto filled = std::min(done, total) * width / total;
    write_all(err_, fmt::format("\r\x1b[K{} [{:=<{}}{: <{}}] {}/{}", what, "", filled, "", width - filled, done, total));
}

void Terminal::end_progress() const {
    if (!drawn_) return;
    drawn_ = false;
    write_all(err_, "\n");
}

}  // namespace rotative::house
