// SPDX-License-Identifier: Apache-2.0
#pragma once
// The forms a picture is served in, and where each stands in the list that the darkroom is handed. Both programs read this page.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rotative::pictures {

enum class Form : std::uint8_t { Avif, Webp, Jpeg };

/// In the order a browser is offered them: the smallest first.
inline constexpr std::array forms{Form::Avif, Form::Webp, Form::Jpeg};

constexpr std::string_view extension_of(Form form) {
    constexpr std::array<std::string_view, 3> extensions{"avif", "webp", "jpg"};
    return extensions[static_cast<std::size_t>(form)];
}
constexpr std::string_view type_of(Form form) {
    constexpr std::array<std::string_view, 3> types{"image/avif", "image/webp", "image/jpeg"};
    return types[static_cast<std::size_t>(form)];
}

/// No rendition is taller than this, however wide it was to be: a strip is made narrower.
inline constexpr int tallest = 8'000;

/// The place of a rendition: widths one after the other, each in all forms.
constexpr std::size_t place_of(std::size_t width, Form form) { return width * forms.size() + static_cast<std::size_t>(form); }

}  // namespace rotative::pictures
