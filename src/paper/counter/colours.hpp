// SPDX-License-Identifier: Apache-2.0
#pragma once
// The newspaper's own colours, as a style sheet of a few lines whose address changes with them.
#include <string>
#include <string_view>
#include "paper/masthead/masthead.hpp"

namespace rotative::counter {

/// The ground of every page in the dark, whatever the paper's colours are.
inline constexpr std::string_view paper_in_the_dark = "#16151a";

/// "/assets/colours.3f2a….css"
std::string colours_address(const masthead::Colours&);
std::string colours_sheet(const masthead::Colours&);

}  // namespace rotative::counter
