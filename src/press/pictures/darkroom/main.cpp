// SPDX-License-Identifier: Apache-2.0
// rotative-media: one job, then the end. `rotative-media WIDTH,WIDTH… MOST_PIXELS MEMORY_BYTES CPU_SECONDS FILE_BYTES`, started by
// pictures.cpp with the original on descriptor 0, the pipe for the report on 1, and from 3 on a file for each rendition.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string_view>
#include "press/pictures/darkroom/confinement.hpp"
#include "press/pictures/darkroom/developing.hpp"

namespace {

using namespace rotative::pictures;

std::uint64_t number_in(std::string_view words) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (error != std::errc{} || end != words.data() + words.size()) throw std::invalid_argument("a number");
    return number;
}

std::vector<int> widths_in(std::string_view words) {
    std::vector<int> widths;
    for (std::size_t at = 0; at <= words.size();) {
        const auto end = std::min(words.find(',', at), words.size());
        widths.push_back(static_cast<int>(number_in(words.substr(at, end - at))));
        at = end + 1;
    }
    return widths;
}

bool write_whole(int descriptor, std::string_view words) {
    while (!words.empty()) {
        const auto written = ::write(descriptor, words.data(), words.size());
        if (written <= 0) return false;
        words.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

int main(int count, char** words) {
    constexpr int wrong_use = 2, broken = 3;
    if (count != 6) return std::fputs("rotative-media is started by rotative, not by hand\n", stderr), wrong_use;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::setpriority(PRIO_PROCESS, 0, 10);  // readers first
    try {
        const Job job{.widths = widths_in(words[1]), .most_pixels = number_in(words[2])};
        prepare_the_bath(words[0]);
        confine({number_in(words[3]), static_cast<std::uint32_t>(number_in(words[4])), number_in(words[5])});
        const auto is_told = write_whole(STDOUT_FILENO, develop(job));
        ::_exit(is_told ? 0 : broken);  // the libraries' own farewells have nothing to do any more
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "rotative-media: %s\n", problem.what());
        ::_exit(broken);
    }
}
