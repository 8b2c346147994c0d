// SPDX-License-Identifier: Apache-2.0
#pragma once
// The way to what stands before and after a page: the years, months and days of the archive, the parts of a list.
#include <optional>
#include "paper/counter/link.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::counter {

struct Turning {
    std::optional<Link> before, after;  // older and newer, in words
    i18n::Key label{"counter.pagination"};
    bool is_needed() const { return before || after; }
};

}  // namespace rotative::counter
