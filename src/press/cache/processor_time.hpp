// SPDX-License-Identifier: Apache-2.0
#pragma once
// What this thread has used of a processor, for the figure of what printing costs.
#include <chrono>
#include <ctime>

namespace rotative::cache {

inline std::chrono::nanoseconds processor_time() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds{used.tv_sec} + std::chrono::nanoseconds{used.tv_nsec};
}

}  // namespace rotative::cache
