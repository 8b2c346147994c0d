// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the head of the front page is laid out: for one big piece of news, for two of the same weight, for a quiet day. Which one it is today
// is decided in front.cpp; how each looks is the readers' counter's.
#include <optional>
#include <string_view>
#include "base/moment.hpp"
#include "base/result.hpp"

namespace rotative::front {

enum class Layout : std::uint8_t { One = 1, Two, Quiet };

/// "one", "two", "quiet".
std::string_view word_for(Layout);
/// The layout of that name; nothing for "auto", by which the page lays itself out. Refuses what is neither.
Result<std::optional<Layout>> layout_named(std::string_view word);

/// What an editor wants, until then or until it is taken back.
struct LaidOut {
    Layout layout = Layout::One;
    std::optional<Moment> until;
};

}  // namespace rotative::front
