// SPDX-License-Identifier: Apache-2.0
#pragma once
// One run of a confined program: started with exactly these descriptors and no environment, listened to until it ends or its time is up.
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace rotative::pictures {

struct Ended {
    std::string said;       // at most one byte more than it may say
    bool in_time = true;    // false: it was killed by us
    bool by_itself = true;  // false: a signal ended it, ours or the kernel's
    int status = 0;         // when by itself
};

/// Runs the program with standard input `in`, its words in a pipe, nothing on standard error, and `places` from descriptor 3 on. It is a
/// process group of its own, which is killed when patience is over or it says more than `longest`. Throws when it cannot be started.
Ended run_job(const std::filesystem::path& program, const std::vector<std::string>& arguments, int in, const std::vector<int>& places,
              std::size_t longest, std::chrono::milliseconds patience);

}  // namespace rotative::pictures
