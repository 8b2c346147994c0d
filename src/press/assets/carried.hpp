// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files that the program carries, as the build put them in. How they are found and answered is in assets.hpp.
#include <span>
#include <string_view>

namespace rotative::assets {

struct Carried {
    std::string_view name;       // "paper.css"
    std::string_view address;    // "/assets/paper.3f2a….css"
    std::string_view extension;  // "css"
    std::string_view bytes;
};

std::span<const Carried> carried();

}  // namespace rotative::assets
