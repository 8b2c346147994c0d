// SPDX-License-Identifier: Apache-2.0
#pragma once
// What picture.html may say of a picture. It is made of a medium in pictures.cpp.
#include <cstdint>
#include <string>
#include <vector>
#include "press/html/html.hpp"

namespace rotative::counter {

/// One file of a picture, and how wide it is.
struct Width {
    html::Url address;
    std::int64_t pixels = 0;
};

/// A picture in one form ("image/avif"), in all its widths.
struct PictureForm {
    std::string type;
    std::vector<Width> widths;
};

/// A picture beside words of its own: in a list, above an article.
struct Picture {
    std::vector<PictureForm> others;  // that a browser may take instead, the best first
    html::Url address;
    std::vector<Width> widths;
    std::string sizes, classes, alternative;
    std::int64_t width = 0, height = 0;  // its shape
    bool is_first = false;               // fetched at once
};

}  // namespace rotative::counter
