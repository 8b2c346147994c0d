// SPDX-License-Identifier: Apache-2.0
#pragma once
// Colours that can be told from their ground, by the formula of WCAG 2. Which colours a newspaper has is in colours.cpp.
#include <array>
#include <string>
#include <string_view>

namespace rotative::counter {

/// Red, green, blue, each 0 to 255.
using Colour = std::array<int, 3>;

/// "#b3001b"; black when it is written otherwise.
Colour colour_of(std::string_view written);
std::string written(const Colour&);
/// From 1, the same, to 21, black on white.
double contrast(const Colour&, const Colour&);
/// So much of the other colour in this one: 0 to 1.
Colour mixed(const Colour&, const Colour& other, double part);
/// The colour itself when it stands out from its ground by at least that much; else the nearest to it, darker or lighter, that does.
Colour readable(const Colour&, const Colour& ground, double least);

}  // namespace rotative::counter
