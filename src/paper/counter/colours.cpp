// SPDX-License-Identifier: Apache-2.0
// The settings of colour as custom properties. In the dark the paper keeps its own ground and ink, and the accent is made lighter.
#include "paper/counter/colours.hpp"
#include <fmt/format.h>
#include <cstdint>

namespace rotative::counter {
namespace {

std::uint64_t fingerprint(std::string_view words) {  // FNV-1a: an address that changes with its content, not a secret
    std::uint64_t hash = 14695981039346656037u;
    for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

}  // namespace

std::string colours_sheet(const masthead::Colours& colours) {
    return fmt::format(
        ":root{{--paper:{0};--ink:{1};--accent:{2}}}\n"
        "@media (prefers-color-scheme:dark){{:root{{--paper:#16151a;--ink:#ece8e1;--accent:color-mix(in srgb,{2} 50%,#fff)}}}}\n",
        colours.paper, colours.ink, colours.accent);
}

std::string colours_address(const masthead::Colours& colours) {
    return fmt::format("/assets/colours.{:012x}.css", fingerprint(colours_sheet(colours)) >> 16);
}

}  // namespace rotative::counter
