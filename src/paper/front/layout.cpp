// SPDX-License-Identifier: Apache-2.0
// Names of layouts, read and written.
#include "paper/front/layout.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace rotative::front {
namespace {

constexpr std::array<std::pair<std::string_view, Layout>, 3> layouts{
    {{"one", Layout::One}, {"two", Layout::Two}, {"quiet", Layout::Quiet}}};

}  // namespace

std::string_view word_for(Layout layout) { return std::ranges::find(layouts, layout, &std::pair<std::string_view, Layout>::second)->first; }

Result<std::optional<Layout>> layout_named(std::string_view word) {
    if (word == "auto") return std::optional<Layout>{};
    const auto* const found = std::ranges::find(layouts, word, &std::pair<std::string_view, Layout>::first);
    if (found == layouts.end()) return Problem{Refusal::NotFound, "front.no_such_layout", {{"layout", std::string(word)}}};
    return std::optional(found->second);
}

}  // namespace rotative::front
