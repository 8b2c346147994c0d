// SPDX-License-Identifier: Apache-2.0
// Sums over three channels.
#include "paper/counter/contrast.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <cmath>

namespace rotative::counter {
namespace {

constexpr Colour black{0, 0, 0}, white{255, 255, 255};

double luminance(const Colour& colour) {
    const auto light_of = [](int channel) {
        const double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * light_of(colour[0]) + 0.7152 * light_of(colour[1]) + 0.0722 * light_of(colour[2]);
}

}  // namespace

Colour colour_of(std::string_view written) {
    Colour colour{};
    if (written.size() != 7) return colour;
    for (std::size_t channel = 0; channel < 3; ++channel)
        std::from_chars(written.data() + 1 + 2 * channel, written.data() + 3 + 2 * channel, colour[channel], 16);
    return colour;
}

std::string written(const Colour& colour) { return fmt::format("#{:02x}{:02x}{:02x}", colour[0], colour[1], colour[2]); }

double contrast(const Colour& one, const Colour& other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

Colour mixed(const Colour& colour, const Colour& other, double part) {
    Colour result{};
    for (std::size_t channel = 0; channel < 3; ++channel)
        result[channel] = static_cast<int>(std::lround(colour[channel] + (other[channel] - colour[channel]) * part));
    return result;
}

Colour readable(const Colour& colour, const Colour& ground, double least) {
    const auto& far = contrast(black, ground) > contrast(white, ground) ? black : white;
    for (int hundredths = 0; hundredths < 100; ++hundredths)
        if (const auto tried = mixed(colour, far, hundredths / 100.0); contrast(tried, ground) >= least) return tried;
    return far;
}

}  // namespace rotative::counter
