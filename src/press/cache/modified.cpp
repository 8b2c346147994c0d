// SPDX-License-Identifier: Apache-2.0
// The rule in whole seconds: the last changes are looked at from the newest back, until a second is met that none can be confused with.
#include "press/cache/modified.hpp"
#include <algorithm>
#include <functional>

namespace rotative::cache {
namespace {

using namespace std::chrono_literals;

std::int64_t second_of(Moment moment) { return moment.ms / 1'000; }

/// Whether the first second of these is crowded: it saw two changes, or the second right before it is crowded itself and its date taken.
bool is_crowded(const std::vector<std::int64_t>& seconds) {
    for (std::size_t i = 0; i + 1 < seconds.size(); ++i) {
        if (seconds[i] == seconds[i + 1]) return true;
        if (seconds[i] - 1 != seconds[i + 1]) return false;
    }
    return true;  // nobody knows what was before the earliest
}

}  // namespace

std::optional<Modified> modified_after(std::vector<Moment> changes, Moment now) {
    if (changes.empty()) return {};
    std::ranges::sort(changes, std::greater());
    std::vector<std::int64_t> seconds;
    for (const auto change : changes) seconds.push_back(second_of(change));
    const Modified of_last{{seconds.front() * 1'000}};
    if (!is_crowded(seconds)) return of_last;
    const Modified waiting{of_last.second, false};
    if (now < final_at(waiting)) return waiting;
    return Modified{of_last.second + 1s};
}

/// A transaction may be kept a moment after it was told: one more second is left for it.
Moment final_at(const Modified& waiting) { return waiting.second + 2s; }

}  // namespace rotative::cache
