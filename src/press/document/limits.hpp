// SPDX-License-Identifier: Apache-2.0
#pragma once
// Numbers that a document in normal form does not exceed. How deep it may be is in document.hpp, how long in readers.hpp.
#include <cstdint>

namespace rotative::document {

inline constexpr std::uint32_t largest_start = 999'999'999;  // of a list: CommonMark reads nine digits
inline constexpr std::uint16_t widest_cell = 1000;           // columns or rows, as HTML has it

}  // namespace rotative::document
