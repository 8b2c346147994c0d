// SPDX-License-Identifier: Apache-2.0
#pragma once
// What may be said of a medium, for the door and for those who bring files. The lengths are in medium.hpp.
#include "base/result.hpp"
#include "paper/media/medium.hpp"

namespace rotative::media {

/// Why this cannot be said of a medium, if it cannot: words that are too long, a focus outside of the picture.
Result<Done> refuse_impossible(const Known&);

}  // namespace rotative::media
