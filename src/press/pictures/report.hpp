// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the darkroom says of its work: a few lines of a strict form, because whoever writes them has looked at a stranger's bytes.
//
//     rotative-media 1                     rotative-media 1
//     picture 4000 3000 1 0 0 87 90 80     refused too-many-pixels
//     made 0 320 240 9114
//     whole
//
// Width and height upright, frames, damaged, transparent, mean red, green, blue; place, width, height and bytes of each rendition.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rotative::pictures {

/// The longest report; a child that says more is not listened to.
inline constexpr std::size_t longest_report = 4'096;

struct Made {
    std::size_t place = 0;
    int width = 0, height = 0;
    std::int64_t bytes = 0;
    bool operator==(const Made&) const = default;
};

struct Report {
    enum class Refused : std::uint8_t { No, NotAPicture, TooManyPixels, TooHeavy, Damaged } refused = Refused::No;
    int width = 0, height = 0, frames = 1;
    bool is_damaged = false, is_transparent = false;
    int red = 0, green = 0, blue = 0;
    std::vector<Made> made = {};
    bool operator==(const Report&) const = default;
};

/// Reads a whole report about at most so many places; nothing when one byte of it is not as it must be.
std::optional<Report> read_report(std::string_view words, std::size_t places);

}  // namespace rotative::pictures
