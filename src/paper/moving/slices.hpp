// SPDX-License-Identifier: Apache-2.0
#pragma once
// Many small things are kept in few transactions, each short, so that readers and writers of the paper wait for none of them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include "press/store/store.hpp"

namespace rotative::moving {

inline constexpr std::size_t length_of_slice = 16;

/// Whether a thing with a link that leads forward comes again, when all have their numbers.
enum class Again : std::uint8_t { MayCome, Last };
enum class Taken : std::uint8_t { ForGood, ForNow };

/// Keeps these in one transaction by `work.keep(Transaction&, item)`; then `work.settle()`. When one is refused each is kept alone, and
/// `work.refuse(item, problem)` is told of those that were. A full disk ends it all. `work.begin()` is called before every try.
template <class Item, class Work>
Result<Done> keep_slice(store::Store& store, std::span<Item* const> slice, Work& work) {
    if (slice.empty()) return Done{};
    const auto kept = store.write([&](store::Transaction& tx) -> Result<Done> {
        work.begin();
        for (auto* item : slice) TRY(work.keep(tx, *item));
        return Done{};
    });
    if (kept) return work.settle(), Done{};
    if (kept.problem().refusal == Refusal::Overloaded) return kept.problem();
    if (slice.size() == 1) return work.refuse(*slice.front(), kept.problem()), Done{};
    for (std::size_t at = 0; at < slice.size(); ++at) TRY(keep_slice(store, slice.subspan(at, 1), work));
    return Done{};
}

/// The same for any number of them.
template <class Item, class Work>
Result<Done> keep_in_slices(store::Store& store, std::span<Item* const> all, Work& work) {
    for (; !all.empty(); all = all.subspan(std::min(length_of_slice, all.size())))
        TRY(keep_slice(store, all.first(std::min(length_of_slice, all.size())), work));
    return Done{};
}

}  // namespace rotative::moving
