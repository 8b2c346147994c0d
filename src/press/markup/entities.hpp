// SPDX-License-Identifier: Apache-2.0
#pragma once
// The 2,231 names of the standard's character references, without "&" and with ";" where it belongs to the name. How they are read in a
// text is in references.hpp.
#include <cstddef>
#include <string_view>

namespace rotative::markup {

struct Entity {
    std::string_view name, characters;
};

extern const Entity entities[];
extern const std::size_t count_of_entities;

}  // namespace rotative::markup
