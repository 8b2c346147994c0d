// SPDX-License-Identifier: Apache-2.0
#pragma once
// What other engines hang behind the address of a thing: its feed, the second page of its list, the days of an archive. What the thing
// itself is, is kept on the shelf (addresses.hpp); what hangs behind it is known by its shape.
#include <optional>
#include <string>
#include "paper/addresses/addresses.hpp"

namespace rotative::addresses {

struct Hanging {
    OldAddress from;  // what it hangs behind
    bool is_feed = false;
    std::string date = {};  // "2018/01/20", "2018/01" or "2018", as our archive writes it; empty: none
};

/// What hangs behind what, as "/category/monde/feed/", "/tag/pont/page/3/", "/2018/01/" and "/?m=201801" say it; nothing when nothing does.
std::optional<Hanging> hanging(const OldAddress& asked);

}  // namespace rotative::addresses
