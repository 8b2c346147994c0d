// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a way back leaves behind: an older release, run for a while after a newer one, changes things and does not keep what the newer one
// keeps beside them. Each piece of news says the generation of the program that told it, so that the newer one knows when to look again.
// What is then looked at is the house's business (house/catching_up.cpp).
#include <string_view>
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::wire {

/// Of this program. Raised when something is newly kept beside what is told. 1: which thing shows which medium. 2: the list of
/// opinions.
inline constexpr int generation = 2;

struct Standing {
    Number newest = 0;     // of all that was told
    Number caught_up = 0;  // up to there all is right
    /// Something later was told by an older program, or may have been: it is pruned, or nobody ever looked.
    bool is_behind = false;
};

/// How it stands with what programs of this generation and later keep, under its name.
Standing standing(store::Reading&, std::string_view what, int of_generation);
/// All that was told up to this number is right now.
void note_caught_up(store::Transaction&, std::string_view what, Number);

}  // namespace rotative::wire
