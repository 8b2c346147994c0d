// SPDX-License-Identifier: Apache-2.0
#pragma once
// After a way back: an older release ran for a while, changed things, and kept nothing of what a newer one keeps beside them. Whether it
// did is asked of the wire (press/wire/generations.hpp); what is looked at again is listed here.

namespace rotative::house {

struct House;

/// Makes right whatever an older release left stale: at start, before anybody is answered. Two questions to the store when there was none.
void catch_up(House&);
/// The same while the house is open, for a node of an older release may be running beside this one; and notes how far all is right, so
/// that news up to there may be pruned.
void catch_up_and_note(House&);

}  // namespace rotative::house
