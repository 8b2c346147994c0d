// SPDX-License-Identifier: Apache-2.0
#pragma once
// From what a page says of itself to what stands in its <head>. What its structured data says is in structured_data.hpp.
#include "paper/counter/visit.hpp"

namespace rotative::counter {

/// The head of a page that is written in this language; takes what it needs out of `about`.
Head head_of(Visit&, About&, Language);

}  // namespace rotative::counter
