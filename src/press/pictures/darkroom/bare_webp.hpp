// SPDX-License-Identifier: Apache-2.0
#pragma once
// A WebP file is a row of named chunks (RFC 9649, section 2.3). libvips 8.14 writes one of EXIF into it, whether it is asked to or not.
#include <string>
#include <string_view>

namespace rotative::pictures {

/// The same picture with nothing but what its pixels need: no EXIF, no XMP, no profile, and a head that promises none. Throws
/// std::runtime_error when these are not the bytes of a whole WebP.
std::string bare_webp(std::string_view file);

}  // namespace rotative::pictures
