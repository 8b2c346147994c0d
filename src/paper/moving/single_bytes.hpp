// SPDX-License-Identifier: Apache-2.0
#pragma once
// The encodings of one byte a letter that old exports declare beside those expat knows: windows-1252 and its like.
#include <expat.h>

namespace rotative::moving {

/// Fills the map with the letters of the encoding of that name; XML_STATUS_ERROR when it is not known or has letters of more than a byte.
int letters_of(const XML_Char* name, XML_Encoding& map);

}  // namespace rotative::moving
