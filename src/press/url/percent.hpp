// SPDX-License-Identifier: Apache-2.0
#pragma once
// Percent-encoding: which character is written as %XX where (URL Standard, section 1.3).
#include <string>
#include <string_view>

namespace rotative::url {

/// Where a text stands in an address, which decides what is written as %XX there.
enum class Place { C0Control, Fragment, Query, SpecialQuery, Path, Userinfo, Component };

/// Appends the text; every byte that the place does not take is written as %XX. The text is UTF-8.
void append_encoded(std::string& out, std::string_view text, Place place);

/// The bytes of a text in which %XX stands for a byte; what is not %XX stays as it is.
std::string decoded(std::string_view text);

}  // namespace rotative::url
