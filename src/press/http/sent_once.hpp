// SPDX-License-Identifier: Apache-2.0
#pragma once
// The same thing sent twice is kept once (STYLE.md, "Keeping and telling"): a reader on a slow line presses the button again. The memory
// is a small table, asked and written inside the transaction that keeps the thing itself, so it is as durable as that.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include "press/store/store.hpp"

namespace rotative::http {

/// What was sent. `who` is whatever tells people apart there (an e-mail, a reader's id); none of it is kept in clear.
struct Sending {
    std::string_view thing;  // "comment on article 12 under 4"
    std::string_view who;
    std::string_view words;
    std::string_view key = {};  // the random one the script added; empty without a script
};

/// How long the same words without a key are the same thing.
inline constexpr std::chrono::minutes same_without_key_for{10};
/// How long a key is remembered; nobody presses a button again after that.
inline constexpr std::chrono::hours key_remembered_for{48};

/// What came of the same sending before, as note_sent was told it: with a key the same key, thing, who and words; without one the same
/// thing, who and words within ten minutes. Nothing: it is new, and the same key with other words is new too.
std::optional<std::string> sent_before(store::Transaction&, const Sending&);

/// Notes what came of a sending that was new, in the same transaction.
void note_sent(store::Transaction&, const Sending&, std::string_view what_came_of_it);

/// Forgets what is too old to matter. For the house's daily round.
void forget_sent(store::Transaction&);

}  // namespace rotative::http
