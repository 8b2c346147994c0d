// SPDX-License-Identifier: Apache-2.0
#pragma once
// Numbers that cannot be mistaken for one another: an ArticleId is not a CommentId.
#include <compare>
#include <cstdint>
#include <functional>

namespace rotative {

/// A whole number given by the database, from 1, below 2^53, never given twice. 0 is "none yet".
template <class Of>
struct Id {
    std::int64_t number = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return number != 0; }
};

}  // namespace rotative

template <class Of>
struct std::hash<rotative::Id<Of>> {
    std::size_t operator()(const rotative::Id<Of>& id) const noexcept { return std::hash<std::int64_t>{}(id.number); }
};
