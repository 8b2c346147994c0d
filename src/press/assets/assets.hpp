// SPDX-License-Identifier: Apache-2.0
#pragma once
// Styles, scripts and drawings of the furniture: carried in the program, addressed by a hash of their bytes, kept by browsers for ever.
// Readers' pictures are not here; they are in paper/media.
#include <optional>
#include <string_view>
#include "press/html/html.hpp"
#include "press/http/message.hpp"

namespace rotative::assets {

/// The address of a carried file ("paper.css"), with its hash. Throws std::logic_error when the program carries no such file.
html::Url address_of(std::string_view name);

/// The answer to an address under /assets/, to be kept for a year and never asked again; nothing when no file has it.
std::optional<http::Response> at(std::string_view address);

}  // namespace rotative::assets
