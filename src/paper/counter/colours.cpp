// SPDX-License-Identifier: Apache-2.0
// The settings of colour as the custom properties of masthead/tokens.css, on light and on dark ground. What was set is moved as far as it
// takes to be read, and no farther; the colours nobody sets are mixed of paper and ink. On paper (print) tokens.css has its own.
#include "paper/counter/colours.hpp"
#include <fmt/format.h>
#include <cstdint>
#include "paper/counter/contrast.hpp"

namespace rotative::counter {
namespace {

/// The least that WCAG 2 AA asks of words is 4.5; running text is given more.
constexpr double of_text = 7, of_words = 4.6;
constexpr Colour night_ink{236, 232, 225};

std::uint64_t fingerprint(std::string_view words) {  // FNV-1a: an address that changes with its content, not a secret
    std::uint64_t hash = 14695981039346656037u;
    for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

std::string properties(const Colour& paper, const Colour& wished_ink, const Colour& wished_accent) {
    const auto tint = mixed(paper, wished_ink, 0.045);  // boxes; what is read there is read on paper, too
    const auto ink = readable(wished_ink, tint, of_text);
    const auto quiet = readable(mixed(ink, paper, 0.30), tint, of_words);
    const auto accent = readable(wished_accent, tint, of_words);
    return fmt::format(":root{{--paper:{};--ink:{};--quiet:{};--line:{};--accent:{};--tint:{}}}", written(paper), written(ink),
                       written(quiet), written(mixed(paper, ink, 0.17)), written(accent), written(tint));
}

}  // namespace

std::string colours_sheet(const masthead::Colours& colours) {
    const auto accent = colour_of(colours.accent);
    return fmt::format("@media screen{{{}}}\n@media screen and (prefers-color-scheme:dark){{{}}}\n",
                       properties(colour_of(colours.paper), colour_of(colours.ink), accent),
                       properties(colour_of(paper_in_the_dark), night_ink, accent));
}

std::string colours_address(const masthead::Colours& colours) {
    return fmt::format("/assets/colours.{:012x}.css", fingerprint(colours_sheet(colours)) >> 16);
}

}  // namespace rotative::counter
